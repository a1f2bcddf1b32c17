package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.ui.survey.SurveyPage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// From an extract that is dropped on the window to lines as surveyed, and back.
class SurveyFlowTest {
    private static final EntityId ROAD = EntityId.of("road:G1517");

    @TempDir Path folder;

    private SurveyWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new SurveyWindow(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path extract() {
        return MovedLines.write(window.store(), folder.resolve("hunan.osm.pbf"), ROAD);
    }

    private void look() {
        ShellStage.fx(
                () -> {
                    window.shell().selection().select(ROAD);
                    return null;
                });
        jump(11);
    }

    private void jump(double zoom) {
        WindowShell shell = window.shell();
        ShellStage.fx(
                () -> {
                    shell.map().jumpTo(new LonLat(113.8, 26.45), zoom);
                    return null;
                });
        window.settle();
    }

    private void page(String id) {
        WindowShell shell = window.shell();
        ShellStage.fx(
                () -> {
                    shell.openPage(id, null);
                    return null;
                });
        window.settle();
    }

    private Viewport looks() {
        return ShellStage.fx(() -> window.shell().map().viewportProperty().get());
    }

    private void surveyed() {
        WindowShell before = window.shell();
        window.drop(extract());
        window.untilAnew(before);
    }

    @Test
    void aDroppedExtractIsSeenAndSetAsideAndTakenUpAndRemoved() {
        look();
        Session workspace = window.shell().work().room().room().session();
        page(SurveyPage.ID);
        assertThat(window.says("#survey-head")).contains("需要湖南、江西");
        Picture shipped = picture();
        Viewport before = looks();

        surveyed();
        assertThat(window.says("#survey-head")).contains("公路路线走摘录里的道路").contains("认出 1 条");
        window.fire("#survey-more");
        assertThat(window.says("#survey-used"))
                .contains("hunan.osm.pbf：截至 2026-10-01")
                .contains("认出 1 条")
                .contains("© OpenStreetMap contributors");
        assertThat(window.says("#survey-head")).contains("单行与禁止转弯都算在内");
        assertThat(looks()).isEqualTo(before);
        assertThat(ShellStage.fx(() -> window.shell().selection().current())).isEqualTo(ROAD);
        assertThat(window.shell().work().room().room().session()).isSameAs(workspace);
        window.until(() -> window.saysNow(".detail").contains("OpenStreetMap 实测"));
        Picture surveyed = picture();
        assertThat(others(shipped, surveyed)).isGreaterThan(1000);
        assertThat(window.find("#survey-list"))
                .isInstanceOfSatisfying(
                        ListView.class, l -> assertThat(l.getItems()).hasSizeGreaterThan(20));

        // The planner says on what it goes.
        page("assume");
        window.until(() -> window.saysNow(".plan-body").contains("走摘录里的道路"));
        page(SurveyPage.ID);

        change("#survey-back");
        assertThat(window.says("#survey-head")).contains("放在一边");
        same(shipped);

        change("#survey-take-up");
        same(surveyed);

        window.fire("#survey-remove");
        window.fire("#survey-remove-no");
        window.fire("#survey-remove");
        change("#survey-remove-yes");
        assertThat(window.says("#survey-head")).contains("需要湖南、江西");
        same(shipped);
        assertThat(folder.toFile().list((f, n) -> n.startsWith("survey"))).isEmpty();
    }

    @Test
    void extractsThatAreDroppedTogetherAreOneSurvey() {
        Path other =
                MovedLines.write(
                        window.store(),
                        folder.resolve("jiangxi.osm.pbf"),
                        ROAD,
                        EntityId.of("road:G106"));
        page(SurveyPage.ID);
        WindowShell before = window.shell();
        window.drop(extract(), other);
        window.untilAnew(before);
        // The G106 runs on roads of others for a while.
        assertThat(window.says("#survey-head")).contains("认出 3 条");
        window.fire("#survey-more");
        assertThat(window.says("#survey-used"))
                .contains("hunan.osm.pbf")
                .contains("jiangxi.osm.pbf");
    }

    @Test
    void oneThatCannotBeUsedIsToldOnceAndTheAtlasGoesByItsOwnLines() throws Exception {
        look();
        Picture shipped = picture();
        window.close();
        Files.writeString(folder.resolve("survey.gpkg"), "no survey");
        window = new SurveyWindow(folder);
        window.until(() -> window.saysNow(".error-banner").contains("survey.gpkg"));
        look();
        same(shipped);
    }

    /// Names are placed anew: they would else stay where they stood when the map was wider.
    private Picture picture() {
        jump(10);
        jump(11);
        return window.map();
    }

    private void same(Picture wanted) {
        assertThat(others(wanted, picture())).isZero();
    }

    /// How many pixels differ.
    private static long others(Picture a, Picture b) {
        assertThat(b.argb()).hasSameSizeAs(a.argb());
        return IntStream.range(0, a.argb().length).filter(i -> a.argb()[i] != b.argb()[i]).count();
    }

    private void change(String button) {
        WindowShell before = window.shell();
        window.fire(button);
        window.untilAnew(before);
    }

    @Test
    void whatIsNoExtractIsToldAndNothingChanges() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.osm.pbf"), "<html>not found</html>");
        WindowShell before = window.shell();
        window.drop(bad);
        window.until(() -> !window.saysNow("#survey-failed").isEmpty());
        assertThat(window.says("#survey-failed")).contains("bad.osm.pbf").contains("请下载");
        assertThat(window.shell()).isSameAs(before);
        assertThat(window.survey()).doesNotExist();
        // It can be tried again at once.
        assertThat(window.find("#survey-choose")).isNotNull();
    }

    @Test
    void aCancelledOneLeavesNothing() {
        Path extract = MovedLines.writeAll(window.store(), folder.resolve("hunan.osm.pbf"));
        WindowShell before = window.shell();
        window.drop(extract);
        window.fire("#work-cancel");
        window.until(() -> window.saysNow("#survey-head").contains("需要湖南、江西"));
        assertThat(window.shell()).isSameAs(before);
        assertThat(folder.toFile().list((f, n) -> n.startsWith("survey"))).isEmpty();
    }

    @Test
    void whoIsBusyElsewhereIsLeftAloneUntilThePageIsOpened() {
        WindowShell before = window.shell();
        Path extract = extract();
        window.drop(extract);
        ShellStage.fx(
                () -> {
                    before.openPage("notes", null);
                    return null;
                });
        window.until(() -> window.saysNow("#workspace-toast").contains("实测线形已经做好"));
        assertThat(window.shell()).isSameAs(before);
        assertThat(window.survey()).doesNotExist();
        ShellStage.fx(
                () -> {
                    before.openPage(SurveyPage.ID, null);
                    return null;
                });
        window.untilAnew(before);
        assertThat(window.survey()).exists();
        assertThat(window.says("#survey-used")).contains("2026-10-01");
    }
}
