package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.check.CheckLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// A show on the day before the meeting: checked, written, its review number given.
class ShowOutFlowTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private volatile @Nullable Path asked;
    private ShellStage window;

    @BeforeEach
    void open() throws Exception {
        window =
                ShellStage.onStore(
                        (beside, title, name, ending) -> {
                            Path to = folder.resolve(name + "." + ending);
                            asked = to;
                            return to;
                        });
        window.size(1280, 760);
        window.change(s -> s.withReduceMotion(true));
        ShowScenes.begin(window, "zone", 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void until(Callable<Boolean> condition) {
        ShellStage.until(60, condition, () -> window.keyboard() + ", " + texts("#show-out-told"));
    }

    private Node find(String selector) {
        return Journeys.find(window, selector);
    }

    private void fire(String selector) {
        Journeys.fire(window, selector);
    }

    /// All that a part says.
    private String texts(String selector) {
        return ShellStage.fx(
                () ->
                        window.stage().getScene().getRoot().lookup(selector) instanceof Parent p
                                ? p.lookupAll(".label").stream()
                                        .map(n -> ((Label) n).getText())
                                        .collect(Collectors.joining("\n"))
                                : "");
    }

    private void says(String selector, String words) {
        until(() -> texts(selector).contains(words));
    }

    private boolean cardIsOpen() {
        return ShellStage.fx(
                () -> window.stage().getScene().getRoot().lookup("#number-card") != null);
    }

    private @Nullable ReviewNumber review() {
        return ShowScenes.show(window).review();
    }

    private String checksum() {
        return texts("#number-card")
                .lines()
                .filter(l -> l.matches("[0-9a-f]{32}"))
                .collect(Collectors.joining());
    }

    private Path written() {
        return Objects.requireNonNull(asked);
    }

    private void type(String number, boolean said) {
        ShellStage.fx(
                () -> {
                    ((TextField) find("#number-field")).setText(number);
                    ((CheckBox) find("#number-said")).setSelected(said);
                    return null;
                });
    }

    @Test
    void theCheckHasALineForEachThingAndIsDoneAgain() {
        window.page("show", null);
        fire("#show-to-check");
        says("#show-check-summary", "17 项里");
        for (CheckLine.Item item : CheckLine.Item.values()) {
            assertThat(find("#show-check-" + item.key()).getAccessibleText())
                    .as(item.key())
                    .contains(Messages.chinese().first("show.check.item." + item.key()));
        }
        // There is no projector here: it is said in words and by a sign.
        assertThat(texts("#show-check-screens")).contains("要看").contains("请接上投影机");
        assertThat(texts("#show-check-scenes")).contains("通过").contains("放映 2 幕");
        assertThat(window.cut()).isEmpty();
        // Whatever is changed is checked anew.
        ShowScenes.change(
                window, s -> s.with(s.scenes().stream().map(x -> x.hidden(true)).toList()));
        says("#show-check-scenes", "没有一幕可放");
        window.change(s -> s.in(Language.EN));
        says("#show-check-summary", "of 17 to be seen to");
        fire("#show-check-again");
        says("#show-check-summary", "of 17 to be seen to");
    }

    @Test
    void aReadyMadeShowIsCheckedWithItsFile() {
        window.page("shows", null);
        fire("#show-check-red");
        says("#show-check-file", "red.xgshow");
        assertThat(texts("#show-check-scenes")).contains("放映 10 幕");
    }

    @Test
    void aShowOfTwoScenesBecomesAPdf() throws Exception {
        window.page("show", null);
        fire("#show-to-out");
        says("#show-out-edition", "内部版");
        fire("#show-out-notes");
        fire("#show-out-en");
        assertThat(window.cut()).isEmpty();
        fire("#show-out-write");
        says("#show-out-told", "已写 2 页");
        assertThat(written()).hasFileName("走进湘赣边.pdf");
        try (PDDocument pdf = Loader.loadPDF(written().toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            // A title may fold.
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("For internal use")
                    .contains(ShowScenes.show(window).scenes().get(1).title().en());
        }
    }

    @Test
    void theShowAndItsReviewPackageAreWritten() throws Exception {
        window.page("show-out", null);
        says("#show-out-edition", "内部版");
        fire("#show-out-file");
        says("#show-out-told", "已存成");
        assertThat(ShowFile.read(written(), Messages.chinese()).show())
                .isEqualTo(ShowScenes.show(window));
        fire("#show-out-pack");
        says("#show-out-told", "送审包里有");
        assertThat(written()).hasFileName("送审包 走进湘赣边.zip");
        String sums;
        try (ZipFile zip = new ZipFile(written().toFile())) {
            sums =
                    new String(
                            zip.getInputStream(zip.getEntry("校验和.txt")).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
        }
        // What a person compares is the same in both.
        fire("#show-out-number");
        assertThat(checksum()).hasSize(64);
        assertThat(sums).contains(checksum());
    }

    @Test
    void aReviewNumberIsGivenByAPersonForTheseMapsAndNoOthers() {
        ShowScenes.change(window, s -> s.open(true));
        window.page("show-out", null);
        says("#show-out-edition", "公开版，无地图");
        fire("#show-out-number");
        String seen = checksum();
        assertThat(seen).hasSize(64);
        assertThat(ShellStage.fx(() -> ((TextField) find("#number-field")).getText())).isEmpty();
        assertThat(ShellStage.fx(() -> ((CheckBox) find("#number-said")).isSelected())).isFalse();

        fire("#number-keep");
        says("#number-card", "请写上审图号");
        type("试字 1 号", false);
        fire("#number-keep");
        says("#number-card", "请核对校验和");
        assertThat(review()).isNull();
        type("试字 1 号", true);
        fire("#number-keep");
        assertThat(cardIsOpen()).isFalse();
        assertThat(review()).isEqualTo(new ReviewNumber("试字 1 号", seen, LocalDate.now()));
        says("#show-out-edition", "公开版，含地图");

        // A scene less is another set of maps.
        ShowScenes.change(window, s -> s.with(s.scenes().subList(0, 1)));
        says("#show-out-edition", "作废");
        assertThat(texts("#show-out-edition")).contains("无地图");
        fire("#show-out-number");
        says("#number-card", "已作废");
        assertThat(checksum()).isNotEqualTo(seen);
        assertThat(ShellStage.fx(() -> ((TextField) find("#number-field")).getText())).isEmpty();
        assertThat(window.cut()).isEmpty();
        fire("#number-remove");
        assertThat(review()).isNull();
        says("#show-out-edition", "没有审图号");
    }

    @Test
    void nothingIsCutInAnyLanguageAndSize() {
        ShowScenes.numbered(window, "试字 1 号");
        for (boolean large : List.of(false, true)) {
            for (double[] size : new double[][] {{1024, 768}, {1280, 640}}) {
                window.size(size[0], size[1]);
                for (Language language : Language.values()) {
                    window.change(s -> s.in(language).withLarge(large));
                    String what = large + " " + size[0] + " " + language;
                    window.page("show-check", null);
                    assertThat(window.cut()).as(what).isEmpty();
                    window.page("show-out", null);
                    assertThat(window.cut()).as(what).isEmpty();
                    fire("#show-out-number");
                    assertThat(window.cut()).as(what + ", number").isEmpty();
                    fire("#number-leave");
                }
            }
        }
    }

    @Test
    void escapeLeavesTheDialogAndKeepsNothing() {
        window.page("show-out", null);
        says("#show-out-edition", "内部版");
        fire("#show-out-number");
        type("试字 1 号", true);
        robot.type(KeyCode.ESCAPE);
        window.settle();
        assertThat(cardIsOpen()).isFalse();
        assertThat(review()).isNull();
        assertThat(Files.exists(folder.resolve("走进湘赣边.pdf"))).isFalse();
        // Nor does it outlive its page.
        fire("#show-out-number");
        window.page("show", null);
        assertThat(cardIsOpen()).isFalse();
    }
}
