package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.workspace.Step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// A track of a phone on the real store: dropped, looked at, brought in, named, taken back.
class ImportFlowTest {
    private static final String TRACK =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="手机" xmlns="http://www.topografix.com/GPX/1/1">
            <wpt lat="26.79" lon="113.53"><name>起点</name></wpt>
            <trk><name>晨走</name><trkseg>
            <trkpt lat="26.79" lon="113.53"><ele>100</ele><time>2026-05-01T06:00:00Z</time></trkpt>
            <trkpt lat="26.80" lon="113.55"><ele>110</ele><time>2026-05-01T06:20:00Z</time></trkpt>
            <trkpt lat="26.82" lon="113.56"><ele>120</ele><time>2026-05-01T06:40:00Z</time></trkpt>
            </trkseg></trk></gpx>
            """;

    @TempDir private Path folder;
    private ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException {
        window =
                ShellStage.onStore(
                        (beside, title, name, ending) -> folder.resolve(name + "." + ending));
        window.change(s -> s.withReduceMotion(true));
        until(() -> window.shell().work().room().editableProperty().get());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void until(Callable<Boolean> condition) {
        ShellStage.until(30, condition, window::keyboard);
    }

    private Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    private void fire(String selector) {
        until(() -> node(selector) instanceof ButtonBase b && !b.isDisabled());
        ShellStage.fx(
                () -> {
                    ((ButtonBase) node(selector)).fire();
                    return null;
                });
        window.settle();
    }

    private List<UserLayer> layers() {
        return ShellStage.fx(() -> window.shell().user().layers().layersProperty().get());
    }

    private UserMap map() {
        return ShellStage.fx(() -> window.shell().map().stateProperty().get().user());
    }

    private void drop(Path file) {
        ShellStage.fx(
                () -> {
                    window.shell().work().files().drop(List.of(file));
                    return null;
                });
    }

    @Test
    void a_track_of_a_phone_is_looked_at_brought_in_named_and_taken_back() throws Exception {
        Path file = Files.writeString(folder.resolve("步道.gpx"), TRACK);
        drop(file);
        until(() -> node("#import-bring") != null);
        until(() -> map().layers().size() == 3);
        assertThat(layers()).isEmpty();
        fire("#import-datum-gcj02");
        until(() -> node("#import-bring") != null);
        fire("#import-bring");
        until(() -> node("#import-done") != null);
        until(() -> map().layers().size() == 1);
        assertThat(layers()).hasSize(1);
        UserLayer layer = layers().getFirst();
        assertThat(layer.datum()).isEqualTo(Datum.GCJ02);
        assertThat(layer.features()).isEqualTo(2);
        // The list has its row; a click switches it, and that is a step.
        ShellStage.fx(
                () -> {
                    window.shell().user().layers().rename(layer, "茶陵步道");
                    return null;
                });
        until(() -> layers().getFirst().title().equals("茶陵步道"));
        assertThat(ShellStage.fx(this::steps)).containsExactly("导入 步道.gpx", "改名为 茶陵步道");
        ShellStage.fx(
                () -> {
                    window.shell().map().node().requestFocus();
                    return null;
                });
        undo();
        until(() -> layers().getFirst().title().equals("步道"));
        undo();
        until(() -> layers().isEmpty() && map().isEmpty());
    }

    @Test
    void bad_rows_are_told_and_only_left_out_when_that_is_chosen() throws Exception {
        Path file = folder.resolve("点.csv");
        Files.write(
                file,
                "名称,经度,纬度\n茶陵,113.54,26.78\n坏,abc,26\n"
                        .getBytes(java.nio.charset.Charset.forName("GB18030")));
        drop(file);
        until(() -> node("#import-skip") != null);
        assertThat(ShellStage.fx(() -> node("#import-bring").isDisabled())).isTrue();
        fire("#import-skip");
        until(() -> node("#import-bring") instanceof Button b && !b.isDisabled());
        fire("#import-bring");
        until(() -> node("#import-done") != null);
        assertThat(layers()).hasSize(1);
        assertThat(layers().getFirst().features()).isEqualTo(1);
        fire("#import-undo");
        until(() -> layers().isEmpty());
    }

    @Test
    void a_layer_of_a_person_and_one_of_the_atlas_leave_as_files() throws Exception {
        drop(Files.writeString(folder.resolve("步道.gpx"), TRACK));
        fire("#import-bring");
        until(() -> node("#import-done") != null);
        export(
                () ->
                        window.shell()
                                .user()
                                .box()
                                .export(
                                        window.shell()
                                                .user()
                                                .layers()
                                                .layersProperty()
                                                .get()
                                                .getFirst()));
        fire("#export-kml");
        fire("#export-write");
        Path kml = folder.resolve("步道.kml");
        until(() -> Files.exists(kml));
        assertThat(Files.readString(kml)).contains("晨走").contains("113.53");
        until(() -> !told().isEmpty());
        assertThat(told()).contains(kml.toString());
        export(() -> window.shell().layers().export(LayerRow.EXPRESSWAYS));
        fire("#export-geojson");
        fire("#export-write");
        Path roads = folder.resolve("公路.geojson");
        until(() -> Files.exists(roads));
        assertThat(Files.readString(roads)).contains("G60").contains("OpenStreetMap");
    }

    @Test
    void every_layer_of_the_list_has_its_symbol() throws Exception {
        for (String name : List.of("甲.gpx", "乙.gpx", "丙.gpx")) {
            int before = layers().size();
            drop(Files.writeString(folder.resolve(name), TRACK));
            fire("#import-bring");
            until(() -> layers().size() == before + 1);
        }
        until(
                () ->
                        layers().stream()
                                .allMatch(
                                        l ->
                                                node("#user-layer-" + l.id()).lookup(".swatch")
                                                        != null));
    }

    private void export(Runnable opens) {
        ShellStage.fx(
                () -> {
                    opens.run();
                    return null;
                });
        until(() -> node("#export") != null);
    }

    private String told() {
        return ShellStage.fx(
                () ->
                        ((VBox) node("#export-told"))
                                .getChildren().stream()
                                        .map(n -> n instanceof Labeled l ? l.getText() : "")
                                        .reduce("", String::concat));
    }

    private List<String> steps() {
        return window.shell().work().room().stepsProperty().get().done().stream()
                .map(Step::zh)
                .toList();
    }

    private void undo() {
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.release(KeyCode.Z, KeyCode.CONTROL);
        window.settle();
    }
}
