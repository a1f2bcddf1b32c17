package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// 站点卡片 on the real store: kept, copied, undone, placed.
class SiteCardWalkTest {
    /// Only its village is known.
    private static final EntityId HOLLOW = EntityId.of("site:HN004");

    private static final EntityId SITE = EntityId.of("site:HN021");

    @TempDir Path folder;

    /// Which photograph the person chooses.
    private volatile @Nullable Path photo;

    private ShellStage window;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException {
        window =
                ShellStage.onStore(
                        (Atlas a) ->
                                StoreOpening.withCards(
                                        a,
                                        (beside, title, name, ending) -> patch(),
                                        beside -> photo));
        window.change(s -> s.withReduceMotion(true));
        until(() -> window.shell().work().room().editableProperty().get());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path patch() {
        return folder.resolve("cards.tsv");
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

    @Test
    void a_colleagues_patch_is_looked_at_and_some_of_it_is_taken() {
        window.change(s -> s.workingAs("Li"));
        LonLat at = Objects.requireNonNull(sight().at());
        LonLat there = new LonLat(at.lon() + 0.01, at.lat());
        ShellStage.fx(() -> cards().place(HOLLOW, there, "A"));
        window.select(HOLLOW);
        until(() -> node("#site-card-edit") != null);
        fire("#site-card-edit");
        until(() -> node("#site-card-telephone") != null);
        type("telephone", "0731-1234567");
        focus("#site-card-telephone");
        press(KeyCode.ENTER);
        until(() -> !cards().card(HOLLOW).text(CardField.TELEPHONE).isEmpty());
        window.page("cards", null);
        until(() -> node("#cards-export") != null && !node("#cards-export").isDisabled());
        fire("#cards-export");
        until(() -> Files.exists(patch()));
        while (!steps().isEmpty()) {
            int before = steps().size();
            focus("#map");
            press(KeyCode.CONTROL, KeyCode.Z);
            until(
                    () ->
                            window.shell().work().room().stepsProperty().get().done().size()
                                    == before - 1);
        }
        assertThat(card(HOLLOW).isEmpty()).isTrue();
        window.toRead = patch();
        fire("#cards-read");
        until(() -> node("#cards-take").isVisible());
        assertThat(text("#cards-take")).isEqualTo("收下选中的 2 项（1 处）");
        assertThat(rows()).anyMatch(t -> t.matches("位置：图集 .* → .*WGS-84，移动 \\d+ 米"));
        assertThat(card(HOLLOW).isEmpty()).as("nothing is taken by looking").isTrue();
        fire("#cards-all");
        assertThat(text("#cards-take")).startsWith("收下选中的 0 项");
        assertThat(ShellStage.fx(() -> node("#cards-take").isDisabled())).isTrue();
        fire("#cards-all");
        focus("#cards-list");
        press(KeyCode.ENTER);
        assertThat(text("#cards-take")).startsWith("收下选中的 1 项");
        fire("#cards-take");
        until(() -> !cards().card(HOLLOW).isEmpty());
        assertThat(card(HOLLOW).said()).hasSize(1);
        assertThat(steps()).containsExactly("收下 1 处站点的补丁");
        until(() -> !node("#cards-take").isVisible());
    }

    private List<String> rows() {
        return ShellStage.fx(
                () ->
                        node("#cards-list").lookupAll(".corrected").stream()
                                .map(n -> ((Labeled) n).getText())
                                .toList());
    }

    @Test
    void a_photograph_is_credited_shown_and_taken_back() throws IOException {
        window.change(s -> s.workingAs("Li"));
        window.select(SITE);
        until(() -> node("#site-card-photo") != null);
        photo = Files.write(folder.resolve("a.jpg"), new byte[0]);
        fire("#site-card-photo");
        until(() -> shown(".error-banner").contains("0 字节"));
        photo = TestPhotos.jpeg(folder.resolve("b.jpg"), 2400, 1800);
        fire("#site-card-photo");
        until(() -> node("#photo-credit") != null && node("#photo-credit").isFocused());
        press(KeyCode.ENTER);
        assertThat(text("#photo-fault")).startsWith("请写署名");
        robot.write("Zhang");
        press(KeyCode.ENTER);
        until(() -> cards().card(SITE).photos().size() == 1);
        until(() -> node(".card-photo") != null && node("#site-card-photos").isVisible());
        focus(".card-photo");
        press(KeyCode.ENTER);
        until(() -> node("#photo-large") != null);
        fire("#photo-remove");
        until(() -> cards().card(SITE).isEmpty());
        until(() -> !node("#site-card-photos").isVisible());
        focus("#map");
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> node("#site-card-photos").isVisible());
        assertThat(steps()).hasSize(1).first().asString().startsWith("给 ");
    }

    private String shown(String selector) {
        return window.stage().getScene().getRoot().lookupAll(selector).stream()
                .flatMap(n -> n.lookupAll(".label").stream())
                .map(n -> ((Labeled) n).getText())
                .reduce("", (a, b) -> a + b);
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
            for (Language language : List.of(Language.EN, Language.BOTH)) {
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
