package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.settings.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// Seven questions of a reader who knows nothing, each asked as such a reader would (the search
/// field, or 资料 and its pages), and read off the screen. Nothing is looked up by id.
class ReaderWalksTest {
    /// What a minute holds, found and read: so many keys and clicks.
    private static final int MINUTE = 45;

    private static final String SILENT = "两份文件都没有提到的有 8 个：平江县、汝城县、宜章县、修水县、铜鼓县、袁州区、上犹县、崇义县";

    private static ShellStage window;
    private final FxRobot robot = new FxRobot();
    private int presses;

    @BeforeAll
    static void open() throws TimeoutException {
        window = ShellStage.onStore();
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
                    window.shell().map().home();
                    window.shell().map().node().requestFocus();
                    return null;
                });
        window.settle();
    }

    @AfterEach
    void soon() {
        assertThat(presses).as("keys and clicks").isBetween(1, MINUTE);
        if (ShellStage.fx(() -> node(".citation-card") != null)) {
            robot.type(KeyCode.ESCAPE);
        }
    }

    private void key(KeyCode key) {
        robot.type(key);
        presses++;
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void click(String selector) {
        robot.clickOn(selector);
        presses++;
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void with(KeyCode modifier, KeyCode key) {
        robot.press(modifier, key).release(key, modifier);
        presses++;
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String text) {
        robot.write(text);
        presses += text.length();
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, () -> window.keyboard() + "; read: " + read(".detail"));
    }

    private static @Nullable Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    /// Every text in sight of a part of the window, as it stands there.
    private static String read(String selector) {
        return ShellStage.fx(
                () -> {
                    Node part = node(selector);
                    List<String> said = new ArrayList<>();
                    if (part != null) {
                        gather(part, said);
                    }
                    // Where a name may break, nothing is seen.
                    return String.join("\n", said).replace("\u200B", "");
                });
    }

    private static void gather(Node node, List<String> said) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            said.add(text.getText());
        } else if (node instanceof Labeled label && label.getText() != null) {
            said.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> gather(n, said));
        }
    }

    private void type(String typed) {
        with(KeyCode.CONTROL, KeyCode.F);
        write(typed);
        until(() -> node(".result") != null);
        window.settle();
    }

    /// Down to the result that says this, and Enter.
    private void choose(String typed, String kind) {
        type(typed);
        until(
                () ->
                        window.stage().getScene().getRoot().lookupAll(".result").stream()
                                .anyMatch(r -> says(r).contains(kind)));
        List<Node> results =
                ShellStage.fx(
                        () -> {
                            Node first = node(".result");
                            return first == null
                                    ? List.<Node>of()
                                    : List.copyOf(first.getParent().getChildrenUnmodifiable());
                        });
        for (Node result : results) {
            if (ShellStage.fx(() -> says(result)).contains(kind)) {
                key(KeyCode.ENTER);
                window.settle();
                return;
            }
            key(KeyCode.DOWN);
        }
        throw new AssertionError("no result of kind " + kind);
    }

    private static String says(Node node) {
        return String.valueOf(node.getAccessibleText());
    }

    /// 资料, then Down to the page that is called so, Enter.
    private ListView<?> page(String called) {
        with(KeyCode.CONTROL, KeyCode.DIGIT1);
        if (ShellStage.fx(() -> node("#contents-list") == null)) {
            // The contents open where they were left.
            until(() -> window.stage().getScene().getFocusOwner() instanceof ListView<?>);
            key(KeyCode.BACK_SPACE);
        }
        until(() -> node("#contents-list") instanceof ListView<?> l && l.isFocused());
        key(KeyCode.HOME);
        for (int i = 0; i < 12 && !row("#contents-list").startsWith(called); i++) {
            key(KeyCode.DOWN);
        }
        assertThat(row("#contents-list")).startsWith(called);
        key(KeyCode.ENTER);
        until(
                () ->
                        window.stage().getScene().getFocusOwner() instanceof ListView<?> l
                                && !"contents-list".equals(l.getId())
                                && !l.getItems().isEmpty());
        window.settle();
        return (ListView<?>) ShellStage.fx(() -> window.stage().getScene().getFocusOwner());
    }

    /// What a list says of its chosen row.
    private static String row(String list) {
        return rows(list)
                .getOrDefault(
                        ShellStage.fx(
                                () ->
                                        node(list) instanceof ListView<?> l
                                                ? l.getSelectionModel().getSelectedIndex()
                                                : -1),
                        "");
    }

    /// The rows in sight.
    private static Map<Integer, String> rows(String list) {
        return ShellStage.fx(
                () -> {
                    Map<Integer, String> said = new TreeMap<>();
                    if (node(list) instanceof ListView<?> l) {
                        l.layout();
                        for (Node n : l.lookupAll(".list-cell")) {
                            if (n instanceof ListCell<?> cell && !cell.isEmpty()) {
                                said.put(
                                        cell.getIndex(),
                                        String.valueOf(
                                                cell.queryAccessibleAttribute(
                                                        AccessibleAttribute.TEXT)));
                            }
                        }
                    }
                    return said;
                });
    }

    /// Presses the first small number in a part that is of one of the documents, and reads the
    /// card that opens.
    private static String card(String part) {
        until(() -> node(part) != null);
        ShellStage.fx(
                () -> {
                    Node in = node(part);
                    if (in != null) {
                        in.lookupAll(".citation-mark").stream()
                                .filter(n -> !n.getStyleClass().contains("other"))
                                .filter(n -> !n.getStyleClass().contains("note-mark"))
                                .map(Hyperlink.class::cast)
                                .findFirst()
                                .ifPresent(Hyperlink::fire);
                    }
                    return null;
                });
        until(() -> node("#open-passage") != null);
        return read(".citation-card");
    }

    @Test
    void howManyHospitalsSettleAcrossTheBorderAndWhenThatWasCounted() {
        choose("医院", "今昔");
        assertThat(row("#comparisons-list"))
                .startsWith("异地就医的定点医院")
                .contains("85 家", "截至 2021", "株洲市、萍乡市", "8414 家", "截至 2025")
                .contains("口径不同，不可相比");
        assertThat(read("#comparisons-list")).contains("8414", "2025");
        assertThat(card("#comparisons-list"))
                .contains("双方实现异地就医定点医院共85家，其中株洲54家，萍乡31家", "2021-06", "A011");
    }

    @Test
    void whatHappenedToTheChachangExpressway() {
        choose("茶常", "高速公路");
        assertThat(read(".detail")).contains("茶常高速", "2024-12-31\n通车", "已成（2024-12-31）");
        assertThat(read(".badges")).contains("通车");
        assertThat(card(".detail")).contains("茶陵至常宁", "顺利启动", "A010");
        key(KeyCode.ESCAPE);
        // The same by who begins with 资料.
        page("从设想到现状");
        assertThat(row("#ledger-list")).startsWith("茶常高速").contains("已成 2024-12-31");
    }

    @Test
    void whetherLianhuaAndChalingAreTiedByAnything() {
        page("协议网");
        click("#records-filter");
        write("莲花 茶陵");
        until(() -> rows("#agreements-list").size() == 2);
        assertThat(rows("#agreements-list").values())
                .allMatch(s -> s.contains("莲花县") && s.contains("茶陵县"))
                .anyMatch(s -> s.startsWith("茶陵—莲花工业园共建合作"))
                .anyMatch(s -> s.startsWith("茶陵—莲花边界断头路对接"));
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        until(() -> read(".detail").contains("茶陵—莲花"));
        assertThat(card(".detail")).contains("莲花", "文件一");
        key(KeyCode.ESCAPE);
        // A reader who asks the county is told the same, with the road.
        choose("莲花县", "县级");
        until(() -> read("#detail-title").equals("莲花县"));
        // The lower parts of a long page come after its first picture.
        window.settle();
        assertThat(read(".detail")).contains("茶陵—莲花断头路", "茶陵—莲花工业园共建合作", "与茶陵县");
    }

    @Test
    void whatTheBeltIsAndWhereItRuns() {
        click("#door-belt");
        until(() -> read("#detail-title").contains("党建示范带"));
        window.settle();
        assertThat(read(".detail"))
                .contains("2条南北纵向线，分别沿106国道和湘赣边交界地区，贯穿醴陵、攸县、茶陵、炎陵4个县市，涉及32个乡镇")
                .contains("目标年份", "2023", "2023年是否建成未查到", "名单未见公布");
        // It lies where the panel says: on the map, whole and in view.
        EntityId belt = ShellStage.fx(() -> window.shell().selection().current());
        assertThat(belt).isNotNull();
        assertThat(ShellStage.fx(() -> window.shell().map().selectedProperty().get()))
                .isEqualTo(belt);
        assertThat(card(".detail")).contains("106国道", "文件一");
    }

    @Test
    void whyTheRiverHasTwoNames() {
        choose("萍水", "河流");
        until(() -> read("#detail-title").equals("渌水"));
        assertThat(read(".detail")).contains("上游在萍乡称萍水，下游称渌水", "又名：萍水");
        assertThat(card(".detail")).contains("上称萍水，下叫渌水", "A001");
    }

    @Test
    void whichCountiesNeitherDocumentMentions() {
        page("24 县");
        assertThat(rows("#counties-list").get(0)).isEqualTo(SILENT);
        assertThat(read("#counties-list")).contains(SILENT);
    }

    @Test
    void whichBorderRoadsLackTheirOtherHalf() {
        ListView<?> list = page("省界通道");
        for (int i = 0; i < 12 && !focused().startsWith("只查到一侧"); i++) {
            with(KeyCode.SHIFT, KeyCode.TAB);
        }
        String told = focused();
        assertThat(told).matches("只查到一侧 \\d+");
        key(KeyCode.SPACE);
        int alone = Integer.parseInt(told.replaceAll("\\D", ""));
        until(() -> list.getItems().size() == alone);
        assertThat(alone).isGreaterThan(5);
        assertThat(rows("#crossings-list").values())
                .isNotEmpty()
                .allMatch(s -> s.contains("只查到") && s.contains("未查到"));
        key(KeyCode.SPACE);
        until(() -> list.getItems().size() > alone);
    }

    /// What the control says that has the keyboard.
    private static String focused() {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().getFocusOwner() instanceof Labeled l
                                ? String.valueOf(l.getText())
                                : "");
    }
}
