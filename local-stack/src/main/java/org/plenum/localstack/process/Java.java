package org.plenum.localstack.process;

import java.nio.file.Path;

/** The Java that runs this program, for its children. */
public final class Java {
    private Java() {}

    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Changes whenever files made by one JVM for another cannot be used any more. */
    public static String version() {
        return Runtime.version().toString().replaceAll("[^\\w.]", "_");
    }
}
