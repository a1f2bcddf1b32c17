package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The machine that this runs on. Screens are seen by whoever has a window; the battery where the
/// system tells of it in files (Linux), nowhere else.
public final class Machine implements Surroundings {
    private static final Pattern PARTITION =
            Pattern.compile("/dev/(sd[a-z]+|nvme\\d+n\\d+|mmcblk\\d+)p?\\d*");
    private static final int BUFFER = 1 << 16;

    private final Supplier<Optional<List<Screen>>> screens;
    private final Path system;

    /// @param screens empty where there is no window
    public Machine(Supplier<Optional<List<Screen>>> screens) {
        this(screens, Path.of("/sys"));
    }

    Machine(Supplier<Optional<List<Screen>>> screens, Path system) {
        this.screens = screens;
        this.system = system;
    }

    /// Without a window.
    public static Machine blind() {
        return new Machine(Optional::empty);
    }

    @Override
    public Optional<List<Screen>> screens() {
        return screens.get();
    }

    @Override
    public Optional<Power> power() {
        Path supplies = system.resolve("class").resolve("power_supply");
        boolean mains = false;
        boolean told = false;
        boolean draining = false;
        Integer percent = null;
        if (!Files.isDirectory(supplies)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(supplies)) {
            for (Path one : all) {
                String type = line(one.resolve("type"));
                // Mice and keyboards have batteries too.
                if (type.equals("Battery") && !line(one.resolve("scope")).equals("Device")) {
                    told = true;
                    draining |= line(one.resolve("status")).equals("Discharging");
                    percent = fuller(percent, line(one.resolve("capacity")));
                } else if (type.equals("Mains") || type.equals("USB")) {
                    told |= type.equals("Mains");
                    mains |= line(one.resolve("online")).equals("1");
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return told ? Optional.of(new Power(mains || !draining, percent)) : Optional.empty();
    }

    private static @Nullable Integer fuller(@Nullable Integer known, String capacity) {
        if (!capacity.matches("\\d{1,3}")) {
            return known;
        }
        int now = Math.min(100, Integer.parseInt(capacity));
        return known == null ? now : Math.max(known, now);
    }

    /// Empty where it is not told.
    private static String line(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public OptionalLong free(Path folder) {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    @Override
    public Memory memory() {
        Runtime r = Runtime.getRuntime();
        return new Memory(r.totalMemory() - r.freeMemory(), r.maxMemory());
    }

    @Override
    public Optional<Boolean> removable(Path file) {
        try {
            FileStore store = Files.getFileStore(file);
            Matcher m = PARTITION.matcher(store.name());
            if (m.matches()) {
                String said =
                        line(system.resolve("block").resolve(m.group(1)).resolve("removable"));
                return said.isEmpty() ? Optional.empty() : Optional.of(said.equals("1"));
            }
            // Windows tells it of its volumes.
            return store.getAttribute("volume:isRemovable") instanceof Boolean b
                    ? Optional.of(b)
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public Reading read(Path file) throws IOException {
        long begun = System.nanoTime();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            int n = in.read(buffer);
            while (n >= 0) {
                bytes += n;
                n = in.read(buffer);
            }
        }
        return new Reading(bytes, (System.nanoTime() - begun) / 1e9);
    }
}
