package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.show.ShowShelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// Shows on the real atlas, as somebody makes and plays them who has a meeting tomorrow.
class ShowFlowTest {
    private ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException {
        window = ShellStage.onStore();
        window.size(1280, 760);
        window.change(s -> s.withReduceMotion(true));
        ShellStage.fx(() -> window.shell().work().room().room().session());
        until(() -> window.shell().work().room().editableProperty().get());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, window::keyboard);
    }

    private Node find(String selector) {
        return Journeys.find(window, selector);
    }

    private void fire(String selector) {
        Journeys.fire(window, selector);
        window.settle();
    }

    private ShowShelf shelf() {
        return window.shell().shows().desk().shelf();
    }

    private Show show() {
        return ShellStage.fx(() -> Objects.requireNonNull(shelf().current()).show());
    }

    private List<String> titles() {
        return show().scenes().stream().map(s -> s.title().zh()).toList();
    }

    private void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        window.settle();
    }

    private void type(String field, String words) {
        TextInputControl into = (TextInputControl) find(field);
        ShellStage.fx(
                () -> {
                    into.requestFocus();
                    into.setText(words);
                    return null;
                });
        window.settle();
    }

    /// A thing is chosen on the map, the screen kept, the list of scenes opened again.
    private void keep(String id) {
        int before = show().scenes().size();
        window.select(EntityId.of(id));
        window.settle();
        fire("#show-add");
        until(() -> show().scenes().size() == before + 1);
        window.settle();
        fire("#scene-back");
    }

    private void begin() {
        press(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.page("shows", null);
        fire("#shows-new");
        until(() -> shelf().current() != null);
        type("#show-title", "五分钟看茶陵");
    }

    @Test
    void fiveScenesFromNothing() {
        begin();
        keep("county:430224");
        keep("county:430225");
        keep("road:S92-CHACHANG");
        keep("county:360881");
        keep("river:lushui");
        assertThat(show().title().zh()).isEqualTo("五分钟看茶陵");
        assertThat(titles()).startsWith("茶陵县", "炎陵县").hasSize(5);
        Scene first = show().scenes().getFirst();
        assertThat(first.figures()).isNotEmpty();
        SceneMap map = Objects.requireNonNull(first.map());
        assertThat(map.selected()).isEqualTo(EntityId.of("county:430224"));
        assertThat(map.box().west()).isLessThan(map.box().east());

        // What is said to it, and for how long.
        fire("#edit-s1");
        type("#scene-text", "一句话说清楚。");
        type("#scene-seconds", "1:30");
        fire("#scene-fade");
        fire("#scene-back");
        first = show().scenes().getFirst();
        assertThat(first.text().zh()).isEqualTo("一句话说清楚。");
        assertThat(first.seconds()).isEqualTo(90);
        assertThat(first.transition()).isEqualTo(Transition.FADE);

        // In another order, one twice, one left out, one gone: by keys, and all of it back.
        List<String> before = titles();
        ShellStage.fx(
                () -> {
                    find("#scene-s2").requestFocus();
                    return null;
                });
        press(KeyCode.ALT, KeyCode.UP);
        assertThat(titles().subList(0, 2)).containsExactly(before.get(1), before.get(0));
        press(KeyCode.D);
        assertThat(titles()).hasSize(6);
        press(KeyCode.H);
        assertThat(show().played()).hasSize(5);
        press(KeyCode.DELETE);
        assertThat(titles()).hasSize(5);
        for (int i = 0; i < 4; i++) {
            ShellStage.fx(() -> window.shell().work().room().undo());
        }
        until(() -> titles().equals(before));
    }

    @Test
    void aFigureIsFoundInTheFactsAndCalledByItsPresenter() {
        begin();
        keep("county:430224");
        int had = show().scenes().getFirst().figures().size();
        fire("#edit-s1");
        fire("#figure-add");
        type("#figure-find", "面积");
        until(() -> window.stage().getScene().getRoot().lookup(".figure-offered") != null);
        List<Node> all =
                List.copyOf(window.stage().getScene().getRoot().lookupAll(".figure-offered"));
        Node free = all.stream().filter(n -> !n.isDisabled()).findFirst().orElseThrow();
        ShellStage.fx(
                () -> {
                    ((Pressable) free).press();
                    return null;
                });
        until(() -> show().scenes().getFirst().figures().size() == had + 1);
        window.settle();
        type("#figure-label-" + had, "有多大");
        assertThat(show().scenes().getFirst().figures().getLast().label().zh()).isEqualTo("有多大");
        assertThat(show().scenes().getFirst().figures().getLast().seen()).isNotBlank();
    }

    @Test
    void whatIsKeptComesBackToTheScreen() {
        begin();
        window.select(EntityId.of("county:430224"));
        ShellStage.fx(
                () -> {
                    window.shell().map().jumpTo(new GeoBox(113.3, 26.5, 113.9, 27.0));
                    return null;
                });
        window.settle();
        fire("#show-add");
        until(() -> show().scenes().size() == 1);
        window.settle();
        SceneMap kept = Objects.requireNonNull(show().scenes().getFirst().map());
        window.select(null);
        ShellStage.fx(
                () -> {
                    window.shell().map().home();
                    return null;
                });
        window.settle();
        fire("#scene-look");
        until(
                () -> {
                    SceneMap now = window.shell().shows().hand().seen();
                    return Objects.equals(now.selected(), kept.selected())
                            && Math.abs(now.box().south() - kept.box().south()) < 0.02;
                });
        SceneMap again = ShellStage.fx(() -> window.shell().shows().hand().seen());
        assertThat(again.rows()).isEqualTo(kept.rows());
        assertThat(again.year()).isEqualTo(kept.year());
        assertThat(again.theme()).isEqualTo(kept.theme());
    }

    @Test
    void aReadyMadeShowIsPlayedFromTheWindowAndLeft() {
        press(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.page("shows", null);
        until(() -> window.stage().getScene().lookup("#show-mine-zone") != null);
        fire("#show-mine-zone");
        until(() -> shelf().current() != null);
        assertThat(show().scenes()).hasSize(12);
        press(KeyCode.F5);
        until(() -> window.shell().shows().hand().stage().stage() != null);
        until(() -> windows() > 1);
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        ShellStage.fx(
                () -> {
                    Objects.requireNonNull(window.shell().shows().hand().stage().stage()).leave();
                    return null;
                });
        until(() -> window.shell().shows().hand().stage().stage() == null);
        assertThat(windows()).isEqualTo(1);
    }

    @Test
    void aShowThatIsDroppedBecomesOnesOwn() {
        ShellStage.fx(
                        () ->
                                window.shell()
                                        .shows()
                                        .take(
                                                List.of(
                                                        Path.of("assets/shows/lushui.xgshow"),
                                                        Path.of("some.gpx")),
                                                page -> window.shell().openPage(page, null)))
                .forEach(other -> assertThat(other).hasFileName("some.gpx"));
        until(() -> shelf().current() != null);
        window.settle();
        assertThat(show().title().zh()).isEqualTo("渌水共治");
        assertThat(find("#show-title").isVisible()).isTrue();
    }

    private static long windows() {
        return ShellStage.fx(() -> Window.getWindows().stream().filter(Window::isShowing).count());
    }
}
