package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The short run; the long one is a command (docs/PERFORMANCE.md).
class FuzzTest {
    private static final long SEED = 20261126;
    private static final int MUTATIONS = 400;

    @TempDir private Path folder;

    @Test
    void damaged_files_end_in_a_layer_or_a_sentence() throws Exception {
        Fuzz.Result result = new Fuzz(folder).run(SEED, MUTATIONS);
        assertThat(result.failures()).isEmpty();
        assertThat(result.outcomes().keySet())
                .contains("layer", "sentence")
                .isSubsetOf("layer", "layer, some rows left out", "sentence");
    }
}
