package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The panel in another year, on the real store.
class PanelYearTest {
    private static ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws TimeoutException {
        window = ShellStage.onStore();
        window.change(s -> s.withReduceMotion(true));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private void year(int wanted) {
        while (year() != wanted) {
            KeyCode step = year() > wanted ? KeyCode.OPEN_BRACKET : KeyCode.CLOSE_BRACKET;
            robot.press(KeyCode.ALT, step).release(step, KeyCode.ALT);
            WaitForAsyncUtils.waitForFxEvents();
        }
        window.settle();
    }

    private static int year() {
        return ShellStage.fx(() -> window.shell().map().stateProperty().get().year());
    }

    private static List<String> texts(String style) {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().getRoot().lookupAll(style).stream()
                                .filter(Labeled.class::isInstance)
                                .map(n -> ((Labeled) n).getText())
                                .toList());
    }

    private static ScrollPane scroll() {
        return (ScrollPane) window.stage().getScene().lookup(".detail-scroll");
    }

    /// Pixels of the page above the view.
    private static double above() {
        return ShellStage.fx(
                () -> {
                    ScrollPane s = scroll();
                    Node page = s.getContent();
                    double room =
                            page.getLayoutBounds().getHeight() - s.getViewportBounds().getHeight();
                    return s.getVvalue() * room;
                });
    }

    @Test
    void theFirstPageSaysTheYearAndLeavesTheKeyboardWhereItIs() {
        window.select(null);
        year(2021);
        assertThat(texts(".welcome-text")).anyMatch(t -> t.startsWith("地图显示 2021 年底的状态"));
        Node door = window.stage().getScene().lookup("#door-belt");
        ShellStage.fx(
                () -> {
                    door.requestFocus();
                    return null;
                });
        year(2023);
        assertThat(texts(".welcome-text"))
                .filteredOn(t -> t.startsWith("地图显示"))
                .singleElement()
                .satisfies(t -> assertThat(t).startsWith("地图显示 2023 年底的状态"));
        assertThat(door.isFocused()).isTrue();
        year(2025);
    }

    @Test
    void theBeltShowsItsTargetAndWhatWasNotKnownYet() throws TimeoutException {
        window.select(EntityId.of("belt:main"));
        year(2025);
        assertThat(texts(".badge-target")).containsExactly("目标 2023 年，已过");
        assertThat(texts(".not-yet")).isEmpty();
        year(2022);
        assertThat(texts(".badge-target")).containsExactly("目标 2023 年，2022 年还未到");
        year(2020);
        assertThat(texts(".badge-target")).containsExactly("目标 2023 年；2020 年尚未提出");
        assertThat(texts(".not-yet")).contains("2020 年尚不知");
        boolean said =
                ShellStage.fx(
                        () ->
                                window.stage().getScene().getRoot().lookupAll(".copyable").stream()
                                        .anyMatch(
                                                n ->
                                                        String.valueOf(n.getAccessibleText())
                                                                .contains("2020 年尚不知")));
        assertThat(said).as("spoken too").isTrue();
        year(2025);
    }

    @Test
    void anotherYearLeavesThePanelWhereItWasScrolledTo() throws TimeoutException {
        window.select(EntityId.of("county:430224"));
        year(2025);
        for (double share : new double[] {0.3, 0.8}) {
            ShellStage.fx(
                    () -> {
                        scroll().setVvalue(share);
                        return null;
                    });
            window.settle();
            double before = above();
            assertThat(before).isGreaterThan(300);
            year(2024);
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Math.abs(above() - before) < 4);
            assertThat(above()).isCloseTo(before, within(4.0));
            year(2025);
        }
        // Another thing begins at its top.
        window.select(EntityId.of("county:430223"));
        assertThat(above()).isZero();
    }
}
