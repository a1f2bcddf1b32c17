package org.xianggan.atlas.ui.correction;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Corrections.Incoming;
import org.xianggan.atlas.core.content.Corrections.Kept;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageFrame;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageModel;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.correction.CorrectionRows.Row;

import java.nio.file.Path;
import java.util.List;

/// Corrections on the screen: out as a patch, in from a colleague, each opened and taken back.
final class CorrectionsView implements PageView {
    private static final String ENDING = "tsv";
    private static final Incoming NOTHING = new Incoming(List.of(), List.of());

    private final Messages texts;
    private final CorrectionDesk correcting;
    private final SaveDialog save;
    private final OpenDialog open;
    private final PageModel<List<Row>> model;
    private final PageList<Row> list;
    private final PageFrame<List<Row>> frame;
    private final Button export = Ui.pageButton("corrections-export", this::export);
    private final Button read = Ui.pageButton("corrections-read", this::read);
    private final Button take = Ui.pageButton("corrections-take", this::take);
    private final Button leave = Ui.pageButton("corrections-leave", this::leave);
    private final Label told = Ui.text("", "fine");

    /// Read on a worker, set on the FX thread.
    private volatile Incoming incoming = NOTHING;

    private volatile List<Kept> kept = List.of();

    CorrectionsView(Desk desk, CorrectionDesk correcting, SaveDialog save, OpenDialog open) {
        this.texts = desk.texts();
        this.correcting = correcting;
        this.save = save;
        this.open = open;
        CorrectionRows rows = new CorrectionRows(desk.library(), texts, desk.reading());
        model =
                new PageModel<>(
                        CorrectionsPage.ID, () -> rows.of(kept, incoming), desk.tasks(), texts);
        list = new PageList<>(new Form(), desk.selection(), desk.clip());
        list.node().setId("corrections-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        FlowPane bar = new FlowPane(export, read, take, leave, told);
        bar.getStyleClass().addAll("page-bar", "page-filters");
        bar.setMinWidth(0);
        VBox body = new VBox(bar, list.node());
        body.setMinSize(0, 0);
        body.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                list.focus();
                            }
                        });
        frame = new PageFrame<>(model, texts, body, this::fill, List::isEmpty);
        correcting
                .model()
                .keptProperty()
                .addListener(
                        (o, was, is) -> {
                            kept = is;
                            model.reload();
                        });
        kept = correcting.model().keptProperty().get();
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        export.setText(texts.first("correction.export"));
        read.setText(texts.first("correction.read"));
        take.setText(texts.first("correction.take"));
        leave.setText(texts.first("correction.leave"));
        list.name(texts.first("contents." + CorrectionsPage.ID));
    }

    private void fill(List<Row> rows) {
        list.fill(rows);
        boolean comes = !incoming.corrections().isEmpty();
        Ui.show(take, comes);
        Ui.show(leave, comes || !incoming.problems().isEmpty());
        export.setDisable(kept.stream().noneMatch(k -> k.problems().isEmpty()));
        Ui.show(told, !told.getText().isEmpty());
    }

    private void tell(String sentence) {
        told.setText(sentence);
        Ui.show(told, !sentence.isEmpty());
    }

    private void export() {
        Path file = save.ask(export, texts.first("correction.export"), "patch", ENDING);
        if (file != null) {
            correcting
                    .model()
                    .export(file, () -> tell(texts.get("correction.exported", file.toString())));
        }
    }

    private void read() {
        Path file = open.ask(read, texts.first("correction.read"), ENDING);
        if (file != null) {
            correcting.model().preview(file, this::comes);
        }
    }

    private void comes(Incoming next) {
        incoming = next;
        tell("");
        model.reload();
    }

    private void take() {
        Incoming taken = incoming;
        incoming = NOTHING;
        correcting.model().take(taken.corrections(), problems -> tell(String.join("\n", problems)));
    }

    private void leave() {
        comes(NOTHING);
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        model.ask();
        if (target != null) {
            list.goTo(r -> r instanceof Row.One one && one.fact().equals(target));
        }
    }

    @Override
    public void focus() {
        frame.focus();
    }

    /// A correction: what stood there, what is put there, why. Enter opens its form.
    private final class Form implements RowForm<Row> {
        @Override
        public Region draw(Row row) {
            return switch (row) {
                case Row.Head(String text, int count) ->
                        Ui.countedHead(Ui.reading(text, "page-heading"), Integer.toString(count));
                case Row.One one -> one(one);
                case Row.Wrong(String sentence) -> box(Ui.text(sentence, "doubt-text"));
                case Row.Nothing n -> box(Ui.said(texts, "correction.nothing", "told-text"));
            };
        }

        private Region one(Row.One one) {
            VBox box =
                    box(
                            Ui.reading(one.said(), "fine"),
                            Ui.text(one.instead(), "corrected"),
                            Ui.text(one.reason(), "fine"));
            one.problems().forEach(p -> box.getChildren().add(Ui.text(p, "doubt-text")));
            return box;
        }

        private static VBox box(Region... parts) {
            VBox box = new VBox(parts);
            box.getStyleClass().add("page-row");
            return box;
        }

        @Override
        public String says(Row row) {
            return switch (row) {
                case Row.Head(String text, int count) ->
                        text.replace(Reading.SECOND, " ") + " " + count;
                case Row.One one ->
                        String.join(
                                texts.first("form.semicolon"),
                                one.said().replace(Reading.SECOND, " "),
                                one.instead(),
                                one.reason(),
                                String.join(" ", one.problems()));
                case Row.Wrong(String sentence) -> sentence;
                case Row.Nothing n -> texts.get("correction.nothing");
            };
        }

        @Override
        public void open(Row row) {
            if (row instanceof Row.One one && !one.incoming()) {
                correcting.correct(one.fact(), read);
            }
        }

        @Override
        public boolean isHeading(Row row) {
            return row instanceof Row.Head || row instanceof Row.Nothing;
        }

        @Override
        public String copied(Row row) {
            return says(row);
        }
    }
}
