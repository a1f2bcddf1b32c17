package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// Follows `docs/KEYBOARD.md` on the real window, with the keyboard alone; each test is a part of
/// its table.
class KeyboardWalkTest {
    private static ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws TimeoutException {
        window = ShellStage.onStore();
        window.change(s -> s.withReduceMotion(true));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void fresh() {
        window.size(1280, 800);
        window.change(
                s ->
                        Settings.DEFAULT
                                .withReduceMotion(true)
                                .in(Language.ZH)
                                .in(MapState.Theme.PAPER));
        window.select(null);
        ShellStage.fx(
                () -> {
                    window.shell().openHelp(-1);
                    window.shell().map().home();
                    window.shell().map().node().requestFocus();
                    return null;
                });
        window.settle();
    }

    /// Parts of the window that F6 goes through, at most.
    private static final int PARTS = 8;

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, () -> "the keyboard is in " + owner());
    }

    private static @Nullable Node owner() {
        return ShellStage.fx(() -> window.stage().getScene().getFocusOwner());
    }

    private void with(KeyCode modifier, KeyCode key) {
        robot.press(modifier, key).release(key, modifier);
    }

    private static boolean inside(@Nullable Node node, String style) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String title() {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().lookup("#detail-title") instanceof Label l
                                ? l.getText()
                                : null);
    }

    private void find(String typed, String title) {
        with(KeyCode.CONTROL, KeyCode.F);
        robot.write(typed);
        until(() -> window.stage().getScene().lookup(".result") != null);
        robot.type(KeyCode.ENTER);
        until(() -> title.equals(title()));
    }

    private Viewport viewport() {
        return ShellStage.fx(() -> window.shell().map().viewportProperty().get());
    }

    /// Tab until the keyboard is in what `there` wants.
    private void tabTo(Callable<Boolean> there) {
        for (int i = 0; i < 150; i++) {
            if (ShellStage.fx(there)) {
                return;
            }
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError("Tab never came there");
    }

    private void tabTo(String id) {
        tabTo(() -> owner() instanceof Node n && id.equals(n.getId()));
    }

    @Test
    void f6GoesThroughThePartsAndBack() {
        with(KeyCode.CONTROL, KeyCode.T);
        until(() -> inside(owner(), "table-panel"));
        List<String> styles =
                List.of("detail", "status-bar", "top-bar", "layers", "map-pane", "table-panel");
        for (String style : styles) {
            robot.type(KeyCode.F6);
            until(() -> inside(owner(), style));
        }
        for (String style : styles.reversed().subList(1, styles.size())) {
            with(KeyCode.SHIFT, KeyCode.F6);
            until(() -> inside(owner(), style));
        }
    }

    @Test
    void theYearsAreSteppedThroughAndFoldedAway() {
        with(KeyCode.ALT, KeyCode.Y);
        until(() -> owner() instanceof Node n && "year-track".equals(n.getId()));
        int usual = year();
        robot.type(KeyCode.LEFT);
        until(() -> year() == usual - 1);
        robot.type(KeyCode.HOME);
        until(() -> year() == 2018);
        assertThat(
                        ShellStage.fx(
                                () ->
                                        window.stage()
                                                .getScene()
                                                .lookup("#year-track")
                                                .getAccessibleText()))
                .startsWith("2018");
        robot.type(KeyCode.ESCAPE);
        until(() -> inside(owner(), "map-pane"));
        assertThat(year()).as("folding keeps the year").isEqualTo(2018);
        with(KeyCode.ALT, KeyCode.CLOSE_BRACKET);
        until(() -> year() == 2019);
        tabTo("year-reset");
        robot.type(KeyCode.SPACE);
        until(() -> year() == usual);
        with(KeyCode.ALT, KeyCode.Y);
        robot.type(KeyCode.ESCAPE);
    }

    private int year() {
        return ShellStage.fx(() -> window.shell().map().stateProperty().get().year());
    }

    @Test
    void tabReachesEveryControlInReadingOrderAndComesRound() {
        find("chaling", "茶陵县");
        with(KeyCode.CONTROL, KeyCode.F);
        robot.type(KeyCode.ESCAPE);
        Set<Node> reached = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Node at = owner();
            if (at == null || !reached.add(at)) {
                break;
            }
            for (String part : List.of("top-bar", "layers", "map-pane", "detail", "status-bar")) {
                if (inside(at, part) && (parts.isEmpty() || !parts.getLast().equals(part))) {
                    parts.add(part);
                }
            }
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(parts).containsExactly("top-bar", "layers", "map-pane", "detail", "status-bar");
        assertThat(reached).containsAll(ShellStage.fx(KeyboardWalkTest::stops));
    }

    /// Everything that may take the keyboard and is seen.
    private static List<Node> stops() {
        List<Node> all = new ArrayList<>();
        collect(window.stage().getScene().getRoot(), all);
        return all;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        // Inside a control its skin's parts are the control's own business.
        if (node.isFocusTraversable() && !(node.getClass().getName().contains(".skin."))) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> collect(n, into));
        }
    }

    @Test
    void everyStopSaysWhatItIsInEveryLanguage() {
        find("chaling", "茶陵县");
        with(KeyCode.CONTROL, KeyCode.T);
        until(() -> inside(owner(), "table-panel"));
        for (Language language : Language.values()) {
            window.change(s -> s.in(language));
            for (int help = -1; help < 4; help++) {
                int part = help;
                ShellStage.fx(
                        () -> {
                            window.shell().openHelp(part);
                            return null;
                        });
                window.settle();
                List<String> dumb =
                        ShellStage.fx(
                                () ->
                                        stops().stream()
                                                .filter(n -> said(n).isBlank())
                                                .map(n -> n + " " + n.getStyleClass())
                                                .toList());
                assertThat(dumb).as(language + " " + part).isEmpty();
            }
        }
    }

    private static String said(Node node) {
        String text = node.getAccessibleText();
        if (text != null && !text.isBlank()) {
            return text;
        }
        if (node instanceof Labeled label && label.getText() != null) {
            return label.getText();
        }
        return node instanceof TextInputControl field && field.getPromptText() != null
                ? field.getPromptText()
                : "";
    }

    @Test
    void theMapMovesZoomsAndSaysWhereItIs() {
        Viewport before = viewport();
        // The whole region stays in the middle: nearer it can be moved.
        robot.type(KeyCode.PLUS);
        until(() -> viewport().zoom() > before.zoom() + 0.9);
        robot.type(KeyCode.RIGHT);
        until(() -> viewport().centreX() > before.centreX());
        robot.type(KeyCode.DIGIT0);
        until(() -> Math.abs(viewport().zoom() - before.zoom()) < 0.5);
        find("chaling", "茶陵县");
        until(
                () ->
                        window.shell().map().node().getAccessibleText().contains("茶陵县")
                                && window.shell().map().node().getAccessibleText().contains("1:"));
        assertThat(inside(owner(), "map-pane")).isTrue();
        robot.type(KeyCode.ESCAPE);
        until(() -> window.shell().selection().current() == null);
    }

    @Test
    void theContentsLeadToACountyAndToThePassagesOfADocument() {
        with(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> isList("contents-list"));
        robot.type(KeyCode.ENTER);
        until(() -> isList("counties-list"));
        robot.type(KeyCode.ENTER);
        // The northernmost of Hunan, which neither document names.
        until(() -> "平江县".equals(title()));
        robot.type(KeyCode.BACK_SPACE);
        until(() -> isList("contents-list"));
        find("两份文件", "平江县");
        until(() -> isList("documents-list"));
        // Past title and heading to the first passage.
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> window.stage().getScene().lookup(".passage-fact") != null);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> window.stage().getScene().lookup(".passage-fact.marked") != null);
        assertThat(window.shell().selection().current()).isNotNull();
        robot.type(KeyCode.ESCAPE);
        until(() -> window.stage().getScene().lookup("#layers").getParent().isVisible());
    }

    private static boolean isList(String id) {
        return owner() instanceof ListView<?> list && id.equals(list.getId());
    }

    @Test
    void rowsAreSwitchedShownAloneUnfoldedAndTheirThingsChosen() {
        // Back through the parts, from wherever the walk before this one ended.
        for (int i = 0; i < PARTS && !inside(owner(), "layers"); i++) {
            with(KeyCode.SHIFT, KeyCode.F6);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(inside(owner(), "layers")).isTrue();
        // The part remembers where in it the keyboard was.
        for (int i = 0; i < 3 && !(owner() instanceof ListView<?>); i++) {
            with(KeyCode.SHIFT, KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);
        robot.type(KeyCode.SPACE);
        until(() -> !visible().contains(LayerRow.SITES_FORMER));
        robot.type(KeyCode.SPACE);
        until(() -> visible().contains(LayerRow.SITES_FORMER));
        with(KeyCode.CONTROL, KeyCode.SPACE);
        until(() -> !visible().contains(LayerRow.EXPRESSWAYS));
        robot.type(KeyCode.ESCAPE);
        until(() -> visible().contains(LayerRow.EXPRESSWAYS));
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> window.shell().selection().current() != null);
        robot.type(KeyCode.LEFT);
        tabTo("legend-head");
        boolean open = legendOpen();
        robot.type(KeyCode.SPACE);
        until(() -> legendOpen() != open);
    }

    private static boolean legendOpen() {
        return window.stage().getScene().lookup(".status-grid").isVisible();
    }

    private static Set<LayerRow> visible() {
        return window.shell().map().stateProperty().get().visible();
    }

    @Test
    void thePanelIsReadFollowedAndClosed() {
        find("chaling", "茶陵县");
        robot.type(KeyCode.F6);
        until(() -> inside(owner(), "detail"));
        tabTo(() -> inside(owner(), "citation-mark"));
        Node mark = owner();
        robot.type(KeyCode.ENTER);
        until(() -> inside(owner(), "citation-card"));
        robot.type(KeyCode.ESCAPE);
        until(() -> owner() == mark);
        tabTo(() -> inside(owner(), "link"));
        robot.type(KeyCode.ENTER);
        until(() -> !"茶陵县".equals(title()));
        // The link is gone with its page; the keyboard is not.
        until(() -> inside(owner(), "detail"));
        with(KeyCode.ALT, KeyCode.LEFT);
        until(() -> "茶陵县".equals(title()));
        for (int i = 0; i < 80 && !inside(owner(), "detail-bar"); i++) {
            with(KeyCode.SHIFT, KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(inside(owner(), "detail-bar")).isTrue();
    }

    @Test
    void theSearchTakesTheKeyboardFromAnOpenCard() {
        find("chaling", "茶陵县");
        robot.type(KeyCode.F6);
        until(() -> inside(owner(), "detail"));
        tabTo(() -> inside(owner(), "citation-mark"));
        robot.type(KeyCode.ENTER);
        until(() -> inside(owner(), "citation-card"));
        // The results take the card's place; what is typed goes on into the field.
        find("youxian", "攸县");
    }

    @Test
    void whereThePageGoesThePanelKeepsTheKeyboard() {
        find("chaling", "茶陵县");
        robot.type(KeyCode.F6);
        ShellStage.fx(
                () -> {
                    window.stage().getScene().lookup("#close-detail").requestFocus();
                    return null;
                });
        robot.type(KeyCode.SPACE);
        until(() -> window.shell().selection().current() == null);
        until(() -> inside(owner(), "detail"));
        robot.type(KeyCode.F10);
        until(() -> inside(owner(), "map-pane"));
        robot.type(KeyCode.F10);
        until(() -> window.stage().getScene().lookup(".detail").isVisible());
    }

    @Test
    void everyDoorEndsInAResult() {
        robot.type(KeyCode.F6);
        tabTo("door-county");
        robot.type(KeyCode.ENTER);
        until(() -> window.shell().selection().current() != null);
        until(() -> owner() instanceof Node n && "layers".equals(n.getId()));
        window.select(null);
        robot.type(KeyCode.F6).type(KeyCode.F6);
        tabTo("door-table");
        robot.type(KeyCode.SPACE);
        until(() -> inside(owner(), "table-panel"));
    }

    @Test
    void theTableIsSortedChosenFromAndLeft() {
        with(KeyCode.CONTROL, KeyCode.T);
        until(() -> owner() instanceof javafx.scene.control.TableView<?>);
        until(
                () ->
                        owner() instanceof javafx.scene.control.TableView<?> t
                                && t.getItems().size() > 20);
        robot.type(KeyCode.DOWN);
        until(() -> window.shell().selection().current() != null);
        robot.type(KeyCode.S);
        robot.type(KeyCode.ESCAPE);
        until(() -> inside(owner(), "map-pane"));
        with(KeyCode.CONTROL, KeyCode.T);
        until(() -> !window.stage().getScene().lookup(".table-panel").isVisible());
    }

    @Test
    void aDistanceIsMeasured() {
        double far = viewport().zoom();
        robot.type(KeyCode.PLUS);
        until(() -> viewport().zoom() > far + 0.9);
        with(KeyCode.CONTROL, KeyCode.M);
        robot.type(KeyCode.ENTER);
        Viewport before = viewport();
        robot.type(KeyCode.RIGHT);
        until(() -> viewport().centreX() > before.centreX());
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        until(() -> window.stage().getScene().lookup(".measure-figure") != null);
        until(() -> window.shell().map().node().getAccessibleText().contains("km"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.shell().map().isMeasuring());
    }

    @Test
    void theMenuIsOpenedAndChosenFromByKeyboard() {
        with(KeyCode.CONTROL, KeyCode.F);
        tabTo("more");
        robot.type(KeyCode.SPACE);
        until(() -> robot.lookup("#menu-theme").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        with(KeyCode.CONTROL, KeyCode.D);
        until(() -> window.shell().map().stateProperty().get().theme() == MapState.Theme.PROJECTOR);
        with(KeyCode.CONTROL, KeyCode.L);
        until(() -> window.texts().language() == Language.EN);
    }

    @Test
    void anEdgeIsMovedByArrows() {
        robot.type(KeyCode.F6);
        with(KeyCode.SHIFT, KeyCode.TAB);
        until(() -> inside(owner(), "grip"));
        double before = ShellStage.fx(() -> window.shell().map().node().getWidth());
        robot.type(KeyCode.LEFT);
        until(() -> window.shell().map().node().getWidth() < before);
    }

    @Test
    void helpOpensTurnsItsPagesAndGivesTheKeyboardBack() {
        Node before = owner();
        robot.type(KeyCode.F1);
        until(() -> inside(owner(), "help-sheet"));
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.RIGHT);
            until(() -> inside(owner(), "help-sheet"));
        }
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.TAB);
            until(() -> inside(owner(), "help-sheet"));
        }
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.stage().getScene().lookup("#help").getParent().isVisible());
        assertEquals(before, owner());
    }
}
