package org.xianggan.atlas.ui.show.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.core.show.play.PlayEvent;
import org.xianggan.atlas.core.show.play.Sight;
import org.xianggan.atlas.core.show.play.View;

import java.util.List;
import java.util.Objects;

/// A show in a room whose screens are plugged in and out.
@ExtendWith(ApplicationExtension.class)
class StageFlowTest {
    private static HandStage room(Display... screens) {
        return new HandStage(new HandScreens(screens));
    }

    private static String text(HandStage room, String selector) {
        return HandStage.fx(
                () ->
                        ((Label)
                                        Objects.requireNonNull(
                                                room.stage()
                                                        .consoleWindow()
                                                        .scene()
                                                        .lookup(selector)))
                                .getText());
    }

    private static int[] pixels(Picture p) {
        return p.argb();
    }

    @Test
    void aShowRunsFromStartToEndOnTwoScreens() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.play(HandSlides.show(4, Transition.CUT), null, false);
            assertThat(room.stage().stageWindow().stage().getWidth()).isEqualTo(800);
            assertThat(room.stage().consoleWindow().stage().getWidth()).isEqualTo(960);
            Picture first = room.wall();
            assertThat(first.width()).isEqualTo(800);
            assertThat(text(room, "#console-place")).isEqualTo("第 1 幕，共 4 幕");
            assertThat(text(room, "#console-notes")).isEqualTo("说第 1 站的事。");
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            Picture second = room.wall();
            assertThat(pixels(second)).isNotEqualTo(pixels(first));
            room.pressAndArrive(KeyCode.RIGHT);
            room.pressAndArrive(KeyCode.END);
            assertThat(room.play().at()).isEqualTo(3);
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            assertThat(room.play().at()).isEqualTo(3);
            room.pressAndArrive(KeyCode.DIGIT2);
            room.pressAndArrive(KeyCode.ENTER);
            assertThat(pixels(room.wall())).isEqualTo(pixels(second));
            assertThat(room.stage().model().feed().held()).isLessThanOrEqualTo(SceneFeed.MOST);
            room.press(KeyCode.ESCAPE);
            assertThat(room.over).isEqualTo(1);
            assertThat(room.stage().stageWindow().isShown()).isFalse();
            assertThat(room.stage().consoleWindow().isShown()).isFalse();
            assertThat(room.screens.watchers()).isZero();
        }
    }

    @Test
    void theNextSceneIsThereInTheVeryMomentWhenItWasPreparedAhead() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.play(HandSlides.show(3, Transition.CUT), null, false);
            room.until(() -> room.stage().model().feed().isCalm());
            Image[] shown = new Image[1];
            HandStage.fx(
                    () -> {
                        room.stage().model().send(PlayEvent.Key.NEXT);
                        shown[0] = room.stage().view().slide().image();
                        return null;
                    });
            assertThat(shown[0])
                    .isSameAs(
                            Objects.requireNonNull(
                                            room.stage().model().feed().shot(new View(1, false)))
                                    .image());
        }
    }

    @Test
    void frozenTheWallStaysWhileTheConsoleGoesOn() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.play(HandSlides.show(4, Transition.CUT), null, false);
            Picture first = room.wall();
            room.press(KeyCode.F);
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            assertThat(pixels(room.wall())).isEqualTo(pixels(first));
            assertThat(text(room, "#console-place")).isEqualTo("第 3 幕，共 4 幕");
            assertThat(text(room, "#console-state")).isEqualTo("已定格：观众仍看到第 1 幕");
            room.press(KeyCode.F);
            room.until(() -> room.play().passage() == null);
            assertThat(pixels(room.wall())).isNotEqualTo(pixels(first));
            room.pressAndArrive(KeyCode.HOME);
            assertThat(pixels(room.wall())).isEqualTo(pixels(first));
        }
    }

    @Test
    void blackAndWhiteHideThePictureAndGiveItBack() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.play(HandSlides.show(2, Transition.CUT), null, false);
            Picture first = room.wall();
            room.press(KeyCode.PERIOD);
            assertThat(room.wall().argb()).containsOnly(0xFF000000);
            room.press(KeyCode.W);
            assertThat(room.wall().argb()).containsOnly(0xFFFFFFFF);
            room.press(KeyCode.W);
            assertThat(pixels(room.wall())).isEqualTo(pixels(first));
        }
    }

    @Test
    void backFromExploringIsTheSameSceneToThePixel() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.play(HandSlides.show(3, Transition.CUT), "s2", false);
            HandStage.fx(
                    () -> {
                        room.stage().model().send(PlayEvent.Key.PEN);
                        room.stage().model().send(new PlayEvent.Press(300, 300));
                        room.stage().model().send(new PlayEvent.Drag(900, 500));
                        return null;
                    });
            Picture left = room.wall();
            room.press(KeyCode.SPACE);
            assertThat(room.explored).hasSize(1);
            assertThat(room.explored.getFirst()).isNotNull();
            assertThat(pixels(room.wall())).isNotEqualTo(pixels(left));
            assertThat(room.map.getScene()).isSameAs(room.stage().stageWindow().scene());
            // In a field that one types in, Backspace is the field's.
            HandStage.fx(
                    () -> {
                        Event.fireEvent(room.field, HandStage.key(KeyCode.BACK_SPACE));
                        return null;
                    });
            assertThat(room.play().exploring()).isTrue();
            room.press(KeyCode.RIGHT);
            assertThat(room.play().at()).isEqualTo(1);
            room.press(KeyCode.BACK_SPACE);
            assertThat(room.play().exploring()).isFalse();
            assertThat(pixels(room.wall())).isEqualTo(pixels(left));
            room.press(KeyCode.SPACE);
            assertThat(room.explored).hasSize(2);
            room.press(KeyCode.PAGE_DOWN);
            assertThat(pixels(room.wall())).isEqualTo(pixels(left));
        }
        // One map for all of the show.
    }

    @Test
    void frozenOneExploresBeforeThePresenterAlone() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.play(HandSlides.show(3, Transition.CUT), null, false);
            Picture first = room.wall();
            room.press(KeyCode.F);
            room.press(KeyCode.SPACE);
            assertThat(room.map.getScene()).isSameAs(room.stage().consoleWindow().scene());
            assertThat(pixels(room.wall())).isEqualTo(pixels(first));
            room.press(KeyCode.F);
            assertThat(room.map.getScene()).isSameAs(room.stage().stageWindow().scene());
            Picture map = room.wall();
            room.press(KeyCode.F);
            assertThat(room.map.getScene()).isSameAs(room.stage().consoleWindow().scene());
            assertThat(pixels(room.wall())).isEqualTo(pixels(map));
            room.press(KeyCode.BACK_SPACE);
            room.press(KeyCode.F);
            assertThat(pixels(room.wall())).isEqualTo(pixels(first));
        }
    }

    @Test
    void oneKeySwapsTheScreens() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.OLD)) {
            room.play(HandSlides.show(3, Transition.CUT), null, false);
            // Two device pixels for each logical one: the picture is as large as the projector's.
            assertThat(image(room).getWidth()).isEqualTo(1280);
            assertThat(image(room).getHeight()).isEqualTo(960);
            room.press(KeyCode.X);
            room.until(() -> image(room).getWidth() == 960);
            assertThat(room.stage().stageWindow().stage().getWidth()).isEqualTo(960);
            assertThat(room.stage().consoleWindow().stage().getWidth()).isEqualTo(640);
            room.press(KeyCode.X);
            room.until(() -> image(room).getWidth() == 1280);
            assertThat(room.stage().stageWindow().stage().getWidth()).isEqualTo(640);
        }
    }

    private static Image image(HandStage room) {
        return Objects.requireNonNull(room.stage().view().slide().image());
    }

    @Test
    void aScreenThatIsPulledOutAndPutBackDoesNoHarm() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.play(HandSlides.show(3, Transition.CUT), null, false);
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            Picture second = room.wall();
            plug(room, HandScreens.LAPTOP);
            assertThat(room.stage().stageWindow().isShown()).isTrue();
            assertThat(room.stage().consoleWindow().isShown()).isFalse();
            room.press(KeyCode.X);
            assertThat(room.stage().consoleWindow().isShown()).isTrue();
            assertThat(room.stage().stageWindow().isShown()).isFalse();
            plug(room);
            assertThat(room.stage().consoleWindow().isShown()).isTrue();
            plug(room, HandScreens.LAPTOP, HandScreens.WALL);
            room.until(() -> image(room).getWidth() == 800);
            assertThat(room.play().at()).isEqualTo(1);
            assertThat(pixels(room.wall())).isEqualTo(pixels(second));
            assertThat(room.stage().consoleWindow().isShown()).isTrue();
        }
    }

    private static void plug(HandStage room, Display... screens) {
        HandStage.fx(
                () -> {
                    room.screens.plug(screens);
                    return null;
                });
    }

    @Test
    void ofThreeScreensOneIsAskedFor() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL, HandScreens.OLD)) {
            room.play(HandSlides.show(2, Transition.CUT), null, false);
            Node button =
                    Objects.requireNonNull(
                            room.stage().consoleWindow().scene().lookup("#stage-screen-3"));
            HandStage.fx(
                    () -> {
                        ((Button) button).fire();
                        return null;
                    });
            assertThat(room.stage().stageWindow().stage().getWidth()).isEqualTo(640);
            assertThat(room.stage().consoleWindow().isCovered()).isFalse();
        }
    }

    @Test
    void withoutAnyScreenAShowBeginsAllTheSameAndComesWithTheScreen() {
        try (HandStage room = room()) {
            room.play(HandSlides.show(2, Transition.CUT), null, false);
            assertThat(room.stage().stageWindow().isShown()).isFalse();
            plug(room, HandScreens.LAPTOP, HandScreens.WALL);
            assertThat(room.stage().stageWindow().isShown()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "double", "tall", "wall"})
    void aScreenOfAnyFormIsFilledOrHasBandsBesideTheSlide(String id) {
        Display d =
                List.of(HandScreens.OLD, HandScreens.DOUBLE, HandScreens.TALL, HandScreens.WALL)
                        .stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        try (HandStage room = room(HandScreens.LAPTOP, d)) {
            room.play(HandSlides.show(2, Transition.CUT), null, false);
            assertThat(image(room).getWidth()).isEqualTo(d.pixelsWide());
            boolean bands = id.equals("tall");
            assertThat(image(room).getHeight()).isEqualTo(bands ? 300 : d.pixelsHigh());
            Picture wall = room.wall();
            assertThat(wall.argb()[0] == 0xFF000000).isEqualTo(bands);
            int middle = wall.argb()[wall.height() / 2 * wall.width() + wall.width() / 2];
            assertThat(middle).isNotEqualTo(0xFF000000);
        }
    }

    @Test
    void aRehearsalTellsWhatItFoundAndIsKeptWhenAPersonSaysSo() {
        try (HandStage room = room(HandScreens.LAPTOP)) {
            long[] now = new long[1];
            room.nanos = () -> now[0];
            room.play(HandSlides.show(3, Transition.CUT), null, true);
            assertThat(room.stage().consoleWindow().isShown()).isTrue();
            for (int seconds : List.of(400, 100, 300)) {
                HandStage.fx(
                        () -> {
                            now[0] += seconds * 1_000_000_000L;
                            return null;
                        });
                room.press(KeyCode.PAGE_DOWN);
            }
            assertThat(text(room, "#rehearsal-told")).isEqualTo("12 分钟：超出 1 分 20 秒；第 1 幕最长");
            HandStage.fx(
                    () -> {
                        ((Button)
                                        Objects.requireNonNull(
                                                room.stage()
                                                        .consoleWindow()
                                                        .scene()
                                                        .lookup("#rehearsal-keep")))
                                .fire();
                        return null;
                    });
            assertThat(room.kept).hasSize(1);
            assertThat(room.kept.getFirst().seconds()).containsKeys("s1", "s2", "s3");
            assertThat(room.over).isEqualTo(1);
        }
    }

    @Test
    void aSceneThatCannotBePaintedLeavesTheOneBeforeAndTellsThePresenter() {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.slides.broken.add("s2");
            room.play(HandSlides.show(3, Transition.CUT), null, false);
            Picture first = room.wall();
            room.press(KeyCode.PAGE_DOWN);
            room.until(() -> !room.stage().model().troubles().isEmpty());
            assertThat(pixels(room.wall())).isEqualTo(pixels(first));
            assertThat(room.stage().model().troubles()).contains("第 2 幕的画面没有画出来，观众仍看到前一个画面。图片不见了。");
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            assertThat(pixels(room.wall())).isNotEqualTo(pixels(first));
            room.until(() -> room.stage().model().troubles().contains("第 3 幕：数字变了。"));
            room.slides.broken.clear();
            room.pressAndArrive(KeyCode.PAGE_UP);
            assertThat(room.play().sight())
                    .isEqualTo(new Sight.Still(new View(1, false), List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLIDE", "FADE"})
    void whatMovesArrivesAtTheVeryPicture(String kind) {
        try (HandStage room = room(HandScreens.LAPTOP, HandScreens.WALL)) {
            room.still = false;
            room.play(HandSlides.show(3, Transition.valueOf(kind)), null, false);
            room.until(() -> room.stage().model().feed().isCalm());
            Picture first = room.wall();
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            Picture second = room.wall();
            assertThat(image(room))
                    .isSameAs(
                            Objects.requireNonNull(
                                            room.stage().model().feed().shot(new View(1, false)))
                                    .image());
            room.still = true;
            room.pressAndArrive(KeyCode.PAGE_UP);
            assertThat(pixels(room.wall())).isEqualTo(pixels(first));
            room.pressAndArrive(KeyCode.PAGE_DOWN);
            assertThat(pixels(room.wall())).isEqualTo(pixels(second));
        }
    }

    @Test
    void aShowOfNothingIsRefusedWithASentence() {
        Show empty = HandSlides.show(0, Transition.CUT);
        try (HandStage room = room(HandScreens.LAPTOP)) {
            assertThatThrownBy(() -> room.play(empty, null, false))
                    .satisfiesAnyOf(
                            e -> assertThat(e).isInstanceOf(AtlasException.class),
                            e -> assertThat(e).hasCauseInstanceOf(AtlasException.class),
                            e -> assertThat(e).hasRootCauseInstanceOf(AtlasException.class));
        }
    }
}
