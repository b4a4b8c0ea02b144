import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the pseudo-language "qps" beside every set of English texts: the same words with accents on all letters, in brackets and longer, so that what stands on a page
 * without them is not translated. Run by the build. Usage: java PseudoLanguage.java FOLDER, with the texts somewhere in it
 */
class PseudoLanguage {
    private static final List<String> ENGLISH = List.of("messages.properties", "words.properties", "language.properties");
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    /** What is no text for people: tags, entities and the names of a plural's forms. */
    private static final Pattern VERBATIM = Pattern.compile("<[^<>]*>|&[a-z]+;|%[sd]");
    private static final Pattern PLURAL = Pattern.compile("(\\d+,\\s*plural,)(.*)", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile("(\\d+,\\s*choice,)(.*)", Pattern.DOTALL);
    private static final Pattern LIMIT = Pattern.compile("(^|\\|)-?\\d+[#<\\u2264]");
    private static final Pattern BRANCH = Pattern.compile("\\s*(=\\d+|[a-z]+)\\s*\\{");
    /** Other languages are longer than English. */
    private static final int LETTERS_PER_MORE = 4;

    public static void main(String[] args) throws IOException {
        List<Path> sets;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            sets = files.filter(file -> ENGLISH.contains(file.getFileName().toString())).toList();
        }
        for (Path english : sets) {
            write(english);
        }
    }

    private static void write(Path english) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(english)) {
            texts.load(in);
        }
        StringBuilder pseudo = new StringBuilder("# Made by PseudoLanguage.java\n");
        boolean forPeople = !english.getFileName().toString().startsWith("language");
        new TreeMap<>(texts).forEach((key, text) -> pseudo.append(key)
                .append('=')
                .append(escaped(forPeople && !text.toString().isBlank() ? bracketed(text.toString()) : text.toString()))
                .append('\n'));
        Files.writeString(english.resolveSibling(english.getFileName().toString().replace(".properties", "_qps.properties")), pseudo);
    }

    private static String bracketed(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return "[" + accented(text) + "·".repeat((int) (letters / LETTERS_PER_MORE)) + "]";
    }

    /** Text with values in braces. */
    private static String accented(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int brace = text.indexOf('{', at);
            if (brace < 0) {
                return result.append(letters(text.substring(at))).toString();
            }
            int end = closing(text, brace);
            result.append(letters(text.substring(at, brace)))
                    .append('{')
                    .append(value(text.substring(brace + 1, end)))
                    .append('}');
            at = end + 1;
        }
        return result.toString();
    }

    private static String value(String inner) {
        Matcher plural = PLURAL.matcher(inner);
        if (plural.matches()) {
            return plural.group(1) + branches(plural.group(2));
        }
        Matcher choice = CHOICE.matcher(inner);
        return choice.matches() ? choice.group(1) + choices(choice.group(2)) : inner;
    }

    private static String choices(String choices) {
        StringBuilder result = new StringBuilder();
        Matcher limit = LIMIT.matcher(choices);
        int from = 0;
        while (limit.find()) {
            result.append(accented(choices.substring(from, limit.start()))).append(limit.group());
            from = limit.end();
        }
        return result.append(accented(choices.substring(from))).toString();
    }

    private static String branches(String branches) {
        StringBuilder result = new StringBuilder();
        Matcher branch = BRANCH.matcher(branches);
        int from = 0;
        while (branch.find(from)) {
            int end = closing(branches, branch.end() - 1);
            result.append(branch.group()).append(accented(branches.substring(branch.end(), end))).append('}');
            from = end + 1;
        }
        return result.toString();
    }

    private static String letters(String text) {
        StringBuilder result = new StringBuilder();
        Matcher verbatim = VERBATIM.matcher(text);
        int from = 0;
        while (verbatim.find()) {
            text.substring(from, verbatim.start()).chars().forEach(letter -> result.append(accent(letter)));
            result.append(verbatim.group());
            from = verbatim.end();
        }
        text.substring(from).chars().forEach(letter -> result.append(accent(letter)));
        return result.toString();
    }

    private static char accent(int letter) {
        int at = PLAIN.indexOf(letter);
        return at < 0 ? (char) letter : ACCENTED.charAt(at);
    }

    private static int closing(String text, int opening) {
        int depth = 0;
        for (int at = opening; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("A brace is not closed: " + text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replaceAll("^ ", "\\\\ ");
    }
}
