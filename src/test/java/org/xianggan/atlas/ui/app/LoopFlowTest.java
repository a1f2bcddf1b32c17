package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.ui.loops.LoopShelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// Loops on the real atlas, as somebody makes them who is asked for one.
class LoopFlowTest {
    private ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException, Exception {
        window = ShellStage.onStore();
        window.size(1280, 760);
        window.change(s -> s.withReduceMotion(true));
        LoopScenes.open(window);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, window::keyboard);
    }

    private Node find(String selector) {
        return Journeys.find(window, selector);
    }

    private LoopShelf shelf() {
        return window.shell().loops().shelf();
    }

    private Loop loop() {
        return ShellStage.fx(() -> Objects.requireNonNull(shelf().current()).loop());
    }

    private List<String> stops() {
        return loop().stops().stream().map(s -> s.stop().name()).toList();
    }

    private String text(String selector) {
        return ShellStage.fx(() -> ((Labeled) find(selector)).getText());
    }

    private String said(String pane) {
        return ShellStage.fx(
                () -> {
                    StringBuilder all = new StringBuilder();
                    for (Node n : ((Pane) find(pane)).getChildren()) {
                        all.append(n instanceof Label l ? l.getText() : "").append('\n');
                    }
                    return all.toString();
                });
    }

    private void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        window.settle();
    }

    /// Words and Enter in a field that searches.
    private void choose(String field, String words) {
        TextInputControl into = (TextInputControl) find(field);
        ShellStage.fx(
                () -> {
                    into.requestFocus();
                    into.setText(words);
                    return null;
                });
        until(() -> window.stage().getScene().getRoot().lookup(field + "-results") != null);
        robot.type(KeyCode.ENTER);
        window.settle();
    }

    private void add(String words) {
        int before = stops().size();
        choose("#loop-add", words);
        until(() -> stops().size() == before + 1);
        window.settle();
    }

    /// From the list of loops to a loop of five stops from 长沙 and back.
    private void fiveStops() {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> window.stage().getScene().lookup("#contents-list") != null);
        ShellStage.fx(
                () -> {
                    window.shell().openPage("loops", null);
                    return null;
                });
        window.settle();
        Journeys.fire(window, "#loops-new");
        window.settle();
        choose("#loop-start", "长沙");
        until(() -> loop().start() != null);
        assertThat(Objects.requireNonNull(loop().start()).name()).startsWith("长沙");
        add("安源路矿工人俱乐部旧址");
        add("三湾改编旧址");
        add("井冈山革命博物馆");
        add("炎帝陵");
        add("茶陵县工农兵政府旧址");
    }

    @Test
    void twoDaysFromChangshaWithANightInJinggangshan() {
        fiveStops();
        Journeys.fire(window, "#loop-days-2");
        window.settle();
        until(() -> text("#loop-summary").startsWith("2 天"));
        night("井冈山市");
        until(() -> ((MenuButton) find("#night-town-1")).getText().equals("井冈山市"));
        assertThat(text("#loop-summary")).contains("5 站").contains("公里").contains("行车");

        // The same in one day says what does not fit, and what would.
        Journeys.fire(window, "#loop-days-1");
        window.settle();
        until(() -> text("#loop-summary").startsWith("1 天"));
        assertThat(said(".loop-remarks")).contains("第1天超出").contains("改为");

        // Both steps are taken back.
        window.keyboard();
        ShellStage.fx(
                () -> {
                    find("#stop-0").requestFocus();
                    return null;
                });
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> text("#loop-summary").startsWith("2 天"));
        assertThat(loop().days()).isEqualTo(2);
    }

    /// Chooses the town of the first night.
    private void night(String town) {
        MenuButton menu = (MenuButton) find("#night-town-1");
        if (ShellStage.fx(menu::getText).equals(town)) {
            return;
        }
        // The headless screen has no room for what drops down below the window.
        ShellStage.fx(
                () -> {
                    menu.getOnShowing().handle(null);
                    return null;
                });
        until(() -> menu.getItems().size() > 1);
        ShellStage.fx(
                () -> {
                    menu.getItems().stream()
                            .filter(i -> i.getText().startsWith(town))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
        window.settle();
    }

    private static Point2D middle(Node node) {
        Bounds b = node.localToScreen(node.getLayoutBounds());
        return new Point2D(b.getMinX() + 60, b.getCenterY());
    }

    @Test
    void aStopAndTheEndOfADayAreDraggedAndTakenBack() throws Exception {
        window.size(1440, 900);
        LoopScenes.begin(window, "place:1815577", "site:JX002", "site:JX100", "site:JX067");
        LoopScenes.days(window, 2);
        window.page("loop", null);
        until(() -> find("#stop-2").isVisible() && find("#night-1").isVisible());
        assertThat(loop().isCut()).isFalse();

        // The end of the first day goes up over a stop; the rest of the day follows it.
        int before = firstDay();
        assertThat(before).isGreaterThan(1);
        Point2D up = ShellStage.fx(() -> middle(find("#stop-" + (before - 2))));
        Point2D end = ShellStage.fx(() -> middle(find("#night-1")));
        robot.moveTo(end).press(MouseButton.PRIMARY).moveTo(up);
        robot.moveTo(up.add(0, 4)).release(MouseButton.PRIMARY);
        window.settle();
        until(() -> loop().isCut());
        assertThat(loop().cuts()).containsExactly(before - 1);

        // By keyboard back again.
        ShellStage.fx(
                () -> {
                    find("#night-1").requestFocus();
                    return null;
                });
        press(KeyCode.ALT, KeyCode.DOWN);
        until(() -> loop().cuts().equals(List.of(before)));

        // A stop goes into the other day.
        List<String> names = stops();
        ShellStage.fx(
                () -> {
                    find("#stop-" + (before - 1)).requestFocus();
                    return null;
                });
        press(KeyCode.ALT, KeyCode.DOWN);
        until(() -> loop().cuts().equals(List.of(before - 1)));
        assertThat(stops()).isEqualTo(names);

        // The atlas cuts anew; everything is taken back.
        Journeys.fire(window, "#loop-uncut");
        window.settle();
        assertThat(loop().isCut()).isFalse();
        int steps = steps().size();
        ShellStage.fx(
                () -> {
                    find("#stop-0").requestFocus();
                    return null;
                });
        for (int i = 0; i < 4; i++) {
            press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(loop().isCut()).isFalse();
        assertThat(steps()).hasSize(steps - 4);
    }

    private List<String> steps() {
        return ShellStage.fx(
                () -> shelf().room().stepsProperty().get().done().stream().map(Step::zh).toList());
    }

    /// How many stops lie before the first night.
    private int firstDay() {
        return ShellStage.fx(
                () -> {
                    double night = find("#night-1").localToScene(0, 0).getY();
                    int n = 0;
                    while (n < loop().stops().size()
                            && find("#stop-" + n).localToScene(0, 0).getY() < night) {
                        n++;
                    }
                    return n;
                });
    }

    @Test
    void aPublishedRouteIsCopiedAndPutInOrder() {
        ShellStage.fx(
                () -> {
                    window.shell().openPage("loops", null);
                    return null;
                });
        window.settle();
        until(() -> window.stage().getScene().lookup("#loop-mine-hongse-jianzheng") != null);
        Journeys.fire(window, "#loop-mine-hongse-jianzheng");
        window.settle();
        until(() -> find("#loop-summary").isVisible());
        List<String> published = stops();
        assertThat(loop().copied()).isEqualTo(EntityId.of("route:hongse-jianzheng"));
        Journeys.fire(window, "#loop-order");
        until(() -> find("#order-card").isVisible());
        boolean better = ShellStage.fx(() -> find("#order-take").isVisible());
        assertThat(better).as("the published order is not the shortest").isTrue();
        Journeys.fire(window, "#order-take");
        window.settle();
        assertThat(stops()).isNotEqualTo(published).containsExactlyInAnyOrderElementsOf(published);
        ShellStage.fx(
                () -> {
                    find("#stop-0").requestFocus();
                    return null;
                });
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stops()).isEqualTo(published);
    }

    @Test
    void aLoopIsPlayedStopByStopWithAClicker() throws Exception {
        LoopScenes.begin(window, "place:1815577", "site:JX002", "site:JX067");
        window.page("loop", null);
        until(() -> find("#loop-summary").isVisible());
        Journeys.fire(window, "#loop-play");
        until(() -> find("#play-bar").isVisible());
        press(KeyCode.PAGE_DOWN);
        until(() -> EntityId.of("site:JX002").equals(window.shell().selection().current()));
        press(KeyCode.PAGE_DOWN);
        assertThat(text(".play-clock")).startsWith("第 1 天");
        for (int i = 0; i < 3; i++) {
            press(KeyCode.PAGE_DOWN);
        }
        assertThat(ShellStage.fx(() -> window.shell().selection().current()))
                .isEqualTo(EntityId.of("site:JX067"));
        press(KeyCode.PAGE_UP);
        press(KeyCode.ESCAPE);
        assertThat(find("#play-bar").isVisible()).isFalse();
    }

    @Test
    void aLoopIsProposedAndTaken() {
        ShellStage.fx(
                () -> {
                    window.shell().openPage("propose", null);
                    return null;
                });
        window.settle();
        choose("#propose-start", "长沙");
        Journeys.fire(window, "#theme-autumn_harvest");
        Journeys.fire(window, "#propose-both");
        Journeys.fire(window, "#propose-go");
        until(() -> find("#propose-take").isVisible());
        Journeys.fire(window, "#propose-take");
        window.settle();
        until(() -> shelf().current() != null && find("#loop-summary").isVisible());
        assertThat(loop().stops().size()).isGreaterThan(2);
        assertThat(loop().name()).startsWith("长沙");
        assertThat(steps().getLast()).startsWith("采用推荐的环线");
    }

    @Test
    void whatIsInTheWayIsSaidAndCanBeTakenOut() throws Exception {
        LoopScenes.begin(window, "place:1815577", "site:JX002", "site:JX067");
        window.page("loop", null);
        until(() -> find("#loop-summary").isVisible());
        choose("#loop-add", "安源路矿工人俱乐部旧址");
        until(() -> find("#loop-trouble").isVisible());
        assertThat(said("#loop-trouble")).contains("出现了两次");
        assertThat(stops()).hasSize(2);
        Stop sea = Stop.at("海上", new LonLat(150, 10));
        LoopScenes.change(window, l -> l.adding(LoopStop.of(sea)));
        until(() -> said("#loop-trouble").contains("海上"));
        assertThat(stops()).as("nothing is lost").hasSize(3);
        Journeys.fire(window, "#stop-remove-2");
        until(() -> !find("#loop-trouble").isVisible());
        assertThat(find("#loop-summary").isVisible()).isTrue();
        // What is no number of minutes is put back.
        TextField minutes = (TextField) find("#stop-minutes-0");
        ShellStage.fx(
                () -> {
                    minutes.setText("9999");
                    minutes.getOnAction().handle(null);
                    return null;
                });
        String shown = ShellStage.fx(minutes::getText);
        assertThat(shown).isEqualTo("45");
    }

    @Test
    void nothingOfThePagesIsCut() throws Exception {
        LoopScenes.begin(window, "place:1815577", "site:JX002", "site:JX067", "site:HN068");
        List<String> cut = new ArrayList<>();
        for (double[] size : new double[][] {{1024, 768}, {1280, 640}}) {
            window.size(size[0], size[1]);
            for (Language language : Language.values()) {
                window.change(s -> s.in(language));
                for (String page : List.of("loops", "loop", "propose", "sights", "loop-compare")) {
                    window.page(page, null);
                    window.cut()
                            .forEach(
                                    t ->
                                            cut.add(
                                                    page
                                                            + " "
                                                            + (int) size[0]
                                                            + " "
                                                            + language
                                                            + ": "
                                                            + t));
                }
            }
        }
        assertThat(cut).isEmpty();
    }
}
