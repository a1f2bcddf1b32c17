package org.xianggan.atlas.core.home;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes out of a text who and where somebody is: folders become `<atlas>`, `~`, `<tmp>`,
/// `<folder>`, the user's name `<user>`, the computer's `<computer>`. So a log can be sent as it
/// is.
final class Anonymous {
    /// Names that say nothing of a person, and would be found in words that are no names.
    private static final Set<String> NOBODY =
            Set.of("root", "user", "admin", "administrator", "java", "org", "atlas", "nobody");

    /// Up to the last separator before something that cannot stand in a path, so that folders with
    /// spaces are taken whole; a stretch too much is better than a name too many.
    private static final Pattern POSIX =
            Pattern.compile("(?<![\\p{L}\\p{N}_.~>/:<\\\\])/[^\\n:\"'<>|*?(]*/");

    private static final Pattern WINDOWS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:[A-Za-z]:[\\\\/]|\\\\\\\\)[^\\n:\"'<>|*?(]*[\\\\/]");

    private static final Pattern FILE_ADDRESS = Pattern.compile("file:/+[^/\\s\"<>][^\\s\"'<>]*/");
    private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/<>@-]+\\(.*");

    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<Pattern, String> names = new LinkedHashMap<>();

    /// @param places folder by the word that stands for it
    Anonymous(Map<String, Path> places, String user, String computer) {
        Map<String, String> forms = new LinkedHashMap<>();
        places.forEach((word, folder) -> add(forms, folder.toString(), word));
        // The longest first: a home in the temporary folder is a home.
        forms.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getKey().length()))
                .forEach(e -> this.places.put(e.getKey(), e.getValue()));
        name(user, "<user>");
        Path home = places.get("~");
        if (home != null && home.getFileName() != null) {
            name(home.getFileName().toString(), "<user>");
        }
        name(computer, "<computer>");
    }

    static Anonymous of(AtlasHome home) {
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("<atlas>", home.root());
        places.put("~", Path.of(System.getProperty("user.home", "")));
        places.put("<tmp>", Path.of(System.getProperty("java.io.tmpdir", "")));
        places.put("<here>", Path.of("").toAbsolutePath());
        return new Anonymous(places, System.getProperty("user.name", ""), computer());
    }

    private static void add(Map<String, String> forms, String folder, String word) {
        // A folder that is hardly longer than "/" would be found everywhere.
        if (folder.length() < 4) {
            return;
        }
        forms.put(folder, word);
        forms.put(folder.replace('\\', '/'), word);
        forms.put(folder.replace("\\", "\\\\"), word);
        forms.put(encoded(folder.replace('\\', '/')), word);
    }

    /// As in an address: each byte of UTF-8 as %XX, the separators as they are.
    private static String encoded(String folder) {
        return URLEncoder.encode(folder, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("+", "%20");
    }

    private void name(String name, String word) {
        if (name.codePointCount(0, name.length()) < 2
                || NOBODY.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        boolean letters = name.chars().allMatch(c -> c < 128);
        String quoted = Pattern.quote(name);
        // Between Chinese words there is nothing that would tell where a name ends.
        names.put(
                Pattern.compile(
                        letters
                                ? "(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])"
                                : quoted + "|" + Pattern.quote(encoded(name)),
                        Pattern.CASE_INSENSITIVE),
                word);
    }

    String text(String text) {
        // Names of classes and methods are ours or Java's, and no person's.
        return Arrays.stream(text.split("\n", -1))
                .map(line -> FRAME.matcher(line).matches() ? line : line(line))
                .collect(Collectors.joining("\n"));
    }

    private String line(String text) {
        String out = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            out = out.replace(place.getKey(), place.getValue());
        }
        for (Pattern elsewhere : new Pattern[] {FILE_ADDRESS, WINDOWS, POSIX}) {
            out = elsewhere.matcher(out).replaceAll(Matcher.quoteReplacement("<folder>/"));
        }
        for (Map.Entry<Pattern, String> name : names.entrySet()) {
            out = name.getKey().matcher(out).replaceAll(name.getValue());
        }
        return out;
    }

    private static String computer() {
        String name = System.getenv("COMPUTERNAME");
        if (name == null || name.isBlank()) {
            name = System.getenv("HOSTNAME");
        }
        if (name == null || name.isBlank()) {
            try {
                Path file = Path.of("/etc/hostname");
                name = Files.isReadable(file) ? Files.readString(file).strip() : "";
            } catch (IOException e) {
                name = "";
            }
        }
        return name;
    }
}
