package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// What is assumed is changed and what is known entered, on the real atlas; the routes follow.
class AssumeFlowTest {
    private static final String SOURCE = "试验数据，不是实测";

    private static ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws TimeoutException {
        window = ShellStage.onStore();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void fresh() {
        window.size(1280, 720);
        window.change(s -> Settings.DEFAULT.withReduceMotion(true).in(Language.ZH));
        Journeys.suppose(window, s -> Scenario.of(2025));
        Journeys.go(window, "county:430225", "county:360881");
    }

    private static ScenarioModel scenarios() {
        return window.shell().travel().scenarios();
    }

    private static Range national() {
        return ShellStage.fx(() -> scenarios().current().assumptions().speed(WayClass.NATIONAL));
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(30, condition, () -> text("#assume-pair-problem"));
    }

    private static Node find(String selector) {
        return ShellStage.fx(() -> window.stage().getScene().lookup(selector));
    }

    /// Empty where it is not there or takes no room.
    private static String text(String selector) {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().lookup(selector) instanceof Labeled label
                                        && label.isVisible()
                                ? label.getText()
                                : "");
    }

    private static void page(String page) {
        window.page(page, null);
    }

    private static void write(String field, String words) {
        ShellStage.fx(
                () -> {
                    TextField f = (TextField) window.stage().getScene().lookup(field);
                    f.requestFocus();
                    f.setText(words);
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void key(KeyCode code) {
        robot.press(code).release(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String route() {
        page("route");
        until(() -> window.stage().getScene().lookup("#way-1") != null);
        window.settle();
        return ShellStage.fx(() -> window.stage().getScene().lookup("#way-1").getAccessibleText());
    }

    @Test
    void anotherSpeedIsFollowedByTheRouteAndTakenBack() {
        String before = route();
        assertThat(text("#route-supposed")).isEmpty();
        page("assume");
        // All is there, with its reason.
        assertThat(text("#assume-state")).isEqualTo("全部按约定");
        write("#assume-speed-expressway-low", "20");
        write("#assume-speed-expressway-mid", "30");
        write("#assume-speed-expressway-high", "40");
        assertThat(text("#assume-state")).isEqualTo("全部按约定");
        key(KeyCode.ENTER);
        until(() -> text("#assume-state").startsWith("已改 1 项"));
        assertThat(route()).isNotEqualTo(before);
        assertThat(text("#route-supposed")).isEqualTo("速度假设已改 1 项");

        // The line leads back to the page.
        ShellStage.fx(
                () -> {
                    ((ButtonBase) window.stage().getScene().lookup("#route-supposed")).fire();
                    return null;
                });
        window.settle();
        Journeys.fire(window, "#assume-speed-expressway-back");
        assertThat(ShellStage.fx(() -> scenarios().current().assumptions()))
                .isEqualTo(Assumptions.DEFAULT);
        assertThat(route()).isEqualTo(before);
    }

    @Test
    void aWrongEntryIsSaidAndWhatWasThereStays() {
        page("assume");
        write("#assume-speed-national-low", "快");
        key(KeyCode.ENTER);
        assertThat(text("#assume-speed-national-problem")).contains("“快”不是能用的数");
        assertThat(national()).isEqualTo(Assumptions.DEFAULT.speed(WayClass.NATIONAL));
        write("#assume-speed-national-low", "70");
        key(KeyCode.ENTER);
        assertThat(text("#assume-speed-national-problem")).contains("没有从小到大");
        // What was typed stays to be mended, in another language too.
        window.change(s -> s.in(Language.EN));
        assertThat(text("#assume-speed-national-problem")).contains("do not rise");
        assertThat(field("#assume-speed-national-low")).isEqualTo("70");
        key(KeyCode.ESCAPE);
        assertThat(field("#assume-speed-national-low")).isEqualTo("45");
        assertThat(text("#assume-speed-national-problem")).isEmpty();

        // Who leaves the three fields has entered them.
        write("#assume-speed-national-low", "50");
        ShellStage.fx(
                () -> {
                    window.stage().getScene().lookup("#assume-pair-from").requestFocus();
                    return null;
                });
        until(() -> national().low() == 50);
    }

    private static String field(String selector) {
        return ShellStage.fx(
                () -> ((TextField) window.stage().getScene().lookup(selector)).getText());
    }

    @Test
    void aKnownPairCalibratesAndIsSaidOnThePages() {
        String before = route();
        page("assume");
        write("#assume-pair-from", "炎陵县");
        write("#assume-pair-to", "井冈山市");
        write("#assume-pair-km", "900");
        write("#assume-pair-hours", "1:75");
        write("#assume-pair-source", SOURCE);
        write("#assume-pair-date", "2025-05");
        key(KeyCode.ENTER);
        assertThat(text("#assume-pair-problem")).contains("“1:75”");
        write("#assume-pair-hours", "");
        key(KeyCode.ENTER);
        until(() -> text("#assume-pair-problem").contains("相差太大"));
        // Nothing is lost.
        assertThat(field("#assume-pair-from")).isEqualTo("炎陵县");
        assertThat(field("#assume-pair-source")).isEqualTo(SOURCE);
        write("#assume-pair-km", "100");
        key(KeyCode.ENTER);
        until(() -> find("#assume-follows-drive") != null);
        assertThat(text("#assume-follows-drive")).matches("由此，驾车：所有长度 × \\d\\.\\d\\d。");
        assertThat(field("#assume-pair-from")).isEmpty();
        assertThat(ShellStage.fx(() -> scenarios().current().known())).hasSize(1);

        assertThat(route()).isNotEqualTo(before).contains("100 (");
        assertThat(text("#route-supposed")).isEqualTo("驾车按 1 条已知的里程或用时校准");
        page("whatif");
        assertThat(text("#whatif-supposed")).contains("1 条已知");
        page("reach");
        assertThat(text("#reach-supposed")).contains("1 条已知");

        page("assume");
        ShellStage.fx(
                () -> {
                    window.stage().getScene().lookup("#assume-pair-remove-1").requestFocus();
                    return null;
                });
        Journeys.fire(window, "#assume-pair-remove-1");
        // The keyboard is not lost with what went.
        assertThat(ShellStage.fx(() -> window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("assume-pair-from");
        assertThat(ShellStage.fx(() -> scenarios().current().known())).isEmpty();
        assertThat(route()).isEqualTo(before);
    }
}
