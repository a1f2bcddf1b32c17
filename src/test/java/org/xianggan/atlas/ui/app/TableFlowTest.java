package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.view.ViewRow;
import org.xianggan.atlas.testing.MemoryFeatures;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The table of what is in view, by keyboard alone unless a step says otherwise.
@ExtendWith(ApplicationExtension.class)
class TableFlowTest {
    @TempDir Path folder;

    private final SampleOpening opening = new SampleOpening();
    private final List<String> copied = new ArrayList<>();
    private final Messages texts = Messages.chinese();
    private final ErrorPresenter errors = new ErrorPresenter(texts, Journal.NONE);
    private final SettingsModel settings =
            SettingsModel.forNow(Settings.DEFAULT.withReduceMotion(true));

    @Start
    void start(Stage stage) {
        opening.features =
                MemoryFeatures.of(
                        List.of(
                                county(1, Sample.CHALING, 113.54, 26.78),
                                county(2, Sample.YOUXIAN, 113.35, 27.0),
                                site(3, "site:HN001", "memorial", 113.55, 26.8),
                                site(4, "site:HN002", "former_site", 113.6, 26.7),
                                road(5, "road:G106", "G106", "national"),
                                road(6, "road:G72", "G72", "expressway")));
        new AtlasApplication(
                        opening,
                        new Styles(Path.of("assets"), texts),
                        texts,
                        errors,
                        copied::add,
                        settings)
                .show(stage, () -> {});
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(700);
    }

    private static MapFeature county(long fid, EntityId id, double lon, double lat) {
        WorldPoint p = WebMercator.project(new LonLat(lon, lat));
        return new MapFeature(
                fid,
                Layer.LAND,
                id,
                Geodesics.FACTORY.createPoint(new Coordinate(p.x(), p.y())).buffer(5000),
                null,
                new MapFeature.Area(true, EntityId.of("province:43")));
    }

    private static MapFeature site(long fid, String id, String kind, double lon, double lat) {
        WorldPoint p = WebMercator.project(new LonLat(lon, lat));
        return new MapFeature(
                fid,
                Layer.SITES,
                EntityId.of(id),
                Geodesics.FACTORY.createPoint(new Coordinate(p.x(), p.y())),
                null,
                new MapFeature.Site(kind, "national", "none", false, false));
    }

    private static MapFeature road(long fid, String id, String ref, String lineClass) {
        WorldPoint a = WebMercator.project(new LonLat(113.4, 26.6));
        WorldPoint b = WebMercator.project(new LonLat(113.6, 27.2));
        return new MapFeature(
                fid,
                Layer.ROADS,
                EntityId.of(id),
                Geodesics.FACTORY.createLineString(
                        new Coordinate[] {
                            new Coordinate(a.x(), a.y()), new Coordinate(b.x(), b.y())
                        }),
                null,
                new MapFeature.LinePiece(
                        lineClass,
                        ref,
                        AccuracyClass.C,
                        new Timeline(List.of(), null),
                        false,
                        false));
    }

    @BeforeEach
    void opened(FxRobot robot) {
        until(() -> robot.lookup("#search").tryQuery().isPresent());
        robot.interact(() -> opening.map.region.requestFocus());
        shortcut(robot, KeyCode.T);
        until(() -> !names(robot).isEmpty());
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never happened", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private static TableView<ViewRow> table(FxRobot robot) {
        return robot.lookup("#table").queryTableView();
    }

    private static List<String> names(FxRobot robot) {
        return table(robot).getItems().stream().map(r -> r.names().zh()).toList();
    }

    private static @Nullable Node focus(FxRobot robot) {
        return table(robot).getScene().getFocusOwner();
    }

    @Test
    void opensWithTheKeyboardListsWhatIsThereAndCloses(FxRobot robot) {
        assertThat(focus(robot)).isEqualTo(table(robot));
        assertThat(names(robot)).hasSize(6);
        assertThat(robot.lookup("#table-counts").queryAs(Label.class).getText())
                .startsWith("2 处 · 2 条线 · 2 县");
        assertThat(robot.lookup(".status-in-view").queryAs(Label.class).getText())
                .isEqualTo("视图内：2 县 · 2 条线 · 2 处");
        until(() -> opening.map.covered > 0);
        robot.type(KeyCode.ESCAPE);
        until(() -> opening.map.region.equals(focus(robot)));
        assertThat(settings.get().panels().tableOpen()).isTrue();
        shortcut(robot, KeyCode.T);
        until(() -> !settings.get().panels().tableOpen());
        until(() -> opening.map.covered == 0);
        assertThat(robot.lookup("#table-panel").query().isVisible()).isFalse();
        assertThat(focus(robot)).isEqualTo(opening.map.region);
    }

    @Test
    void rowMapAndPanelAreOneSelection(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        ViewRow row = table(robot).getSelectionModel().getSelectedItem();
        assertThat(row).isNotNull();
        until(() -> row.id().equals(opening.map.selected.get()));
        until(
                () ->
                        robot.lookup("#detail-title")
                                .tryQueryAs(Label.class)
                                .filter(l -> l.getText().equals(row.names().zh()))
                                .isPresent());
        assertThat(opening.map.flights).isZero();
        robot.interact(() -> opening.map.selected.set(Sample.MEMORIAL));
        until(
                () -> {
                    ViewRow now = table(robot).getSelectionModel().getSelectedItem();
                    return now != null && now.id().equals(Sample.MEMORIAL);
                });
        robot.type(KeyCode.ENTER);
        until(() -> opening.map.flights == 1);
    }

    @Test
    void theKeyboardChoosesAColumnAndSortsByItBothWays(FxRobot robot) {
        // Name, kind, number.
        robot.type(KeyCode.RIGHT, 2).type(KeyCode.S);
        until(() -> names(robot).getFirst().equals("泉南高速"));
        assertThat(names(robot).get(1)).isEqualTo("国道106");
        robot.type(KeyCode.S);
        until(() -> names(robot).getFirst().equals("国道106"));
        // What has no number stays below.
        assertThat(names(robot).get(1)).isEqualTo("泉南高速");
    }

    @Test
    void copiesHeadsWithUnitsAndTheChosenRowsOrAll(FxRobot robot) {
        shortcut(robot, KeyCode.C);
        until(() -> copied.size() == 1);
        String[] all = copied.getFirst().split("\n");
        assertThat(all).hasSize(7);
        assertThat(all[0]).startsWith("名称\t类别\t编号\t所在县").contains("图上长度（km）", "经度（°E）");
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        shortcut(robot, KeyCode.C);
        until(() -> copied.size() == 2);
        assertThat(copied.get(1).split("\n")).hasSize(3);
    }

    @Test
    void aFilterLeavesWhatFitsAndAnEmptyTableSaysWhatToDo(FxRobot robot) {
        robot.interact(() -> robot.lookup("#table-filter").query().requestFocus());
        robot.write("G106");
        until(() -> names(robot).equals(List.of("国道106")));
        robot.write("x");
        until(() -> robot.lookup(".table-empty-text").queryAs(Label.class).isVisible());
        assertThat(robot.lookup(".table-empty-text").queryAs(Label.class).getText())
                .isEqualTo("没有符合筛选的行。");
        robot.type(KeyCode.ESCAPE);
        until(() -> names(robot).size() == 6);
        assertThat(robot.lookup("#table-filter").queryAs(TextField.class).getText()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        until(() -> opening.map.region.equals(focus(robot)));
    }

    @Test
    void writesAFileSaysWhereAndAFailureIsASentence(FxRobot robot) throws Exception {
        Path file = folder.resolve("列表.csv");
        opening.saveTo = file;
        robot.interact(() -> robot.lookup("#table-csv").queryButton().fire());
        until(
                () ->
                        robot.lookup("#table-counts")
                                .queryAs(Label.class)
                                .getText()
                                .contains("列表.csv"));
        assertThat(Files.readString(file)).contains("内部使用 · 未经审图", "\"\tG106\"");
        opening.saveTo = folder.resolve("missing").resolve("列表.xlsx");
        robot.interact(() -> robot.lookup("#table-xlsx").queryButton().fire());
        until(() -> errors.currentProperty().get() != null);
        ErrorPresenter.Notice told = errors.currentProperty().get();
        assertThat(told).isNotNull();
        assertThat(told.sentence()).startsWith("列表写不进");
    }

    @Test
    void rowsAreReadAsSentencesInTheLanguageOfTheMoment(FxRobot robot) {
        assertThat(spoken(robot)).anyMatch(s -> s.startsWith("茶陵县，县（市、区）"));
        robot.interact(() -> settings.change(s -> s.in(Language.EN)));
        until(() -> table(robot).getColumns().getFirst().getText().equals("Name"));
        assertThat(spoken(robot)).anyMatch(s -> s.startsWith("Chaling County, County or city"));
    }

    private static List<String> spoken(FxRobot robot) {
        return robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .map(row -> String.valueOf(row.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList();
    }
}
