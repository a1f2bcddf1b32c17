package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The contents by keyboard alone, on the sample.
@ExtendWith(ApplicationExtension.class)
class ContentsFlowTest {
    private final SampleOpening opening = new SampleOpening();
    private final List<String> copied = new ArrayList<>();
    private final SettingsModel settings =
            SettingsModel.forNow(Settings.DEFAULT.withReduceMotion(true));
    private @Nullable Stage shown;

    @Start
    void start(Stage stage) {
        Messages texts = Messages.chinese();
        new AtlasApplication(
                        opening,
                        new Styles(Path.of("assets"), texts),
                        texts,
                        new ErrorPresenter(texts, Journal.NONE),
                        copied::add,
                        settings)
                .show(stage, () -> {});
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
        shown = stage;
    }

    @BeforeEach
    void opened(FxRobot robot) {
        until(() -> robot.lookup("#search").tryQuery().isPresent());
        until(() -> robot.lookup(".door").tryQuery().isPresent());
    }

    private void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never happened; the keyboard is in " + owner(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private @Nullable Node owner() {
        return shown == null ? null : shown.getScene().getFocusOwner();
    }

    private boolean isIn(String list) {
        return owner() instanceof ListView<?> l && list.equals(l.getId());
    }

    private void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        until(() -> isIn("contents-list"));
    }

    /// @param end the key that leads to it in the index: the first page or the last
    private void openPage(FxRobot robot, KeyCode end, String list) {
        open(robot);
        robot.type(end, KeyCode.ENTER);
        until(() -> isIn(list));
    }

    private static void untilTitle(ContentsFlowTest test, FxRobot robot, String title) {
        test.until(
                () ->
                        robot.lookup("#detail-title")
                                .tryQueryAs(Label.class)
                                .filter(l -> l.getText().equals(title))
                                .isPresent());
    }

    private static String here(FxRobot robot) {
        return robot.lookup("#contents-here").queryAs(Label.class).getText();
    }

    @Test
    void theTabTakesThePlaceOfTheLayersAndGivesItBack(FxRobot robot) {
        Node layers = robot.lookup("#layers").query();
        open(robot);
        assertThat(layers.getParent().isVisible()).isFalse();
        assertThat(here(robot)).isEqualTo("资料");
        robot.type(KeyCode.ESCAPE);
        until(() -> !settings.get().panels().contentsOpen());
        assertThat(layers.getParent().isVisible()).isTrue();
        assertThat(owner()).isEqualTo(opening.map.region);
        robot.clickOn("#tab-contents");
        until(() -> settings.get().panels().contentsOpen());
        robot.clickOn("#close-contents");
        until(() -> !settings.get().panels().contentsOpen());
    }

    @Test
    void aPageHasTheKeyboardFromItsFirstMomentOn(FxRobot robot) {
        robot.clickOn("#tab-planner");
        until(() -> robot.lookup(".index-row").queryAll().size() > 1 && isIn("contents-list"));
        robot.type(KeyCode.HOME);
        // In one go: no pulse comes between opening and asking.
        robot.interact(
                () -> {
                    Event.fireEvent(
                            Objects.requireNonNull(owner()),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                    assertThat(owner()).extracting(Node::getId).isEqualTo("stop-search");
                });
    }

    @Test
    void aFoldedPanelUnfoldsForTheContentsAndFoldsAgain(FxRobot robot) {
        robot.type(KeyCode.F9);
        until(() -> !settings.get().panels().leftOpen());
        open(robot);
        until(() -> settings.get().panels().leftOpen());
        robot.type(KeyCode.ESCAPE);
        until(() -> !settings.get().panels().leftOpen());
    }

    @Test
    void aCountyOfTheListIsSelectedEverywhere(FxRobot robot) {
        openPage(robot, KeyCode.HOME, "counties-list");
        assertThat(here(robot)).isEqualTo("24 县");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        untilTitle(this, robot, "茶陵县");
        assertThat(opening.map.selected.get()).isEqualTo(Sample.CHALING);
        assertThat(opening.map.flights).isEqualTo(1);
        assertThat(isIn("counties-list")).isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertThat(copied).last().asString().contains("茶陵县", "文件一 1 段");
        robot.type(KeyCode.UP, KeyCode.ENTER);
        untilTitle(this, robot, "攸县");
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        untilTitle(this, robot, "茶陵县");
        robot.type(KeyCode.BACK_SPACE);
        until(() -> isIn("contents-list"));
    }

    @Test
    void theDocumentsShowTheirFactsAndAreSearched(FxRobot robot) {
        // The corrections come last.
        open(robot);
        robot.type(KeyCode.END, KeyCode.UP, KeyCode.ENTER);
        until(() -> isIn("documents-list"));
        // Title, heading, A001, heading, A003.
        robot.type(KeyCode.END, KeyCode.ENTER);
        until(() -> robot.lookup(".passage-fact").queryAll().size() == 2);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        untilTitle(this, robot, "茶陵县");
        until(() -> robot.lookup(".passage-fact.marked").tryQuery().isPresent());
        robot.clickOn("#documents-search").write("茶陵");
        until(() -> robot.lookup(".passage-row").queryAll().size() == 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup(".passage-row").queryAll().size() == 2);
        assertThat(settings.get().panels().contentsOpen()).isTrue();
    }

    @Test
    void aCitationOpensItsPassageInTheDocument(FxRobot robot) {
        robot.interact(() -> opening.map.selected.set(Sample.CHALING));
        untilTitle(this, robot, "茶陵县");
        Hyperlink mark =
                robot.lookup(".citation-mark").queryAllAs(Hyperlink.class).stream()
                        .filter(h -> h.getAccessibleText().contains("样例报"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(mark::fire);
        until(() -> robot.lookup("#open-passage").tryQuery().isPresent());
        assertThat(robot.lookup(".citation-other").queryAll()).hasSize(1);
        robot.clickOn("#open-passage");
        until(() -> robot.lookup(".passage-fact.marked").tryQuery().isPresent());
        assertThat(here(robot)).isEqualTo("两份文件");
        assertThat(robot.lookup(".citation-card").tryQuery()).isEmpty();
    }

    @Test
    void theSearchOffersPages(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("lfwj");
        until(() -> robot.lookup(".result").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        until(() -> isIn("documents-list"));
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndTheListKeepsItsPlace(FxRobot robot) {
        openPage(robot, KeyCode.HOME, "counties-list");
        robot.type(KeyCode.DOWN);
        int at =
                robot.lookup("#counties-list")
                        .queryListView()
                        .getSelectionModel()
                        .getSelectedIndex();
        robot.interact(() -> settings.change(s -> s.in(Language.EN)));
        until(() -> here(robot).equals("24 counties"));
        until(
                () ->
                        robot.lookup(".page-row-name").queryAllAs(Label.class).stream()
                                .anyMatch(l -> l.getText().equals("Chaling County")));
        assertThat(
                        robot.lookup("#counties-list")
                                .queryListView()
                                .getSelectionModel()
                                .getSelectedIndex())
                .isEqualTo(at);
    }

    @Test
    void aFigureIsCopiedWithItsSource(FxRobot robot) {
        robot.interact(() -> opening.map.selected.set(Sample.CHALING));
        untilTitle(this, robot, "茶陵县");
        Node figure = robot.lookup(".copyable").query();
        robot.interact(figure::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertThat(copied).last().asString().contains("出处：");
    }
}
