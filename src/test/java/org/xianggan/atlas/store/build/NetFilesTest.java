package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The made files in `data/network/` are what the command makes.
class NetFilesTest {
    @Test
    void data_holds_what_the_command_makes() throws IOException {
        DataFolder data = DataFolder.read(Path.of("data"), new Problems(Messages.english()));
        Map<String, String> made = NetFiles.texts(data);
        assertThat(made).hasSize(3);
        for (var file : made.entrySet()) {
            String kept =
                    Files.readString(data.root().resolve(file.getKey()), StandardCharsets.UTF_8);
            assertThat(kept.equals(file.getValue()))
                    .as(file.getKey() + ": run check --data data --write-network --write-checksums")
                    .isTrue();
        }
    }
}
