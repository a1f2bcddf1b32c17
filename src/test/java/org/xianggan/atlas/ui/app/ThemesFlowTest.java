package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Themes, then and now, and conflicts, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class ThemesFlowTest {
    private final SampleOpening opening = new SampleOpening();
    private final List<String> copied = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Messages texts = Messages.chinese();
        new AtlasApplication(
                        opening,
                        new Styles(Path.of("assets"), texts),
                        texts,
                        new ErrorPresenter(texts, Journal.NONE),
                        copied::add,
                        SettingsModel.forNow(Settings.DEFAULT.withReduceMotion(true)))
                .show(stage, () -> {});
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1100);
        stage.setHeight(760);
    }

    @BeforeEach
    void contents(FxRobot robot) {
        until(() -> robot.lookup("#search").tryQuery().isPresent());
        robot.interact(() -> opening.map.region.requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        until(() -> isFocused(robot, "#contents-list"));
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("never happened", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isFocused(FxRobot robot, String list) {
        return robot.lookup(list).tryQuery().filter(Node::isFocused).isPresent();
    }

    /// From the index down to a page, with the arrow keys.
    private static void openPage(FxRobot robot, String title, String list) {
        ListView<?> index = robot.lookup("#contents-list").queryListView();
        robot.type(KeyCode.HOME);
        for (int i = 0; i < index.getItems().size(); i++) {
            if (String.valueOf(index.getSelectionModel().getSelectedItem()).contains(title)) {
                break;
            }
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        until(() -> isFocused(robot, list));
    }

    private static List<String> labels(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private Button chip(String id) {
        return (Button)
                opening.map.chips.stream()
                        .map(n -> n.lookup(id))
                        .filter(n -> n != null)
                        .findFirst()
                        .orElseThrow();
    }

    private Set<LayerRow> rows() {
        return opening.map.state.get().visible();
    }

    @Test
    void aThemeShowsItsMapUntilItIsLeft(FxRobot robot) {
        Set<LayerRow> before = rows();
        openPage(robot, "专题", "#themes-list");
        robot.type(KeyCode.ENTER);
        until(() -> labels(robot, ".theme-title").contains("样例专题"));
        until(() -> opening.map.state.get().year() == 2021);
        until(() -> !rows().equals(before));
        assertThat(rows()).contains(LayerRow.RIVERS, LayerRow.COUNTIES);
        assertThat(rows()).doesNotContain(LayerRow.EXPRESSWAYS);
        assertThat(chip("#wish-chip").getText()).isEqualTo("专题：样例专题");
        assertThat(chip("#wish-chip").getParent().isVisible()).isTrue();

        robot.type(KeyCode.BACK_SPACE);
        until(() -> rows().equals(before));
        assertThat(opening.map.state.get().year()).isEqualTo(2025);
        assertThat(chip("#wish-chip").getParent().isVisible()).isFalse();
        assertThat(labels(robot, ".index-title")).containsExactly("样例专题");
        robot.type(KeyCode.BACK_SPACE);
        until(() -> isFocused(robot, "#contents-list"));
    }

    @Test
    void theChipGivesTheMapBackAndTheThemeStays(FxRobot robot) {
        Set<LayerRow> before = rows();
        openPage(robot, "专题", "#themes-list");
        robot.type(KeyCode.ENTER);
        until(() -> !rows().equals(before));
        robot.interact(() -> chip("#wish-leave").fire());
        until(() -> rows().equals(before));
        assertThat(labels(robot, ".theme-title")).containsExactly("样例专题");
    }

    @Test
    void sentencesAreCopiedWithTheirSources(FxRobot robot) {
        openPage(robot, "专题", "#themes-list");
        robot.type(KeyCode.ENTER);
        until(() -> !labels(robot, ".theme-title").isEmpty());
        Node intro = robot.lookup(".theme-intro .copyable").query();
        robot.interact(intro::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        until(() -> !copied.isEmpty());
        assertThat(copied.getFirst()).contains("样例：定点样例85家", "样例文件一", "样例报");
    }

    @Test
    void thenAndNowIsNeverComparedAcrossScopes(FxRobot robot) {
        openPage(robot, "今昔", "#comparisons-list");
        until(() -> robot.lookup(".comparison").queryAll().size() == 2);
        assertThat(labels(robot, ".verdict-change")).containsExactly("多 35 家");
        assertThat(labels(robot, ".verdict-apart")).containsExactly("口径不同，不可相比");
        assertThat(robot.lookup(".comparison .ikonli-font-icon").queryAll())
                .noneMatch(n -> n.toString().contains("arrow"));

        ChoiceBox<?> theme = robot.lookup("#comparisons-theme").queryAs(ChoiceBox.class);
        robot.interact(() -> theme.getSelectionModel().select(1));
        until(() -> robot.lookup(".comparison").queryAll().size() == 1);
        assertThat(labels(robot, ".verdict-apart")).isEmpty();
    }

    @Test
    void aPairLeadsToWhatItIsAbout(FxRobot robot) {
        openPage(robot, "今昔", "#comparisons-list");
        until(() -> robot.lookup(".comparison").queryAll().size() == 2);
        robot.type(KeyCode.ENTER);
        until(() -> Sample.YOUXIAN.equals(opening.map.selected.get()));
        until(() -> labels(robot, ".compared-subject").contains("样例甲"));
    }

    @Test
    void conflictsShowTheirVersionsSideBySide(FxRobot robot) {
        openPage(robot, "两种说法", "#conflicts-list");
        until(() -> robot.lookup(".version").queryAll().size() == 2);
        assertThat(labels(robot, ".version-used")).containsExactly("图集采用");
        List<Node> versions = new ArrayList<>(robot.lookup(".version").queryAll());
        assertThat(versions.get(0).localToScene(0, 0).getY())
                .isEqualTo(versions.get(1).localToScene(0, 0).getY());
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        until(() -> !copied.isEmpty());
        assertThat(copied.getFirst()).contains("甲说样例。", "乙说样例。", "样例文件一", "用甲说。");
        robot.type(KeyCode.ENTER);
        until(() -> Sample.CHALING.equals(opening.map.selected.get()));
    }

    @Test
    void aFigureIsCorrectedBesideTheOldOne(FxRobot robot) {
        openPage(robot, "今昔", "#comparisons-list");
        until(() -> robot.lookup(".comparison").queryAll().size() == 2);
        Node figure = robot.lookup(".comparison .copyable").query();
        robot.interact(figure::requestFocus);
        robot.type(KeyCode.F2);
        until(() -> isFocused(robot, "#correction-value"));
        type(robot, "#correction-value", "90");
        type(robot, "#correction-unit", "里");
        robot.clickOn("#correction-keep");
        until(() -> verdict(robot).contains("请填来源"));
        type(robot, "#correction-publisher", "某县");
        type(robot, "#correction-by", "王五");
        type(robot, "#correction-reason", "数错了");
        until(() -> verdict(robot).contains("单位不对：里"));
        type(robot, "#correction-unit", "家");
        until(() -> verdict(robot).contains("可以收下"));
        robot.clickOn("#correction-keep");
        until(() -> labels(robot, ".corrected").stream().anyMatch(t -> t.contains("更正（未入库）：90 家")));
        assertThat(robot.lookup("#correction").tryQuery()).isEmpty();
        assertThat(labels(robot, ".figure-value")).contains("85");
        assertThat(opening.corrections.all()).hasSize(1);
    }

    private static String verdict(FxRobot robot) {
        return robot.lookup("#correction-verdict").queryAs(Label.class).getText();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(text));
    }
}
