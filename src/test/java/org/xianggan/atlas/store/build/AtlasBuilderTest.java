package org.xianggan.atlas.store.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.testing.DataMini;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A build replaces the store in one step, or leaves it as it was.
class AtlasBuilderTest {
    @TempDir Path folder;

    private final AtlasBuilder builder = new AtlasBuilder(Messages.english());

    @Test
    void counts_what_it_wrote() throws IOException {
        Path out = folder.resolve("atlas.gpkg");
        BuildResult result = builder.build(DataMini.in(folder).root(), out, Progress.NONE);
        assertThat(result.file()).isEqualTo(out);
        assertThat(result.replaced()).isTrue();
        assertThat(result.counts())
                .containsEntry("counties", 4)
                .containsEntry("sites", 2)
                .containsEntry("event", 7)
                .containsEntry("belt", 2);
    }

    @Test
    void a_failing_build_leaves_the_old_store_and_nothing_else() throws IOException {
        DataMini data = DataMini.in(folder);
        Path out = Files.createDirectory(folder.resolve("out")).resolve("atlas.gpkg");
        Files.writeString(out, "the old store");
        data.edit("roads/events.tsv", text -> text.replace("fact:F001", ""));
        assertThatThrownBy(() -> builder.build(data.root(), out, Progress.NONE))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("roads")
                .hasMessageContaining("events.tsv line 2: ");
        assertThat(out).hasContent("the old store");
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).containsExactly(out);
        }
    }

    @Test
    void a_place_that_cannot_be_written_to_is_said_plainly() throws IOException {
        DataMini data = DataMini.in(folder);
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> builder.build(data.root(), file.resolve("a.gpkg"), Progress.NONE))
                .isInstanceOf(AtlasException.class)
                .hasMessageStartingWith("Cannot write ")
                .hasMessageContaining("is a file and not a folder");
    }

    @Test
    void the_store_is_stale_when_missing_broken_or_of_other_data() throws IOException {
        DataMini data = DataMini.in(folder);
        Path out = folder.resolve("atlas.gpkg");
        assertThat(builder.isStale(data.root(), out)).isTrue();
        builder.build(data.root(), out, Progress.NONE);
        assertThat(builder.isStale(data.root(), out)).isFalse();
        data.edit("zone/zone.tsv", text -> text.replace("三个县", "四个县"));
        assertThat(builder.isStale(data.root(), out)).isTrue();
        Files.writeString(out, "something else");
        assertThat(builder.isStale(data.root(), out)).isTrue();
    }

    @Test
    void no_data_folder_is_said_plainly() {
        assertThatThrownBy(() -> builder.check(folder.resolve("nowhere")))
                .isInstanceOf(AtlasException.class)
                .hasMessageContaining("nowhere");
    }

    /// The content that we ship.
    @Test
    void our_own_data_has_no_error() {
        assertThat(builder.check(Path.of("data")).errors()).isEmpty();
    }
}
