package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.ui.sitecard.SitesModel;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// 站点卡片 on the real store: kept, copied, undone, placed.
class SiteCardWalkTest {
    /// Only its village is known.
    private static final EntityId HOLLOW = EntityId.of("site:HN004");

    private static final EntityId SITE = EntityId.of("site:HN021");

    private ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException {
        window = ShellStage.onStore();
        window.change(s -> s.withReduceMotion(true));
        until(() -> window.shell().work().room().editableProperty().get());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private SitesModel cards() {
        return window.shell().cards().model();
    }

    private SiteCard card(EntityId id) {
        return ShellStage.fx(() -> cards().card(id));
    }

    private void until(Callable<Boolean> condition) {
        ShellStage.until(20, condition, window::keyboard);
    }

    private Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    private String text(String selector) {
        return ShellStage.fx(() -> ((Labeled) node(selector)).getText());
    }

    private void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        window.settle();
    }

    private void fire(String button) {
        ShellStage.fx(
                () -> {
                    ((Button) node(button)).fire();
                    return null;
                });
        window.settle();
    }

    private void focus(String selector) {
        ShellStage.fx(
                () -> {
                    node(selector).requestFocus();
                    return null;
                });
    }

    private void type(String field, String text) {
        ShellStage.fx(
                () -> {
                    ((TextInputControl) node("#site-card-" + field)).setText(text);
                    return null;
                });
    }

    private List<String> steps() {
        return ShellStage.fx(
                () ->
                        window.shell().work().room().stepsProperty().get().done().stream()
                                .map(Step::zh)
                                .toList());
    }

    @Test
    void a_number_is_kept_copied_and_taken_back_by_key() {
        window.select(SITE);
        until(() -> node("#site-card-edit") != null);
        focus("#site-card-edit");
        press(KeyCode.SPACE);
        until(() -> node("#site-card-by").isFocused());
        type("telephone", "0731-23040231");
        press(KeyCode.ENTER);
        assertThat(text("#site-card-fault-by")).startsWith("请写上姓名");
        robot.write("Wang");
        type("opens", "9");
        type("closes", "8:30");
        press(KeyCode.ENTER);
        assertThat(text("#site-card-fault-closes")).isEqualTo("关门应晚于开门。");
        assertThat(card(SITE).isEmpty()).isTrue();
        type("closes", "17:30");
        press(KeyCode.ENTER);
        until(() -> node("#site-card-form") == null);
        assertThat(card(SITE).text(CardField.OPENS)).isEqualTo("09:00");
        assertThat(Objects.requireNonNull(card(SITE).get(CardField.TELEPHONE)).by())
                .isEqualTo("Wang");
        assertThat(steps()).hasSize(1).first().asString().startsWith("改站点卡片 ");
        until(() -> node("#site-card-row-telephone") != null);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> text("#workspace-toast").equals("五行答复已复制"));
        assertThat(window.copied.getLast().lines()).hasSize(5);
        assertThat(window.copied.getLast())
                .contains("开放：09:00–17:30（")
                .contains("电话：0731-23040231（");
        focus("#map");
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> cards().card(SITE).isEmpty());
        until(() -> node("#site-card-row-telephone") == null);
        press(KeyCode.CONTROL, KeyCode.Y);
        until(() -> node("#site-card-row-telephone") != null);
        // The name is remembered: the keyboard is in the first field at once.
        fire("#site-card-edit");
        until(() -> node("#site-card-opening").isFocused());
        type("opening", "half a word");
        // What was typed is not lost with the page.
        window.select(HOLLOW);
        until(() -> node("#site-card-form") == null);
        window.select(SITE);
        until(() -> node("#site-card-opening") != null);
        assertThat(ShellStage.fx(() -> ((TextInputControl) node("#site-card-opening")).getText()))
                .isEqualTo("half a word");
        focus("#site-card-opening");
        press(KeyCode.ESCAPE);
        until(() -> node("#site-card-form") == null);
        assertThat(card(SITE).get(CardField.OPENING)).isNull();
    }

    @Test
    void who_knows_the_place_puts_it_there_by_click_and_by_key() {
        window.select(HOLLOW);
        until(() -> node("#site-card-place") != null);
        fire("#site-card-place");
        // Nobody places anything without a name.
        until(() -> node("#site-card-by") != null && node("#site-card-by").isFocused());
        robot.write("Li");
        press(KeyCode.ENTER);
        until(() -> node("#placing").isVisible());
        assertThat(steps()).isEmpty();
        assertThat(ShellStage.fx(() -> node("#site-card-form"))).isNull();
        LonLat there =
                ShellStage.fx(
                        () -> window.shell().map().viewportProperty().get().toLonLat(300, 260));
        MapEvents.fire(window, "double", 300, 260);
        until(() -> cards().card(HOLLOW).position() != null);
        assertThat(Geodesics.metres(Objects.requireNonNull(card(HOLLOW).position()), there))
                .isLessThan(2);
        until(() -> node("#own-" + HOLLOW.key()) != null);
        assertThat(ShellStage.fx(() -> window.shell().selection().current())).isEqualTo(HOLLOW);
        Sight own = sight();
        assertThat(own.placed()).isEqualTo(Sight.Placed.OWN);
        assertThat(own.at()).isEqualTo(card(HOLLOW).position());
        fire("#site-card-place");
        until(() -> node("#placing").isVisible() && node("#map").isFocused());
        assertThat(ShellStage.fx(() -> node("#place-pin").isVisible())).isTrue();
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        until(() -> !node("#placing").isVisible());
        LonLat middle =
                ShellStage.fx(
                        () -> {
                            var v = window.shell().map().viewportProperty().get();
                            return v.toLonLat(v.width() / 2.0, v.height() / 2.0);
                        });
        assertThat(Geodesics.metres(Objects.requireNonNull(card(HOLLOW).position()), middle))
                .isLessThan(2);
        fire("#site-card-place");
        until(() -> node("#placing").isVisible() && node("#map").isFocused());
        press(KeyCode.ESCAPE);
        until(() -> !node("#placing").isVisible());
        assertThat(steps()).hasSize(2).allMatch(s -> s.startsWith("定位 "));
        fire("#site-card-unplace");
        until(() -> cards().card(HOLLOW).position() == null);
        until(() -> node("#own-" + HOLLOW.key()) == null);
        assertThat(sight().placed()).isEqualTo(Sight.Placed.VILLAGE);
    }

    private Sight sight() {
        return cards().journeys().sights().stream()
                .filter(s -> s.id().equals(HOLLOW))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_fits_where_little_fits_in_every_language() {
        window.select(SITE);
        for (double[] size : new double[][] {{1280, 640}, {1024, 768}}) {
            window.size(size[0], size[1]);
            for (Language language : Language.values()) {
                window.change(s -> s.in(language).workingAs("王丽"));
                window.settle();
                until(() -> node("#site-card-edit") != null);
                fire("#site-card-edit");
                until(() -> node("#site-card-form") != null);
                window.settle();
                String cut =
                        ShellStage.fx(
                                () ->
                                        node("#site-card-form").lookupAll(".row-label").stream()
                                                .filter(n -> n instanceof Label l && isCut(l))
                                                .map(n -> ((Label) n).getText())
                                                .toList()
                                                .toString());
                assertThat(cut).isEqualTo("[]");
                focus("#site-card-by");
                press(KeyCode.ESCAPE);
                until(() -> node("#site-card-form") == null);
            }
        }
    }

    private static boolean isCut(Label label) {
        return label.getHeight() + 0.5 < label.prefHeight(label.getWidth());
    }
}
