package org.xianggan.atlas.ui.planner.parts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.RowForm;

import java.util.List;
import java.util.function.Consumer;

/// A page of the planner that asks about one thing and lists what there is: the thing and how far
/// in two lines, or what is selected; the answer in words, as a list, on the map and in a file.
public final class AskPane<A, R> implements PageView {
    /// What a page makes of an answer.
    public interface Shape<A, R> {
        /// Its name in the field.
        String asked(A answer);

        /// The list. FX thread.
        List<R> rows(A answer);

        /// In words; before the first answer, what to do.
        String said(@Nullable A answer);

        /// What the answer rests on; empty for nothing.
        String note(@Nullable A answer);

        /// Told whenever it is said anew: another answer, another language.
        default void told(@Nullable A answer) {}

        /// Whether it asks about what is selected when it is opened without an answer.
        default boolean asksSelected() {
            return false;
        }

        /// On a worker.
        TravelOverlay drawn(A answer);

        /// On a worker.
        Sheet sheet(A answer);
    }

    private final String page;
    private final Desk desk;
    private final Inquiry<A> inquiry;
    private final Shape<A, R> shape;
    private final Consumer<EntityId> ask;
    private final AskField thing;
    private final Button selected = new Button();
    private final Label problem = Ui.text("", "plan-problem");
    private final Label said = Ui.text("", "plan-said");
    private final Label note = Ui.text("", "fine");
    private final OutBar out;
    private final VBox head;
    private final PageList<R> list;
    private final VBox root;
    private final OnMap map;

    /// @param page its id, with which those of its parts begin
    /// @param ask about what is selected
    public AskPane(
            String page,
            Desk desk,
            Inquiry<A> inquiry,
            Shape<A, R> shape,
            Consumer<EntityId> ask,
            AskField thing,
            AskField far,
            RowForm<R> form) {
        this.page = page;
        this.desk = desk;
        this.inquiry = inquiry;
        this.shape = shape;
        this.ask = ask;
        this.thing = thing;
        selected.setId(page + "-selected");
        selected.getStyleClass().setAll("button", "plan-button");
        selected.setOnAction(e -> askSelected());
        said.setId(page + "-said");
        problem.setId(page + "-problem");
        list = new PageList<>(form, desk.selection(), desk.clip());
        list.node().setId(page + "-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        out = new OutBar(page, desk, inquiry::answer, shape::sheet);
        head = new VBox(thing, far, selected, problem, said, note, out);
        head.getStyleClass().add("plan-head");
        root = new VBox(head, list.node());
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        map = new OnMap(desk, root);
        inquiry.answerProperty().addListener(o -> show());
        inquiry.problemProperty().addListener(o -> tell());
        desk.selection().currentProperty().addListener(o -> offer());
        desk.texts().onSpeak(this::show);
        show();
    }

    /// With something more beneath what the answer rests on.
    public AskPane<A, R> beneath(Node more) {
        head.getChildren().add(head.getChildren().indexOf(out), more);
        return this;
    }

    private void askSelected() {
        EntityId id = desk.selection().current();
        if (id != null) {
            ask.accept(id);
        }
    }

    private void offer() {
        Ui.show(selected, desk.selection().current() != null);
        selected.setText(desk.texts().first("corridor.selected"));
    }

    private void tell() {
        Ui.say(problem, inquiry.problemProperty().get());
    }

    private void show() {
        A a = inquiry.answer();
        offer();
        tell();
        list.name(desk.texts().first("contents." + page));
        Ui.say(said, shape.said(a));
        Ui.say(note, shape.note(a));
        Ui.show(out, a != null);
        list.node().setVisible(a != null);
        shape.told(a);
        if (a != null) {
            thing.say(shape.asked(a));
            list.fill(shape.rows(a));
            draw(a);
        }
    }

    private void draw(A a) {
        map.draw(desk.tasks().of(() -> shape.drawn(a)));
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return inquiry.busyProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        A a = inquiry.answer();
        if (target != null) {
            ask.accept(target);
        } else if (a != null) {
            draw(a);
        } else if (shape.asksSelected()) {
            askSelected();
        }
    }

    @Override
    public void focus() {
        thing.focus();
    }
}
