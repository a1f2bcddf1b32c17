package org.xianggan.atlas.ui.contents.records;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageFrame;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageModel;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.table.TableExport;

import java.util.List;

/// A page of records on the screen: filters, rows, and what is said where no row is left.
public final class RecordView<T, R> implements PageView {
    private final Desk desk;
    private final Messages texts;
    private final RecordShape<T, R> shape;
    private final RecordModel<T> records;
    private final PageModel<List<T>> model;
    private final PageList<R> list;
    private final RecordBar<T> bar;
    private final VBox none = new VBox();
    private final Label noneText = Ui.text("", "failure-text");
    private final Hyperlink clear = new Hyperlink();
    private final PageFrame<List<T>> frame;
    private @Nullable EntityId target;

    public RecordView(Desk desk, RecordShape<T, R> shape) {
        this.desk = desk;
        this.shape = shape;
        texts = desk.texts();
        records = shape.model();
        model = new PageModel<>(shape.page(), shape::read, desk.tasks(), texts);
        list = new PageList<>(shape.form(), desk.selection(), desk.clip());
        list.node().setId(shape.page() + "-list");
        bar =
                new RecordBar<>(
                        records, shape.switches(), texts, this::write, this::copyAll, list::focus);
        clear.setId("records-clear");
        clear.getStyleClass().setAll("more");
        clear.setOnAction(
                e -> {
                    records.clearFilter();
                    list.focus();
                });
        none.getChildren().setAll(noneText, clear);
        none.getStyleClass().addAll("told", "page-told");
        none.setVisible(false);
        StackPane rows = new StackPane(list.node(), none);
        rows.setMinSize(0, 0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox body = new VBox(bar);
        Region head = shape.head();
        if (head != null) {
            body.getChildren().add(head);
        }
        body.getChildren().add(rows);
        body.setMinSize(0, 0);
        frame =
                new PageFrame<>(model, texts, body, records::show, List::isEmpty)
                        .focusing(list.node());
        records.rowsProperty().addListener(o -> arrange());
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        bar.name();
        list.name(texts.first("contents." + shape.page()));
        noneText.setText(texts.get("table.empty.filter"));
        clear.setText(texts.get("table.empty.filter.action"));
    }

    /// Brings the list to the records that are shown: after each filter, and when what parts them
    /// has changed.
    public void arrange() {
        list.sift(shape.arrange(records.rows()));
        none.setVisible(records.all() > 0 && records.rows().isEmpty());
        list.node().setVisible(!none.isVisible());
        lead();
    }

    /// Reads the records anew; until then those from before stay.
    public void reload() {
        model.reload();
    }

    /// Draws the rows in view anew.
    public void refresh() {
        list.refresh();
    }

    /// Goes to what a link of another page asked for, as soon as it is there.
    private void lead() {
        EntityId wanted = target;
        if (wanted == null || records.all() == 0) {
            return;
        }
        target = null;
        if (!list.goTo(r -> shape.isTarget(r, wanted)) && records.isFiltered()) {
            records.clearFilter();
            list.goTo(r -> shape.isTarget(r, wanted));
        }
    }

    private void copyAll() {
        desk.clip()
                .copy(
                        RecordSheet.of(shape.page(), shape.columns(), records.rows(), texts)
                                .toTabs());
        bar.tell(texts.first("table.copied", records.rows().size()));
    }

    private void write(TableExport.Format format) {
        List<T> rows = records.rows();
        desk.sheets()
                .write(
                        format,
                        texts.first("contents." + shape.page()),
                        () ->
                                RecordSheet.ofAll(
                                        shape.page(),
                                        shape.columns(),
                                        rows,
                                        shape.notes(),
                                        desk.catalogue(),
                                        texts),
                        bar,
                        bar::tell);
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
    public void shown(@Nullable EntityId wanted) {
        target = wanted;
        model.ask();
        lead();
    }

    @Override
    public void focus() {
        frame.focus();
    }
}
