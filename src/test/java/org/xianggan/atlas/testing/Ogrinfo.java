package org.xianggan.atlas.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What GDAL says of a file. Debian's gdal-bin has it.
public final class Ogrinfo {
    private static final String PROGRAM = "ogrinfo";

    private Ogrinfo() {}

    /// Leaves a test out where GDAL is not installed.
    public static void assumeInstalled() {
        boolean there = false;
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            there |= Files.isExecutable(Path.of(folder, PROGRAM));
        }
        assumeTrue(there, PROGRAM + " is not installed");
    }

    /// Both streams; it must end well.
    public static String of(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(List.of(arguments));
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(p.waitFor()).as(said).isZero();
        return said;
    }
}
