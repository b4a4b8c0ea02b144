import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the theme "branded": PrimeFaces' saga-blue with every colour, face and corner replaced by our tokens. Run by the build of both wars.
 * Usage: java DeriveTheme.java PRIMEFACES.jar (or a style sheet) COLOURS.properties OUT.css
 */
class DeriveTheme {
    private static final String ORIGINAL = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final Pattern VARIABLES = Pattern.compile(":root\\s*\\{[^}]*\\}");
    /** Rules on bare elements would also style fields that are ours. */
    private static final Pattern BARE_ELEMENTS = Pattern.compile("body (?:select|input)(?::[a-z]+)?,body input:not\\([^)]*\\)[^{]*\\{[^}]*\\}");
    private static final Pattern SYSTEM_FACES = Pattern.compile("-apple-system,\\s*BlinkMacSystemFont[^;}]*");
    private static final Pattern CORNER = Pattern.compile("(?<=radius:)4px\\b");
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])\\s*([a-z-]+)\\s*:\\s*([^;{}]+)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)|hsla?\\([^)]*\\)");

    public static void main(String[] args) throws IOException {
        Properties colours = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(args[1]))) {
            colours.load(in);
        }
        String theme = derive(original(args[0]), colours);
        Path out = Path.of(args[2]);
        Files.createDirectories(out.getParent());
        Files.writeString(out, theme);
    }

    private static String original(String source) throws IOException {
        if (source.endsWith(".css")) {
            return Files.readString(Path.of(source));
        }
        try (JarFile jar = new JarFile(source);
                InputStream in = jar.getInputStream(jar.getJarEntry(ORIGINAL))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }

    static String derive(String css, Properties colours) {
        String plain = VARIABLES.matcher(css).replaceAll("");
        plain = BARE_ELEMENTS.matcher(plain).replaceAll("");
        plain = SYSTEM_FACES.matcher(plain).replaceAll("var(--font-body)");
        plain = CORNER.matcher(plain).replaceAll("var(--radius-md)");
        SortedSet<String> unknown = new TreeSet<>();
        StringBuilder theme = new StringBuilder();
        Matcher declaration = DECLARATION.matcher(plain);
        while (declaration.find()) {
            String part = partOf(declaration.group(1));
            String value = COLOUR.matcher(declaration.group(2)).replaceAll(found -> {
                String key = part + "." + found.group().toLowerCase(Locale.ROOT).replace(" ", "");
                String token = colours.getProperty(key);
                if (token == null) {
                    unknown.add(key);
                    return Matcher.quoteReplacement(found.group());
                }
                return Matcher.quoteReplacement(token);
            });
            declaration.appendReplacement(theme, Matcher.quoteReplacement(declaration.group(1) + ":" + value));
        }
        declaration.appendTail(theme);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("colours.properties says nothing about " + unknown);
        }
        return theme.toString();
    }

    private static String partOf(String property) {
        if (property.startsWith("background")) {
            return "ground";
        }
        if (property.startsWith("border") || property.startsWith("outline")) {
            return "line";
        }
        if (property.endsWith("shadow")) {
            return "shadow";
        }
        return property.equals("stroke") ? "stroke" : "text";
    }
}
