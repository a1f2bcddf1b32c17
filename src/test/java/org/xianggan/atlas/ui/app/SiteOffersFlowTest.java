package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.survey.SightMatcher;
import org.xianggan.atlas.core.survey.SiteDecisionFile;
import org.xianggan.atlas.core.survey.SiteDecisions;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteReview;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.ui.survey.SurveyPage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Sights of an extract that is dropped on the window: offered, accepted, seen, taken back.
class SiteOffersFlowTest {
    private static final EntityId ROAD = EntityId.of("road:G1517");

    @TempDir Path folder;

    private SurveyWindow window;
    private SiteOffer sure;

    @BeforeEach
    void open() throws Exception {
        window = new SurveyWindow(folder);
        page();
        WindowShell before = window.shell();
        window.drop(
                MovedLines.writeWithSights(window.store(), folder.resolve("hunan.osm.pbf"), ROAD));
        window.untilAnew(before);
        sure =
                offers().stream()
                        .filter(o -> o.first() && o.certainty() >= SightMatcher.SURE)
                        .filter(o -> o.metres() != null && o.metres() > 300)
                        .findFirst()
                        .orElseThrow();
        window.fire("#survey-to-sites");
        listed();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<SiteOffer> offers() {
        try (SurveyFile survey = SurveyFile.open(window.survey(), Messages.chinese())) {
            return survey.offers();
        }
    }

    private SiteDecisions decided() {
        return new SiteDecisionFile(folder.resolve("survey-sites.json"), Messages.chinese()).read();
    }

    private void page() {
        WindowShell shell = window.shell();
        ShellStage.fx(
                () -> {
                    shell.openPage(SurveyPage.ID, null);
                    return null;
                });
        window.settle();
    }

    private ListView<?> list() {
        Node list = window.find("#survey-sites-list");
        assertThat(list).isInstanceOf(ListView.class);
        return (ListView<?>) list;
    }

    private void listed() {
        window.until(
                () ->
                        window.lookNow("#survey-sites-list") instanceof ListView<?> l
                                && !l.getItems().isEmpty());
        window.settle();
    }

    /// Goes to the row of the site with the keyboard and opens it.
    private void openRow() {
        WindowShell shell = window.shell();
        ShellStage.fx(
                () -> {
                    shell.openPage(SurveyPage.ID, sure.site());
                    return null;
                });
        listed();
        ShellStage.fx(
                () -> {
                    ListView<?> list = list();
                    list.requestFocus();
                    list.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                    return null;
                });
        window.settle();
    }

    private void change(String button) {
        WindowShell before = window.shell();
        window.fire(button);
        window.untilAnew(before);
        listed();
    }

    private String panel() {
        window.until(() -> !window.saysNow(".detail").isEmpty());
        window.settle();
        return window.says(".detail");
    }

    private Picture map() {
        WindowShell shell = window.shell();
        ShellStage.fx(
                () -> {
                    shell.map().jumpTo(new LonLat(sure.at().lon(), sure.at().lat()), 9);
                    shell.map().jumpTo(new LonLat(sure.at().lon(), sure.at().lat()), 14);
                    return null;
                });
        return window.map();
    }

    /// What a panel says of how well the site is placed.
    private static String accuracy(String panel) {
        return panel.lines()
                .filter(l -> l.contains("位置精度"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(panel));
    }

    @Test
    void oneIsAcceptedThePanelSaysSoAndItIsTakenBack() {
        openRow();
        assertThat(window.says("#survey-sites-list")).contains(sure.name()).contains("把握");
        String shipped = panel();
        assertThat(shipped).doesNotContain("采纳");

        // With the keyboard: from the list to what can be decided on the row.
        ShellStage.fx(
                () -> {
                    list().requestFocus();
                    return list().requestFocusTraversal(TraversalDirection.NEXT);
                });
        window.until(() -> window.lookNow("#site-accept") instanceof Node n && n.isFocused());
        change("#site-accept");
        assertThat(decided().accepted(sure.site())).isPresent();
        assertThat(panel())
                .contains("位置取自 OpenStreetMap")
                .contains(sure.osmId())
                .contains("采纳")
                .contains("位置精度 A");
        assertThat(ShellStage.fx(() -> window.shell().selection().current()))
                .isEqualTo(sure.site());
        // The page is where it was, and the keyboard with it.
        window.until(() -> window.saysNow("#survey-sites-list").contains("采纳（摘录截至 2026-10-01）"));
        window.until(() -> list().isFocused());
        Picture moved = map();

        openRow();
        change("#site-undo");
        assertThat(decided()).isEqualTo(SiteDecisions.NONE);
        assertThat(panel()).doesNotContain("采纳").contains(accuracy(shipped));
        assertThat(map().argb()).isNotEqualTo(moved.argb());
    }

    @Test
    void aRefusalChangesNoMapAndTheListFollowsAtOnce() {
        openRow();
        WindowShell before = window.shell();
        window.fire("#site-refuse");
        window.until(() -> window.saysNow("#survey-sites-list").contains("定为不是这处"));
        assertThat(window.shell()).isSameAs(before);
        assertThat(decided().all()).hasSize(1);
        assertThat(decided().accepted()).isEmpty();
        window.fire("#site-undo");
        window.until(() -> !window.saysNow("#survey-sites-list").contains("定为不是这处"));
        assertThat(decided()).isEqualTo(SiteDecisions.NONE);
    }

    @Test
    void howManyWillBeAcceptedIsToldBeforeAndTheyAreAcceptedOnlyThen() throws Exception {
        int many = SiteReview.of(offers(), SiteDecisions.NONE).above(SightMatcher.SURE).size();
        assertThat(many).isGreaterThan(20);
        assertThat(text("#survey-sites-all")).contains(String.valueOf(many));
        window.fire("#survey-sites-all");
        assertThat(window.says("#survey-sites-head")).contains(String.valueOf(many));
        window.fire("#survey-sites-no");
        assertThat(Files.exists(folder.resolve("survey-sites.json"))).isFalse();
        window.fire("#survey-sites-all");
        change("#survey-sites-yes");
        assertThat(decided().accepted()).hasSize(many);
        assertThat(text("#survey-sites-all")).contains("0");
        assertThat(window.find("#survey-sites-all")).matches(n -> n != null && n.isDisable());

        // Without the survey the atlas has its own positions, and what was decided stays decided.
        openRow();
        assertThat(panel()).contains("采纳");
        WindowShell before = window.shell();
        window.fire("#survey-back");
        window.untilAnew(before);
        assertThat(panel()).doesNotContain("采纳");
        before = window.shell();
        window.fire("#survey-take-up");
        window.untilAnew(before);
        assertThat(panel()).contains("采纳");
    }

    private String text(String button) {
        return ShellStage.fx(() -> window.lookNow(button) instanceof Button b ? b.getText() : "");
    }

    @Test
    void brokenDecisionsAreToldInPlaceOfTheListAndNothingIsWrittenOver() throws Exception {
        Path file = Files.writeString(folder.resolve("survey-sites.json"), "{");
        WindowShell before = window.shell();
        window.fire("#survey-back");
        window.untilAnew(before);
        before = window.shell();
        window.fire("#survey-take-up");
        window.untilAnew(before);
        window.until(() -> window.saysNow("#survey-body").contains("取舍"));
        assertThat(Files.readString(file)).isEqualTo("{");
    }
}
