package org.plenum.web.ui;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes one script of a module and those that it imports, so that a first visit fetches one file and not a dozen: each module becomes a function that gives what it exports. It understands what our own
 * scripts use, which is {@code import {…} from './…'} and {@code export} before a declaration, and refuses anything else.
 */
final class JoinedModules {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)\\} from '(\\.[^']+)';\\n");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async )?function|class|const) ([A-Za-z_$][A-Za-z0-9_$]*)");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export)\\b|\\bimport\\(|\\bimport\\.meta");
    private static final Pattern COMMENT = Pattern.compile("(?ms)^\\s*/\\*\\*?.*?\\*/\\n|^\\s*//[^\\n]*\\n");

    /** Reads a file by its name. */
    interface Source {
        String read(String name) throws IOException;
    }

    private final Source source;
    /** Finished ones by file, in the order in which they have to run. */
    private final Map<String, String> modules = new LinkedHashMap<>();

    private JoinedModules(Source source) {
        this.source = source;
    }

    static String of(String entry, Source source) throws IOException {
        JoinedModules joined = new JoinedModules(source);
        joined.add(entry);
        return String.join("", joined.modules.values());
    }

    private void add(String name) throws IOException {
        String text = COMMENT.matcher(source.read(name)).replaceAll("");
        StringBuilder imported = new StringBuilder();
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            String target = URI.create(name).resolve(imports.group(2)).toString();
            if (!modules.containsKey(target)) {
                add(target);
            }
            imports.appendReplacement(
                    imported,
                    Matcher.quoteReplacement(
                            "const {" + imports.group(1).replace(" as ", ": ") + "} = " + variable(target) + ";\n"));
        }
        String body = imports.appendTail(imported).toString();
        String exported = EXPORT.matcher(body)
                .results()
                .map(declaration -> declaration.group(2))
                .collect(Collectors.joining(", "));
        String plain = EXPORT.matcher(body).replaceAll("$1 $2");
        if (OTHER.matcher(plain).find()) {
            throw new IOException(name + " imports or exports in a way that cannot be joined");
        }
        modules.put(name, "const " + variable(name) + " = (() => {\n" + plain + "return {" + exported + "};\n})();\n");
    }

    private static String variable(String name) {
        return "m_" + Arrays.stream(name.split("[^A-Za-z0-9]+", -1)).collect(Collectors.joining("_"));
    }
}
