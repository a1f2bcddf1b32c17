package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.NoteLayer;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.workspace.Bookmark;
import org.xianggan.atlas.core.workspace.Note;
import org.xianggan.atlas.exchange.layer.LayerFormat;
import org.xianggan.atlas.exchange.layer.LayersOut;
import org.xianggan.atlas.testing.OutAndIn;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Notes and bookmarks leave as layers of points, and come in again.
class NoteLayerTest {
    private static final EntityId THING = EntityId.of("county:430224");
    private static final LayersOut FILES = new LayersOut(Path.of("no-store"), Messages.chinese());

    @TempDir private Path folder;

    private static final OutLayer NOTES =
            NoteLayer.notes(
                    List.of(
                            new Note(
                                    "1",
                                    "问路",
                                    "第一行\n第二行，“引号”",
                                    new LonLat(113.5, 26.8),
                                    null,
                                    "2026-03-04"),
                            new Note("2", "县里", "", null, THING, "2026-03-05"),
                            new Note("3", "", "哪里都不在", null, null, "2026-03-06")),
                    "便签",
                    id -> Optional.of(new LonLat(113.54, 26.79)));

    private static final OutLayer BOOKMARKS =
            NoteLayer.bookmarks(
                    List.of(
                            new Bookmark(
                                    "1",
                                    "全区",
                                    new LonLat(113.9, 27),
                                    8.25,
                                    2025,
                                    Set.of(LayerRow.COUNTIES, LayerRow.SEATS))),
                    "书签");

    @ParameterizedTest
    @EnumSource(LayerFormat.class)
    void notes_come_back_but_for_what_was_said(LayerFormat format) throws Exception {
        List<String> said = OutAndIn.check(FILES.of("便签", () -> NOTES), NOTES, format.id(), folder);
        if (format == LayerFormat.GPX) {
            assertThat(said).containsExactly("1 行没有位置，这种格式放不下，不写。", "这种格式放不下的字段：date、about。");
        } else {
            assertThat(said).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(LayerFormat.class)
    void bookmarks_come_back_but_for_what_was_said(LayerFormat format) throws Exception {
        List<String> said =
                OutAndIn.check(FILES.of("书签", () -> BOOKMARKS), BOOKMARKS, format.id(), folder);
        assertThat(said)
                .isEqualTo(
                        format == LayerFormat.GPX
                                ? List.of("这种格式放不下的字段：zoom、year、layers。")
                                : List.of());
    }
}
