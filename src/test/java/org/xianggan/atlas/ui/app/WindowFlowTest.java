package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Walks through the window as a person does, on the sample catalogue.
@ExtendWith(ApplicationExtension.class)
class WindowFlowTest {
    private final SampleOpening opening = new SampleOpening();
    private final List<String> copied = new ArrayList<>();
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
                        SettingsModel.forNow(Settings.DEFAULT))
                .show(stage, () -> {});
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(700);
        shown = stage;
    }

    @BeforeEach
    void opened(FxRobot robot) {
        until(() -> robot.lookup("#search").tryQuery().isPresent());
        until(() -> robot.lookup(".door").tryQuery().isPresent());
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never happened", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void untilTitle(FxRobot robot, String title) {
        until(
                () ->
                        robot.lookup("#detail-title")
                                .tryQueryAs(Label.class)
                                .filter(l -> l.getText().equals(title))
                                .isPresent());
    }

    private static void find(FxRobot robot, String text, String title) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write(text);
        until(() -> robot.lookup(".result").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        untilTitle(robot, title);
    }

    @Test
    void searchSelectsEverywhereAndALinkAndBackFollow(FxRobot robot) {
        find(robot, "茶陵", "茶陵县");
        assertThat(opening.map.selected.get()).isEqualTo(Sample.CHALING);
        assertThat(opening.map.flights).isEqualTo(1);
        assertThat(chosenInList(robot)).containsExactly("茶陵县");

        Pressable link =
                robot.lookup(".link").queryAllAs(Pressable.class).stream()
                        .filter(l -> Sample.G106.equals(l.getUserData()))
                        .findFirst()
                        .orElseThrow();
        robot.interact(link::press);
        untilTitle(robot, "国道106");
        assertThat(opening.map.selected.get()).isEqualTo(Sample.G106);
        assertThat(chosenInList(robot)).containsExactly("国道106");

        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        untilTitle(robot, "茶陵县");
        assertThat(opening.map.selected.get()).isEqualTo(Sample.CHALING);
        robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
        untilTitle(robot, "国道106");
    }

    @Test
    void whatTheMapSelectsIsShownInListAndPanel(FxRobot robot) {
        robot.interact(() -> opening.map.selected.set(Sample.MEMORIAL));
        untilTitle(robot, "样例纪念馆");
        assertThat(chosenInList(robot)).containsExactly("样例纪念馆");
        robot.clickOn("#close-detail");
        until(() -> robot.lookup(".door").tryQuery().isPresent());
        assertThat(opening.map.selected.get()).isNull();
    }

    @Test
    void clickTogglesARowAndDoubleClickShowsItAlone(FxRobot robot) {
        Node row = row(robot, "高速公路");
        robot.clickOn(row);
        until(() -> !visible(LayerRow.EXPRESSWAYS));
        assertThat(visible(LayerRow.NATIONAL_ROADS)).isTrue();
        robot.sleep(600);
        robot.clickOn(row(robot, "高速公路"));
        until(() -> visible(LayerRow.EXPRESSWAYS));
        robot.sleep(600);
        robot.doubleClickOn(row(robot, "高速公路"));
        until(() -> !visible(LayerRow.NATIONAL_ROADS));
        assertThat(visible(LayerRow.EXPRESSWAYS)).isTrue();
        robot.type(KeyCode.ESCAPE);
        until(() -> visible(LayerRow.NATIONAL_ROADS));
    }

    @Test
    void theKeyboardSetsOpacityAndOrderOfARow(FxRobot robot) {
        robot.clickOn("#door-county");
        until(() -> robot.lookup("#layers").queryListView().isFocused());
        // From the first county up to its row.
        untilTitle(robot, "攸县");
        robot.type(KeyCode.UP);
        robot.type(KeyCode.OPEN_BRACKET, 3);
        until(() -> looks().opacity(LayerRow.COUNTIES) == 0.7);
        assertThat(robot.lookup(".layer-opacity").queryAllAs(Label.class))
                .anyMatch(l -> l.isVisible() && l.getText().equals("70 %"));
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        until(
                () ->
                        looks().order().indexOf(LayerRow.COUNTIES)
                                < looks().order().indexOf(LayerRow.PROVINCES));
        // The keyboard is still with the row.
        robot.type(KeyCode.CLOSE_BRACKET);
        until(() -> looks().opacity(LayerRow.COUNTIES) == 0.8);
        robot.type(KeyCode.BACK_SLASH);
        until(() -> looks().equals(LayerLooks.DEFAULT));
    }

    @Test
    void theSliderUnderARowSetsItsOpacityOnTheMap(FxRobot robot) {
        robot.clickOn("#door-county");
        until(() -> robot.lookup("#layers").queryListView().isFocused());
        // From the first county up to its row.
        untilTitle(robot, "攸县");
        until(() -> chosenInList(robot).equals(List.of("攸县")));
        robot.type(KeyCode.UP);
        robot.type(KeyCode.PERIOD);
        until(() -> robot.lookup(".looks-slider").tryQuery().isPresent());
        Slider slider = robot.lookup(".looks-slider").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(40));
        until(() -> looks().opacity(LayerRow.COUNTIES) == 0.4);
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.HOME);
        until(() -> looks().opacity(LayerRow.COUNTIES) == 0.1);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup(".looks-slider").tryQuery().isEmpty());
        assertThat(looks().opacity(LayerRow.COUNTIES)).isEqualTo(0.1);
    }

    @Test
    void aRowThatIsDraggedOverAnotherChangesPlacesWithIt(FxRobot robot) {
        Node row = row(robot, "纪念馆 · 陵园");
        robot.drag(row).moveTo(row(robot, "旧址 · 遗址")).moveBy(0, -6).drop();
        until(
                () ->
                        looks().order().indexOf(LayerRow.SITES_MEMORIAL)
                                < looks().order().indexOf(LayerRow.SITES_FORMER));
        // It was no click.
        assertThat(visible(LayerRow.SITES_MEMORIAL)).isTrue();
        assertThat(visible(LayerRow.SITES_FORMER)).isTrue();
    }

    private LayerLooks looks() {
        return opening.map.state.get().looks();
    }

    @Test
    void doorOpensTheListOfCountiesAndTheKeyboardChoosesOne(FxRobot robot) {
        robot.clickOn("#door-county");
        until(() -> robot.lookup("#layers").queryListView().isFocused());
        untilTitle(robot, "攸县");
        assertThat(opening.map.selected.get()).isEqualTo(Sample.YOUXIAN);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        untilTitle(robot, "茶陵县");
        assertThat(opening.map.selected.get()).isEqualTo(Sample.CHALING);
    }

    @Test
    void citationOpensItsSourceAndEscapeClosesIt(FxRobot robot) {
        find(robot, "茶陵", "茶陵县");
        Hyperlink mark = robot.lookup(".citation-mark").queryAs(Hyperlink.class);
        robot.interact(mark::fire);
        until(() -> robot.lookup(".citation-card").tryQuery().isPresent());
        until(
                () ->
                        robot.lookup(".citation-publisher")
                                .queryAs(Label.class)
                                .getText()
                                .equals("样例文件一 · 2021-06"));
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup(".citation-card").tryQuery().isEmpty());
    }

    @Test
    void panelsFoldAndTheMapGrows(FxRobot robot) {
        // Wide enough for the whole right panel, which gives way first.
        double wide = ThreePanes.LEFT + ThreePanes.RIGHT + 500;
        robot.interact(() -> opening.map.region.getScene().getWindow().setWidth(wide));
        until(() -> opening.map.region.getWidth() == 500);
        double before = opening.map.region.getWidth();
        robot.type(KeyCode.F9);
        until(() -> opening.map.region.getWidth() == before + ThreePanes.LEFT);
        robot.type(KeyCode.F10);
        until(() -> opening.map.region.getWidth() == before + ThreePanes.LEFT + ThreePanes.RIGHT);
        robot.type(KeyCode.F9);
        until(() -> opening.map.region.getWidth() == before + ThreePanes.RIGHT);
    }

    @Test
    void theLanguageChangesAtOnceEverywhere(FxRobot robot) {
        find(robot, "茶陵", "茶陵县");
        robot.clickOn("#language-en");
        untilTitle(robot, "Chaling County");
        assertThat(opening.map.state.get().language()).isEqualTo(Language.EN);
        assertThat(robot.lookup("#search").queryAs(TextField.class).getPromptText())
                .startsWith("Search");
        assertThat(robot.lookup(".wordmark").queryAs(Label.class).getText())
                .isEqualTo("Xianggan Atlas");
        assertThat(row(robot, "Expressways")).isNotNull();
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        untilTitle(robot, "茶陵县");
        assertThat(opening.map.state.get().language()).isEqualTo(Language.BOTH);
    }

    @Test
    void themeTypeAndMotionReachMapStylesAndPanels(FxRobot robot) {
        double before = opening.map.region.getWidth();
        robot.clickOn("#theme");
        until(() -> opening.map.state.get().theme() == MapState.Theme.PROJECTOR);
        assertThat(sheets(robot)).anyMatch(s -> s.endsWith("projector.css"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L)
                .release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> opening.map.state.get().large());
        until(() -> opening.map.region.getWidth() < before);
        assertThat(robot.lookup(".wordmark").queryAs(Label.class).getFont().getSize())
                .isEqualTo(18 * MapState.LARGER, within(0.1));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M)
                .release(KeyCode.M, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> opening.map.reduceMotion);
    }

    private static List<String> sheets(FxRobot robot) {
        return robot.lookup("#search").query().getScene().getStylesheets();
    }

    @Test
    void nothingFoundSaysSoWithAnExample(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("没有这里");
        until(() -> robot.lookup(".search-nothing").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup(".search-nothing").tryQuery().isEmpty());
    }

    @Test
    void failureAtTheStartIsAPageWithANextStepAndCanBeTriedAgain(FxRobot robot) {
        opening.failure = AtlasException.input("样例：文件坏了。", "样例：请重新建库。");
        robot.interact(
                () -> {
                    Stage stage = new Stage();
                    Messages texts = Messages.chinese();
                    new AtlasApplication(
                                    opening,
                                    new Styles(Path.of("assets"), texts),
                                    texts,
                                    new ErrorPresenter(texts, Journal.NONE),
                                    copied::add,
                                    SettingsModel.forNow(Settings.DEFAULT))
                            .show(stage, () -> {});
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(1000);
                    stage.setHeight(700);
                    if (shown != null) {
                        shown.hide();
                    }
                });
        until(() -> robot.lookup(".failure-card").tryQuery().isPresent());
        assertThat(robot.lookup(".failure-card .failure-text").queryAs(Label.class).getText())
                .isEqualTo("样例：文件坏了。");
        opening.failure = null;
        robot.clickOn("#open-again");
        until(() -> robot.lookup("#search").tryQuery().isPresent());
    }

    private boolean visible(LayerRow row) {
        return opening.map.state.get().visible().contains(row);
    }

    private static Node row(FxRobot robot, String name) {
        return robot.lookup(".layer-name").queryAllAs(Label.class).stream()
                .filter(l -> l.getText().equals(name) && l.isVisible())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> chosenInList(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> list = robot.lookup("#layers").queryListView();
        List<String> chosen = new ArrayList<>();
        for (Node cell : list.lookupAll(".list-cell")) {
            boolean marked =
                    cell.getPseudoClassStates().stream()
                            .anyMatch(p -> p.getPseudoClassName().equals("chosen"));
            if (marked && cell.lookup(".layer-name") instanceof Label name) {
                chosen.add(name.getText());
            }
        }
        return chosen;
    }
}
