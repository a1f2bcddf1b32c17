package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.testing.HandTiles;
import org.xianggan.atlas.ui.survey.SurveyPage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// From a folder of elevation tiles that is dropped on the window to their relief, and back.
class ElevationFlowTest {
    @TempDir Path folder;

    private SurveyWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new SurveyWindow(Files.createDirectories(folder.resolve("atlas")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path tiles() {
        return folder.resolve("tiles");
    }

    private void page() {
        WindowShell shell = window.shell();
        ShellStage.fx(
                () -> {
                    shell.openPage(SurveyPage.ID, null);
                    shell.map().jumpTo(new LonLat(113.6, 26.5), 11);
                    return null;
                });
        window.settle();
    }

    private Picture picture() {
        for (double zoom : new double[] {10, 11}) {
            WindowShell shell = window.shell();
            ShellStage.fx(
                    () -> {
                        shell.map().jumpTo(new LonLat(113.6, 26.5), zoom);
                        return null;
                    });
            window.settle();
        }
        return window.map();
    }

    private static long others(Picture a, Picture b) {
        assertThat(b.argb()).hasSameSizeAs(a.argb());
        return IntStream.range(0, a.argb().length).filter(i -> a.argb()[i] != b.argb()[i]).count();
    }

    @Test
    void aDroppedFolderIsToldAndSeenAndRemoved() {
        HandTiles.writeHgt(tiles(), 113, 26, HandTiles.COARSE, HandTiles.mountains(3));
        page();
        assertThat(window.says("#elevation-part")).contains("粗略").contains("GeoTIFF");
        Picture shipped = picture();

        WindowShell before = window.shell();
        window.drop(tiles());
        window.untilAnew(before);
        assertThat(window.says("#elevation-part"))
                .contains("1 个瓦片，90 米一格")
                .contains("24 个县（市、区）里")
                .contains("用户的高程瓦片（tiles）")
                .contains("不是路面的");
        assertThat(others(shipped, picture())).isGreaterThan(10_000);

        WindowShell with = window.shell();
        window.fire("#elevation-remove");
        window.untilAnew(with);
        assertThat(window.says("#elevation-part")).contains("粗略");
        assertThat(others(shipped, picture())).isZero();
        assertThat(tiles().resolve("N26E113.hgt")).exists();
    }

    @Test
    void whatIsNoTileIsToldAndNothingChanges() {
        HandTiles.write(tiles().resolve("N26E113.hgt"), new byte[100]);
        page();
        WindowShell before = window.shell();
        window.drop(tiles().resolve("N26E113.hgt"));
        window.until(() -> !window.saysNow("#elevation-failed").isEmpty());
        assertThat(window.says("#elevation-failed"))
                .contains("N26E113.hgt 有 100 字节")
                .contains("重新下载");
        assertThat(window.says("#survey-head")).contains("需要湖南、江西");
        assertThat(window.shell()).isSameAs(before);
        assertThat(window.find("#elevation-choose")).isNotNull();
    }
}
