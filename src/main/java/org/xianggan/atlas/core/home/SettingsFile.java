package org.xianggan.atlas.core.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The user's settings as a small text file (`key=value`, UTF-8) in the user's own folder. Nothing
/// depends on it: what cannot be read is as if it had never been set, and where nothing can be
/// written the settings last as long as the window.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// Where this user's programs keep their settings.
    public static SettingsFile ofUser() {
        String home = System.getProperty("user.home", ".");
        String roaming = System.getenv("APPDATA");
        String config = System.getenv("XDG_CONFIG_HOME");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path folder =
                windows && roaming != null
                        ? Path.of(roaming)
                        : config == null || config.isBlank()
                                ? Path.of(home, ".config")
                                : Path.of(config);
        return new SettingsFile(folder.resolve("xianggan-atlas").resolve("settings.properties"));
    }

    /// Where they are, for people who want to know.
    public String place() {
        return file.toString();
    }

    /// Something else that this user keeps, in the same folder.
    public Path beside(String name) {
        return file.resolveSibling(name);
    }

    /// What was set; empty where nothing was or nothing can be read.
    public Map<String, String> read() {
        Map<String, String> values = new TreeMap<>();
        if (!Files.isReadable(file)) {
            return values;
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("settings not read", e);
        }
        properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k)));
        return values;
    }

    /// Replaces the file as a whole, so that a loss of power leaves the old or the new one.
    public synchronized void write(Map<String, String> values) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                for (Map.Entry<String, String> e : new TreeMap<>(values).entrySet()) {
                    out.write(e.getKey() + "=" + e.getValue().replace("\\", "\\\\") + "\n");
                }
            }
            Replacement.move(next, file);
        } catch (IOException e) {
            LOG.warn("settings not written", e);
        }
    }
}
