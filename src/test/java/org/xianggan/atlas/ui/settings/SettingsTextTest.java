package org.xianggan.atlas.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.home.SettingsFile;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

class SettingsTextTest {
    private static final Settings CHANGED =
            Settings.DEFAULT
                    .in(Language.BOTH)
                    .in(MapState.Theme.PROJECTOR)
                    .withLarge(true)
                    .withReduceMotion(true)
                    .withWheel(2)
                    .with(
                            new Settings.Panels(
                                    300,
                                    412,
                                    false,
                                    true,
                                    0.25,
                                    true,
                                    500,
                                    true,
                                    Settings.Tab.PLANNER))
                    .with(new Settings.WindowPlace(-1280, 24, 1280, 720, true))
                    .with(MapAddress.TENCENT)
                    .showing(Set.of(LayerRow.COUNTIES, LayerRow.RIVERS))
                    .with(
                            LayerLooks.DEFAULT
                                    .withOpacity(LayerRow.RIVERS, 0.35)
                                    .moved(LayerRow.RAILWAYS, -2));

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        SettingsFile file = new SettingsFile(folder.resolve("张三 #1").resolve("s.properties"));
        SettingsModel.write(file, CHANGED);
        assertThat(SettingsModel.read(file, Settings.DEFAULT)).isEqualTo(CHANGED);
    }

    @Test
    void withoutAFileTheSystemsLanguageHolds() {
        SettingsFile file = new SettingsFile(folder.resolve("none"));
        assertThat(SettingsModel.read(file, Settings.DEFAULT.in(Language.EN)).language())
                .isEqualTo(Language.EN);
    }

    @Test
    void whatCannotBeReadIsLeftOutOneValueAtATime() {
        Map<String, String> text = new HashMap<>(SettingsText.write(CHANGED));
        text.put("theme", "sepia");
        text.put("wheel", "fast");
        text.put("leaflet.map", "mars");
        text.put("panel.left", "NaN");
        text.put("window", "0 0 wide 3 true");
        text.put("rows.order", "rivers");
        text.put("opacity.rivers", "7");
        Settings read = SettingsText.read(text);
        assertThat(read.language()).isEqualTo(Language.BOTH);
        assertThat(read.theme()).isEqualTo(MapState.Theme.PAPER);
        assertThat(read.wheel()).isEqualTo(1);
        assertThat(read.mapAddress()).isEqualTo(MapAddress.AMAP);
        assertThat(read.panels().left()).isEqualTo(Settings.Panels.DEFAULT.left());
        assertThat(read.panels().right()).isEqualTo(412);
        assertThat(read.window()).isNull();
        assertThat(read.looks()).isEqualTo(LayerLooks.DEFAULT);
    }

    @Test
    void anOrderFromBeforeThereWereRowsOfASurveyHolds() {
        Map<String, String> text = new HashMap<>(SettingsText.write(CHANGED));
        for (LayerRow row : LayerRow.values()) {
            if (row.layer().isOfSurvey()) {
                text.computeIfPresent(
                        "rows.order", (key, order) -> order.replace(" " + row.id(), ""));
            }
        }
        Settings read = SettingsText.read(text);
        assertThat(read.looks()).isEqualTo(CHANGED.looks());
        assertThat(text.get("rows.order")).doesNotContain("more").doesNotContain("land-use");
    }

    @Test
    void aFileThatIsNoSettingsFileIsAsNone() throws IOException {
        Path file = folder.resolve("broken");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, '\\', 'u', 'z'});
        assertThat(SettingsModel.read(new SettingsFile(file), Settings.DEFAULT))
                .isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNoHarm() throws IOException {
        Path file = folder.resolve("plain");
        Files.writeString(file, "");
        SettingsFile below = new SettingsFile(file.resolve("settings.properties"));
        SettingsModel.write(below, CHANGED);
        assertThat(SettingsModel.read(below, Settings.DEFAULT)).isEqualTo(Settings.DEFAULT);
        assertThat(file).isEmptyFile();
    }
}
