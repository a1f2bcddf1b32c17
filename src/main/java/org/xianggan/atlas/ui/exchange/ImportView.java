package org.xianggan.atlas.ui.exchange;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.Inspection;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;
import org.xianggan.atlas.ui.contents.PageView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What is in a file, how it is read, and the button that brings it in.
final class ImportView implements PageView {
    private final ImportModel model;
    private final ImportQueue queue;
    private final Messages texts;
    private final Function<Node, @Nullable Path> ask;
    private final Runnable undo;
    private final VBox body = new VBox();
    private final ScrollPane root = new ScrollPane(body);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final TextField title = new TextField();
    private final ImportChoices choices;
    private final ImportSample sample;
    private @Nullable Path named;
    private @Nullable WorkBar bar;

    ImportView(
            ImportQueue queue, Messages texts, Function<Node, @Nullable Path> ask, Runnable undo) {
        this.queue = queue;
        this.model = queue.model();
        this.texts = texts;
        this.ask = ask;
        this.undo = undo;
        this.choices = new ImportChoices(model, texts);
        this.sample = new ImportSample(texts);
        body.getStyleClass().add("import-page");
        root.getStyleClass().add("plan-scroll");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        title.setId("import-title");
        title.getStyleClass().add("page-search");
        title.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        model.bring(title.getText());
                    }
                });
        model.stateProperty().addListener(o -> show());
        model.skippingProperty().addListener(o -> show());
        queue.placeProperty().addListener(o -> show());
        texts.onSpeak(this::show);
        show();
    }

    private void show() {
        boolean held = Ui.holdsFocus(body);
        String focused =
                held && body.getScene().getFocusOwner() != null
                        ? body.getScene().getFocusOwner().getId()
                        : null;
        WorkBar before = bar;
        bar = null;
        if (before != null) {
            before.stop();
        }
        List<Node> parts = new ArrayList<>();
        place(parts);
        switch (model.stateProperty().get()) {
            case ImportModel.State.Nothing n -> nothing(parts);
            case ImportModel.State.Working w -> working(w, parts);
            case ImportModel.State.Seen s -> {
                parts.add(head(s.file()));
                seen(s, parts, false);
            }
            case ImportModel.State.Failed f -> failed(f, parts);
            case ImportModel.State.Done d -> done(d, parts);
        }
        none(parts);
        body.getChildren().setAll(parts);
        loading.set(model.stateProperty().get() instanceof ImportModel.State.Working);
        if (held) {
            Node again = focused == null ? null : body.lookup("#" + focused);
            (again == null ? firstButton() : again).requestFocus();
        }
    }

    /// Where the file stands among those that came with it.
    private void place(List<Node> parts) {
        ImportQueue.Place at = queue.placeProperty().get();
        if (at.of() < 2) {
            return;
        }
        VBox box =
                new VBox(Ui.text(texts.get("import.queue", at.number(), at.of()), "import-file"));
        box.setId("import-place");
        box.getStyleClass().add("import-part");
        if (!at.before().isEmpty()) {
            box.getChildren().add(Ui.text(at.before(), "fine"));
        }
        parts.add(box);
    }

    /// Below everything else: it is not what comes next.
    private void none(List<Node> parts) {
        ImportQueue.Place at = queue.placeProperty().get();
        if (at.number() < at.of()) {
            parts.add(
                    new FlowPane(
                            button("import-leave-all", "import.queue.leave", queue::leaveAll)));
        }
    }

    private Node firstButton() {
        Node found = body.lookup(".page-button");
        return found == null ? body : found;
    }

    private void nothing(List<Node> parts) {
        parts.add(Ui.said(texts, "import.page.about", "welcome-text"));
        parts.add(new FlowPane(button("import-choose", "import.page.choose", this::choose)));
        parts.add(Ui.said(texts, "import.page.formats", "fine"));
    }

    private void choose() {
        Path file = ask.apply(body);
        if (file != null) {
            queue.open(List.of(file));
        }
    }

    private void working(ImportModel.State.Working w, List<Node> parts) {
        parts.add(head(w.file()));
        WorkBar now = new WorkBar(w.work(), texts, queue::cancel);
        bar = now;
        parts.add(now);
        ImportModel.State.Seen last = w.last();
        if (last != null) {
            seen(last, parts, true);
        }
    }

    /// @param fixed while something is under way nothing is chosen
    private void seen(ImportModel.State.Seen seen, List<Node> parts, boolean fixed) {
        Inspection found = seen.found();
        if (!seen.file().equals(named)) {
            named = seen.file();
            title.setText(found.head().title());
        }
        VBox all = new VBox();
        all.getStyleClass().add("import-parts");
        all.setDisable(fixed);
        all.getChildren()
                .add(
                        Ui.reading(
                                Reading.both(texts, t -> ImportWords.summary(found, t)),
                                "import-summary"));
        if (seen.cut()) {
            all.getChildren()
                    .add(
                            Ui.reading(
                                    Reading.said(texts, "import.page.cut", Preview.MOST_POINTS),
                                    "fine"));
        }
        found.head().remarks().forEach(r -> all.getChildren().add(Ui.text(r, "doubt-text")));
        all.getChildren().addAll(choices.of(seen));
        all.getChildren().addAll(sample.of(found));
        name(all);
        rejected(found, all);
        if (!fixed) {
            all.getChildren().add(buttons(found));
        }
        parts.add(all);
    }

    private void name(VBox all) {
        title.setAccessibleText(texts.get("import.page.title"));
        VBox box = new VBox(Ui.said(texts, "import.page.title", "fine"), title);
        box.getStyleClass().add("import-part");
        all.getChildren().add(box);
    }

    private void rejected(Inspection found, VBox all) {
        if (found.rejectedRows() == 0) {
            return;
        }
        VBox box =
                new VBox(
                        Ui.reading(
                                Reading.both(texts, t -> ImportWords.rejected(found, t)),
                                "import-rejected"));
        box.getStyleClass().add("import-part");
        found.rejected().stream()
                .limit(ImportWords.TOLD)
                .forEach(r -> box.getChildren().add(Ui.text(ImportWords.row(r, texts), "fine")));
        CheckBox skip = new CheckBox(texts.first("import.page.skip"));
        skip.setId("import-skip");
        skip.setWrapText(true);
        skip.setSelected(model.skippingProperty().get());
        skip.setOnAction(e -> model.skippingProperty().set(skip.isSelected()));
        box.getChildren().add(skip);
        all.getChildren().add(box);
    }

    private FlowPane buttons(Inspection found) {
        boolean skips = model.skippingProperty().get();
        Button bring =
                button("import-bring", "import.page.bring", () -> model.bring(title.getText()));
        bring.getStyleClass().add("accent");
        if (found.rejectedRows() > 0 && skips) {
            bring.setText(texts.first("import.page.bring-rest", found.rows()));
        }
        bring.setDisable(found.rows() == 0 || found.rejectedRows() > 0 && !skips);
        FlowPane box =
                new FlowPane(
                        bring, other(), button("import-leave", "import.page.leave", queue::leave));
        box.getStyleClass().add("import-buttons");
        return box;
    }

    private Button other() {
        return button("import-choose", "import.page.other", this::choose);
    }

    private void failed(ImportModel.State.Failed f, List<Node> parts) {
        parts.add(head(f.file()));
        VBox told = new VBox(Ui.text(f.sentence(), "failure-text"), Ui.text(f.nextStep(), "fine"));
        told.getStyleClass().addAll("import-part", "import-failed");
        told.setId("import-failed");
        parts.add(told);
        ImportModel.State.Seen last = f.last();
        if (last == null) {
            // What is asked of the file may still be changed: its encoding, nearly always.
            parts.addAll(choices.encodings());
            FlowPane box =
                    new FlowPane(
                            other(), button("import-leave", "import.page.leave", queue::leave));
            box.getStyleClass().add("import-buttons");
            parts.add(box);
        } else {
            seen(last, parts, false);
        }
    }

    private void done(ImportModel.State.Done d, List<Node> parts) {
        VBox told =
                new VBox(
                        Ui.reading(
                                Reading.said(
                                        texts,
                                        "import.page.done",
                                        d.layer().title(),
                                        d.layer().features()),
                                "import-summary"));
        if (d.left() > 0) {
            told.getChildren()
                    .add(
                            Ui.reading(
                                    Reading.said(texts, "import.page.left", d.left()),
                                    "doubt-text"));
        }
        told.getChildren().add(Ui.said(texts, "import.page.where", "fine"));
        told.getStyleClass().add("import-part");
        told.setId("import-done");
        FlowPane box =
                new FlowPane(
                        button("import-choose", "import.page.next", this::choose),
                        button(
                                "import-undo",
                                "import.page.undo",
                                () -> {
                                    undo.run();
                                    queue.leave();
                                }));
        box.getStyleClass().add("import-buttons");
        parts.add(told);
        parts.add(box);
    }

    private static Region head(Path file) {
        Region head = Ui.text(String.valueOf(file.getFileName()), "import-file");
        Ui.named((javafx.scene.control.Control) head, file.toString());
        return head;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Ui.pageButton(id, action);
        button.setText(texts.first(key));
        return button;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {}

    @Override
    public void focus() {
        firstButton().requestFocus();
    }
}
