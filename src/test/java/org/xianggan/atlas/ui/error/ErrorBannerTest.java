package org.xianggan.atlas.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// What people can do with a failure: read it, take it along, put it away.
@ExtendWith(ApplicationExtension.class)
class ErrorBannerTest {
    private static final Journal JOURNAL =
            new Journal() {
                @Override
                public Optional<Path> place() {
                    return Optional.of(Path.of("atlas.log"));
                }

                @Override
                public String newest() {
                    return "==== the journal";
                }
            };

    private final Messages texts = Messages.chinese();
    private final ErrorPresenter errors = new ErrorPresenter(texts, JOURNAL);
    private final List<String> copied = new CopyOnWriteArrayList<>();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new ErrorBanner(errors, texts, copied::add), 800, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void what_was_told_can_be_copied_and_put_away(FxRobot robot) {
        robot.interact(() -> errors.show(AtlasException.input("盘拔掉了。", "请插回去。")));
        robot.clickOn("#copy-notice");
        assertThat(copied).containsExactly("盘拔掉了。\n请插回去。");
        assertThat(robot.lookup("#copy-journal").tryQuery()).isEmpty();
        robot.interact(errors::dismiss);
        assertThat(robot.lookup("#copy-notice").tryQuery()).isEmpty();
    }

    @Test
    void a_bug_of_ours_comes_with_its_journal(FxRobot robot) throws Exception {
        robot.interact(() -> errors.show(new IllegalStateException("?")));
        robot.clickOn("#copy-journal");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !copied.isEmpty());
        assertThat(copied).containsExactly("==== the journal");
    }
}
