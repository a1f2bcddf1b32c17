package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Messages;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A figure is clicked, and F2 opens its form, which says at once what is missing.
class CorrectionWalkTest {
    private final SampleOpening opening = new SampleOpening();
    private final FxRobot robot = new FxRobot();
    private ShellStage window;

    @BeforeEach
    void open() throws TimeoutException {
        window = ShellStage.on(opening, Messages.chinese());
        window.change(s -> s.withReduceMotion(true));
        window.select(Sample.CHALING);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> ShellStage.fx(condition));
    }

    private Node find(String what) {
        return window.stage().getScene().lookup(what);
    }

    private void type(String field, String text) {
        ShellStage.fx(
                () -> {
                    ((TextField) find("#correction-" + field)).setText(text);
                    return null;
                });
    }

    @Test
    void aFigureIsCorrectedFromAClick() throws TimeoutException {
        List<Node> figures =
                ShellStage.fx(
                        () -> List.copyOf(find(".detail-page").lookupAll(".figures .copyable")));
        Node figure = figures.getLast();
        robot.clickOn(figure);
        assertThat(figure.isFocused()).isTrue();
        robot.push(KeyCode.F2);
        until(() -> find("#correction-value") != null);
        type("value", "13");
        until(() -> ((Label) find("#correction-verdict")).getText().contains("没有来源的数字不收"));
    }

    /// The area, which other sources give, as well as what a document says.
    @Test
    void aFigureOfACountyIsCorrectedAndTheOldOneStays() throws TimeoutException {
        Node area =
                ShellStage.fx(
                        () ->
                                find(".detail-page").lookupAll(".copyable").stream()
                                        .filter(n -> n.getAccessibleText().startsWith("面积"))
                                        .findFirst()
                                        .orElseThrow());
        robot.interact(area::requestFocus);
        robot.push(KeyCode.F2);
        until(() -> find("#correction-value") != null);
        type("value", "13");
        type("publisher", "样例统计局");
        type("by", "王五");
        type("reason", "重新量过");
        ShellStage.fx(
                () -> {
                    ((Button) find("#correction-keep")).fire();
                    return null;
                });
        until(() -> !shown(".corrected").isEmpty());
        assertThat(shown(".text-rows .corrected"))
                .singleElement()
                .asString()
                .contains("更正（未入库）", "13 个", "样例统计局", "王五");
        assertThat(shown(".text-rows .row-text"))
                .as("the old one")
                .anyMatch(t -> t.startsWith("2 500"));
        assertThat(opening.corrections.of(SampleLibrary.K001))
                .hasValueSatisfying(c -> assertThat(c.value()).isEqualTo("13"));
    }

    private List<String> shown(String what) {
        return ShellStage.fx(
                () ->
                        find(".detail-page").lookupAll(what).stream()
                                .map(n -> ((Label) n).getText())
                                .toList());
    }
}
