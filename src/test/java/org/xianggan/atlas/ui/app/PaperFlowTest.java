package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The page of paper on the real store: a figure, its number that is not remembered, a county's
/// sheet, and a place that cannot be written.
class PaperFlowTest {
    @TempDir private Path folder;
    private ShellStage window;
    private volatile Path into;

    @BeforeEach
    void open() throws TimeoutException {
        into = folder;
        window =
                ShellStage.onStore(
                        (beside, title, name, ending) -> into.resolve(name + "." + ending));
        window.change(s -> s.withReduceMotion(true));
        window.page("paper", null);
        until("#paper-county-430224");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }

    private void until(String selector) {
        ShellStage.until(60, () -> node(selector) != null, () -> "no " + selector);
    }

    private void fire(String selector) {
        ShellStage.until(
                60,
                () -> node(selector) instanceof ButtonBase b && !b.isDisabled(),
                () -> "no " + selector);
        ShellStage.fx(
                () -> {
                    ((ButtonBase) node(selector)).fire();
                    return null;
                });
        window.settle();
    }

    private void type(String selector, String text) {
        ShellStage.fx(
                () -> {
                    ((TextInputControl) node(selector)).setText(text);
                    return null;
                });
    }

    private String told(String style) {
        until("#paper-told " + style);
        return ShellStage.fx(() -> ((Label) node("#paper-told " + style)).getText());
    }

    @Test
    void a_figure_carries_its_title_and_the_number_that_was_typed_for_it_alone() throws Exception {
        type("#paper-title", "茶陵一带");
        type("#paper-review", "样例（2026）001号");
        fire("#paper-svg");
        fire("#paper-write");
        Path file = folder.resolve("茶陵一带.svg");
        assertThat(told(".import-summary")).contains(file.toString());
        String first = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(first).contains("茶陵一带").contains("样例（2026）001号");
        assertThat(ShellStage.fx(() -> ((TextInputControl) node("#paper-review")).getText()))
                .isEmpty();

        type("#paper-title", "再一张");
        fire("#paper-write");
        Path second = folder.resolve("再一张.svg");
        ShellStage.until(60, () -> Files.exists(second), () -> "no second figure");
        assertThat(Files.readString(second, StandardCharsets.UTF_8))
                .contains("未经审图")
                .doesNotContain("001号");
    }

    @Test
    void one_county_goes_onto_one_page() throws Exception {
        fire("#paper-none");
        fire("#paper-county-430224");
        fire("#paper-sheets");
        Path file = folder.resolve("县情单页.pdf");
        assertThat(told(".import-summary")).contains("1 页").contains(file.toString());
        assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_public_sheet_has_the_number_that_was_typed_for_it_alone_or_no_map() throws Exception {
        fire("#paper-none");
        fire("#paper-county-430224");
        fire("#paper-public");
        type("#paper-sheet-review", "样例（2026）002号");
        fire("#paper-sheets");
        told(".import-summary");
        Path file = folder.resolve("县情单页.pdf");
        long mapped = Files.size(file);
        assertThat(words(file)).contains("审图号：样例（2026）002号");
        assertThat(ShellStage.fx(() -> ((TextInputControl) node("#paper-sheet-review")).getText()))
                .isEmpty();

        Files.delete(file);
        fire("#paper-sheets");
        ShellStage.until(60, () -> Files.exists(file), () -> "no second sheet");
        assertThat(words(file)).contains("公开 · 不含地图").doesNotContain("002号");
        assertThat(Files.size(file)).isLessThan(mapped);
    }

    private static String words(Path file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void what_cannot_be_written_is_said_and_leaves_nothing() {
        into = folder.resolve("没有这个文件夹");
        fire("#paper-write");
        assertThat(told(".failure-text")).contains("没有这个文件夹");
        assertThat(folder).isEmptyDirectory();
    }
}
