package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
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
}
