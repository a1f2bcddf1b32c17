package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.WindowPainter.Where;
import org.xianggan.atlas.core.render.WindowPainter.WindowRequest;
import org.xianggan.atlas.testing.DeniedNetwork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// No network, ever: with every socket denied the real window on the real store opens, pans, finds,
/// shows and is drawn, and nothing even tried.
class OfflineWindowTest {
    private static final int SECONDS = 60;

    @TempDir private Path folder;

    private final FxRobot robot = new FxRobot();

    /// With a state folder of its own: the window makes a workspace there.
    private Composition composition() {
        AtlasHome found = AtlasHome.find(Main.class);
        return new Composition(
                new AtlasHome(found.root(), found.store(), found.data(), folder.resolve("state")),
                Messages.chinese(),
                Journal.NONE);
    }

    @BeforeEach
    void closeTheDoors() throws Exception {
        DeniedNetwork.install();
        FxToolkit.registerPrimaryStage();
        DeniedNetwork.takeAttempts();
    }

    @AfterEach
    void closeTheWindow() {
        WaitForAsyncUtils.waitForAsyncFx(
                SECONDS * 1000L, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theWindowNeverAsksTheNetwork() throws Exception {
        Thread window = Thread.ofVirtual().start(() -> composition().openWindow(() -> {}, null));
        WaitForAsyncUtils.waitFor(
                SECONDS, TimeUnit.SECONDS, () -> robot.lookup("#search").tryQuery().isPresent());
        robot.interact(
                () -> {
                    Stage stage = (Stage) Window.getWindows().getFirst();
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(1000);
                    stage.setHeight(700);
                });
        Node map = robot.lookup(".map-pane").query();
        robot.drag(map).dropBy(-120, 40);
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("chaling");
        WaitForAsyncUtils.waitFor(
                SECONDS, TimeUnit.SECONDS, () -> !robot.lookup(".result").queryAll().isEmpty());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> titleIs("茶陵县"));
        assertThat(DeniedNetwork.takeAttempts()).isEmpty();
        closeTheWindow();
        assertThat(window.join(Duration.ofSeconds(SECONDS))).as("the program ends").isTrue();
    }

    private boolean titleIs(String text) {
        return robot.lookup("#detail-title")
                .tryQueryAs(Labeled.class)
                .filter(l -> text.equals(l.getText()))
                .isPresent();
    }

    @Test
    void aPictureOfTheWindowNeverAsksTheNetwork() throws Exception {
        Path png = folder.resolve("窗口.png");
        composition()
                .windowPainter()
                .paint(
                        png,
                        new WindowRequest(1000, 700, 1, new Where.Home(), MapState.initial(2025)));
        assertThat(Files.size(png)).isGreaterThan(50_000);
        assertThat(DeniedNetwork.takeAttempts()).isEmpty();
    }
}
