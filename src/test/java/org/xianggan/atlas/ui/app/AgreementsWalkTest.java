package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.ui.map.WebOfMap;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// 协议网 on the real store: graph, matrix and list are one selection.
class AgreementsWalkTest {
    private static final EntityId YANLING = EntityId.of("county:430225");
    private static final EntityId CHALING = EntityId.of("county:430224");
    private static final EntityId LIANHUA = EntityId.of("county:360321");

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
    void opened() {
        window.size(1440, 900);
        window.select(null);
        ShellStage.fx(
                () -> {
                    window.shell().openPage("agreements", null);
                    window.shell().map().home();
                    return null;
                });
        until(() -> node("#agreements-list") instanceof ListView<?> l && !l.getItems().isEmpty());
        until(() -> web().ties().size() > 20);
        window.settle();
    }

    private static void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, () -> "ties: " + web().ties().size());
    }

    private static Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    private static WebOverlay web() {
        WebOverlay web = WebOfMap.of(window.shell().map().node());
        return web == null ? new WebOverlay(List.of(), List.of()) : web;
    }

    private static int rows() {
        return ShellStage.fx(() -> ((ListView<?>) node("#agreements-list")).getItems().size());
    }

    private static @Nullable EntityId selected() {
        return window.shell().selection().current();
    }

    private static String title() {
        return node("#detail-title") instanceof Label l ? l.getText() : "";
    }

    private static WebOverlay.Tie tie(EntityId one, EntityId other) {
        return web().ties().stream()
                .filter(t -> t.isOf(one) && t.isOf(other))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEdgeOpensItsAgreements() {
        WebOverlay.Tie tie = ShellStage.fx(() -> tie(CHALING, LIANHUA));
        Point2D middle =
                ShellStage.fx(() -> WebOfMap.onScreen(window.shell().map().node(), tie.at(0.5)));
        robot.clickOn(middle);
        // Where several run together it is asked which is meant.
        until(() -> selected() != null || robot.lookup(".hit-line").tryQuery().isPresent());
        if (ShellStage.fx(() -> selected() == null)) {
            robot.clickOn(robot.lookup(".hit-line").queryAll().iterator().next());
        }
        until(() -> selected() != null);
        EntityId chosen = ShellStage.fx(() -> Objects.requireNonNull(selected()));
        assertThat(chosen.kind()).isEqualTo(Kind.AGREEMENT);
        List<EntityId> near =
                ShellStage.fx(
                        () ->
                                web().ties().stream()
                                        .filter(t -> t.isOf(CHALING) || t.isOf(LIANHUA))
                                        .flatMap(t -> t.things().stream())
                                        .toList());
        assertThat(near).contains(chosen);
        window.settle();
        assertThat(ShellStage.fx(AgreementsWalkTest::title)).isNotBlank();
    }

    @Test
    void aNodeOpensItsPartners() {
        WebOverlay.Knot knot =
                ShellStage.fx(
                        () ->
                                web().knots().stream()
                                        .filter(k -> k.id().equals(YANLING))
                                        .findFirst()
                                        .orElseThrow());
        assertThat(knot.weight()).isGreaterThan(3);
        robot.clickOn(
                ShellStage.fx(() -> WebOfMap.onScreen(window.shell().map().node(), knot.at())));
        until(() -> YANLING.equals(selected()));
        until(() -> title().equals("炎陵县"));
        window.settle();
        List<String> with =
                ShellStage.fx(
                        () ->
                                window
                                        .stage()
                                        .getScene()
                                        .getRoot()
                                        .lookupAll(".link-detail")
                                        .stream()
                                        .map(n -> ((Label) n).getText())
                                        .toList());
        assertThat(with).anyMatch(s -> s.startsWith("与"));
    }

    @Test
    void theMatrixShowsAPairAloneInListAndGraph() {
        int all = rows();
        ShellStage.fx(
                () -> {
                    ((ToggleButton) node("#agreements-matrix")).fire();
                    return null;
                });
        until(() -> node(".matrix-cell") != null);
        Button cell =
                ShellStage.fx(
                        () ->
                                window
                                        .stage()
                                        .getScene()
                                        .getRoot()
                                        .lookupAll(".matrix-cell")
                                        .stream()
                                        .map(Button.class::cast)
                                        .filter(b -> b.getText().equals("2"))
                                        .findFirst()
                                        .orElseThrow());
        ShellStage.fx(
                () -> {
                    cell.fire();
                    return null;
                });
        until(() -> rows() == 2);
        until(() -> web().ties().stream().mapToInt(t -> t.things().size()).sum() <= 6);
        ShellStage.fx(
                () -> {
                    window.stage().getScene().getRoot().lookupAll(".matrix-cell").stream()
                            .map(Button.class::cast)
                            .filter(b -> b.getPseudoClassStates().toString().contains("on"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    ((ToggleButton) node("#agreements-matrix")).fire();
                    return null;
                });
        until(() -> rows() == all);
    }

    @Test
    void fieldStatusAndYearFilterListAndGraphAlike() {
        int all = rows();
        int ties = ShellStage.fx(() -> web().ties().size());
        ToggleButton transport =
                (ToggleButton) ShellStage.fx(() -> node("#switch-field-transport"));
        ShellStage.fx(
                () -> {
                    transport.fire();
                    return null;
                });
        until(() -> rows() < all);
        assertThat(transport.getText()).isEqualTo("交通 " + rows());
        until(() -> web().ties().stream().allMatch(t -> t.field().equals("transport")));
        assertThat(ShellStage.fx(() -> web().ties().size())).isPositive();
        ShellStage.fx(
                () -> {
                    transport.fire();
                    return null;
                });
        for (String facet : List.of("#facet-agreement-status", "#facet-by-year")) {
            until(() -> rows() == all);
            choose(facet, 1);
            until(() -> rows() < all);
            until(() -> web().ties().size() < ties);
            choose(facet, 0);
        }
        until(() -> rows() == all && web().ties().size() == ties);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the items are the page's own
    private static void choose(String facet, int index) {
        ShellStage.fx(
                () -> {
                    ((ChoiceBox) node(facet)).getSelectionModel().select(index);
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatNamesNoPartnersIsACountAndNoEdges() {
        EntityId many = EntityId.of("agreement:24-counties-2014");
        assertThat(ShellStage.fx(() -> web().ties())).noneMatch(t -> t.things().contains(many));
        filter("超200项");
        until(() -> rows() == 1);
        String said =
                ShellStage.fx(
                        () ->
                                window
                                        .stage()
                                        .getScene()
                                        .getRoot()
                                        .lookupAll("#agreements-list .fine")
                                        .stream()
                                        .filter(Label.class::isInstance)
                                        .map(n -> ((Label) n).getText())
                                        .reduce("", String::concat));
        assertThat(said).contains("超200项", "没有名单");
        until(() -> web().ties().isEmpty());
        filter("");
    }

    private static void filter(String text) {
        ShellStage.fx(
                () -> {
                    ((TextField) node("#records-filter")).setText(text);
                    return null;
                });
        window.settle();
    }
}
