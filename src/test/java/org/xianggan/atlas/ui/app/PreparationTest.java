package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What is made ready is not seen, and is not in the way of who opens something meanwhile.
class PreparationTest {
    private ShellStage window;

    @BeforeEach
    void open() throws TimeoutException {
        window = ShellStage.onStore();
        window.change(s -> s.withReduceMotion(true));
        ShellStage.fx(
                () -> {
                    window.shell().map().node().requestFocus();
                    return null;
                });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Scene scene() {
        return window.stage().getScene();
    }

    private void themes() {
        window.page("themes", null);
    }

    /// The nine, none of them open, and nothing else in the pane.
    private void assertThatTheListIsShown() {
        ListView<?> list = (ListView<?>) scene().lookup("#themes-list");
        assertThat(list.getItems()).hasSize(9);
        assertThat(scene().lookup("#themes-up").getParent().isVisible()).isFalse();
        Node frame = scene().lookup(".page-frame");
        assertThat(frame.isManaged()).isTrue();
        assertThat(frame.getParent().getChildrenUnmodifiable()).hasSize(1);
    }

    @Test
    void nothingIsSeenOfIt() throws TimeoutException {
        MapState before = window.shell().map().stateProperty().get();
        Node keyboard = scene().getFocusOwner();
        Preparation ready = ShellStage.fx(window.shell()::prepare);
        assertThat(ShellStage.fx(ready::isUnderWay)).isTrue();
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> ShellStage.fx(() -> !ready.isUnderWay()));
        assertThat(window.shell().map().stateProperty().get()).isEqualTo(before);
        assertThat(scene().getFocusOwner()).isSameAs(keyboard);
        assertThat(scene().lookup(".contents-side").isVisible()).isFalse();
        assertThat(scene().lookup("#detail-title")).isNull();
        themes();
        assertThatTheListIsShown();
    }

    @Test
    void whoOpensAPageMeanwhileFindsItAsItIs() throws TimeoutException {
        ShellStage.fx(window.shell()::prepare);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> ShellStage.fx(() -> scene().lookup("#themes-list") != null));
        themes();
        assertThatTheListIsShown();
        window.select(EntityId.of("county:430224"));
        assertThat(((Label) scene().lookup("#detail-title")).getText()).isEqualTo("茶陵县");
    }
}
