package org.plenum.localstack.payara;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application with nothing but {@link EmptyServlet}, at a host of its own: what benchmarks compare our pages with, without a filter of ours in between. */
final class Yardstick {
    static final String VIRTUAL_SERVER =
            "create-virtual-server --hosts empty.localhost --networklisteners http-listener empty";

    /** Only its name: what it is made of is known to the server alone. */
    private static final String SERVLET = Yardstick.class.getPackageName() + ".EmptyServlet";

    private Yardstick() {}

    /** Lays it out and names the command that deploys it. */
    static String deployment(Path folder) {
        Path application = folder.resolve("empty");
        String file = SERVLET.replace('.', '/') + ".class";
        Path target = application.resolve("WEB-INF").resolve("classes").resolve(file);
        try (InputStream compiled = Yardstick.class.getClassLoader().getResourceAsStream(file)) {
            if (compiled == null) {
                throw new IOException(file + " is not on the class path");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, compiled.readAllBytes());
            Files.writeString(application.resolve("WEB-INF").resolve("web.xml"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
              <servlet><servlet-name>empty</servlet-name><servlet-class>%s</servlet-class><load-on-startup>1</load-on-startup></servlet>
              <servlet-mapping><servlet-name>empty</servlet-name><url-pattern>/*</url-pattern></servlet-mapping>
            </web-app>
            """.formatted(SERVLET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "deploy --virtualservers empty --contextroot / --name empty " + application;
    }
}
