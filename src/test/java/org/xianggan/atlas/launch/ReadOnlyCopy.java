package org.xianggan.atlas.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A write-protected copy of a packaged folder, and programs started in an environment of our own.
final class ReadOnlyCopy {
    private ReadOnlyCopy() {}

    record Run(int exit, String out, String err) {}

    /// @param keepsExecutables false as on a stick in the Windows format
    static void make(Path packaged, Path home, boolean keepsExecutables) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(packaged)) {
            all = walk.toList();
        }
        for (Path from : all) {
            Path to = home.resolve(packaged.relativize(from).toString());
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (Path from : all.reversed()) {
            boolean runs = Files.isDirectory(from) || keepsExecutables && Files.isExecutable(from);
            Files.setPosixFilePermissions(
                    home.resolve(packaged.relativize(from).toString()),
                    PosixFilePermissions.fromString(runs ? "r-xr-xr-x" : "r--r--r--"));
        }
    }

    static void letItBeDeleted(Path home) throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path folder : walk.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    static Run run(Path temp, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(temp, "out", ".txt");
        Path err = Files.createTempFile(temp, "err", ".txt");
        Process process = start(environment, command, out, err);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no answer from " + command);
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    static Process start(Map<String, String> environment, List<String> command, Path out, Path err)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
