package org.xianggan.atlas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class WholeFileTest {
    @TempDir private Path folder;

    @Test
    void whoMayReadOtherFilesThereMayReadThisOne() throws IOException {
        Path plain = Files.writeString(folder.resolve("平常.txt"), "a");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = folder.resolve("导出.csv");
        WholeFile.write(file, out -> out.write("一".getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(plain));
        assertThat(file).hasContent("一");
    }

    @Test
    void whatBreaksOffLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("导出.csv"), "旧的");
        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("broken");
                                        }))
                .hasMessage("broken");
        assertThat(file).hasContent("旧的");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }
}
