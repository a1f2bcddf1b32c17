package org.xianggan.atlas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.model.EntityId;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The brief of a scenario that nobody has kept, from the page 情景 on the real store: as a document,
/// with a number that is not remembered, and where nothing can be written.
class BriefFlowTest {
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

    private String told(String style) {
        until("#brief-told " + style);
        return ShellStage.fx(() -> ((Label) node("#brief-told " + style)).getText());
    }

    private void type(String text) {
        ShellStage.fx(
                () -> {
                    ((TextInputControl) node("#brief-review")).setText(text);
                    return null;
                });
    }

    private boolean isOpen() {
        return ShellStage.fx(() -> node("#brief-card").isVisible());
    }

    @Test
    void a_scenario_that_is_not_kept_is_written_with_a_number_for_this_once() throws Exception {
        window.page("whatif", EntityId.of("road:GUISUI"));
        until("#brief-open");
        assertThat(isOpen()).isFalse();
        fire("#brief-open");
        assertThat(isOpen()).isTrue();
        fire("#brief-docx");
        fire("#brief-public");
        type("样例（2026）001号");
        fire("#brief-write");
        assertThat(told(".import-summary")).contains("2 页");
        try (var files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            assertThat(file.getFileName().toString()).isEqualTo("方案说明 未命名的情景.docx");
            try (InputStream in = Files.newInputStream(file);
                    XWPFDocument d = new XWPFDocument(in)) {
                assertThat(d.getHeaderList().getFirst().getText()).contains("样例（2026）001号");
                assertThat(d.getAllPictures()).hasSize(3);
            }
        }
        assertThat(ShellStage.fx(() -> ((TextInputControl) node("#brief-review")).getText()))
                .isEmpty();
        fire("#brief-close");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void what_changes_nothing_and_what_cannot_be_written_is_said() throws Exception {
        window.page("whatif", null);
        until("#brief-open");
        fire("#brief-open");
        fire("#brief-write");
        assertThat(told(".failure-text")).contains("什么也不改变");
        window.page("whatif", EntityId.of("road:GUISUI"));
        into = folder.resolve("没有这个文件夹");
        fire("#brief-write");
        ShellStage.until(
                60,
                () ->
                        node("#brief-told .failure-text") instanceof Label l
                                && l.getText().contains("没有这个文件夹"),
                () -> "nothing said");
        assertThat(folder).isEmptyDirectory();
        into = folder;
        fire("#brief-write");
        assertThat(told(".import-summary")).contains(".pdf");
        try (var files = Files.list(folder)) {
            assertThat(Files.readAllBytes(files.findFirst().orElseThrow()))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
