package org.xianggan.atlas.core.home;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Where the atlas finds its files: relative to itself, whatever the working directory.
///
/// @param root the folder that holds `assets/` (the packaged folder, or a checkout)
/// @param store the atlas GeoPackage
/// @param data the texts that the store is made from; only a checkout has them
/// @param state a folder for logs and caches of this user; need not exist, need not be writable
public record AtlasHome(Path root, Path store, Optional<Path> data, Path state) {
    /// Of this program.
    public static final String VERSION = "0.1.0";

    /// Reads the system properties `xianggan.home` and `xianggan.store` that launchers set; without
    /// them the folder above the jar's own is the home.
    public static AtlasHome find(Class<?> main) {
        String given = System.getProperty("xianggan.home");
        Path root = given == null ? besideJar(main) : Path.of(given);
        String store = System.getProperty("xianggan.store");
        Path data = root.resolve("data");
        return new AtlasHome(
                root.toAbsolutePath().normalize(),
                store == null
                        ? root.resolve("atlas.gpkg").toAbsolutePath().normalize()
                        : Path.of(store).toAbsolutePath(),
                Files.isRegularFile(data.resolve("MANIFEST.json"))
                        ? Optional.of(data)
                        : Optional.empty(),
                stateFolder());
    }

    /// Tells this program from any other: its version, and of a jar its size and time. Classes in a
    /// folder (a checkout) may change from start to start and have another name each time.
    public static String build(Class<?> main) {
        try {
            Path code = Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(code)) {
                return VERSION
                        + " "
                        + Files.size(code)
                        + " "
                        + Files.getLastModifiedTime(code).toMillis();
            }
        } catch (IOException | URISyntaxException e) {
            // As if it were new.
        }
        return VERSION + " " + UUID.randomUUID();
    }

    public Path assets() {
        return root.resolve("assets");
    }

    public Path fonts() {
        return assets().resolve("fonts");
    }

    private static Path besideJar(Class<?> main) {
        try {
            URI code = main.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path lib = Path.of(code).getParent();
            return lib == null || lib.getParent() == null ? Path.of("") : lib.getParent();
        } catch (URISyntaxException e) {
            return Path.of("");
        }
    }

    private static Path stateFolder() {
        String home = System.getProperty("user.home", ".");
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String local = System.getenv("LOCALAPPDATA");
        if (os.startsWith("windows") && local != null) {
            return Path.of(local, "xianggan-atlas");
        }
        String state = System.getenv("XDG_STATE_HOME");
        return state == null || state.isBlank()
                ? Path.of(home, ".local", "state", "xianggan-atlas")
                : Path.of(state, "xianggan-atlas");
    }
}
