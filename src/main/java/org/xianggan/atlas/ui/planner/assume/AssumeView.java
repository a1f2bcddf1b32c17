package org.xianggan.atlas.ui.planner.assume;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Assumption;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageModel;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.records.Inline;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.parts.Undoing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The page: all assumptions in groups, then what is known of pairs of places.
final class AssumeView implements PageView {
    private final Desk desk;
    private final AssumeModel model;
    private final PageModel<Reasons> reasons;
    private final Messages texts;
    private final Label lead = Ui.text("", "fine");
    private final Label state = Ui.text("", "plan-said");
    private final Undoing undoing;
    private final Button agreed = new Button();
    private final VBox body = new VBox();
    private final List<AssumeRow> rows = new ArrayList<>();
    private final List<Runnable> names = new ArrayList<>();
    private final PairForm form;
    private final PairList pairs;
    private final ScrollPane root = new ScrollPane(body);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

    /// @param surveyed whether the map shows other courses than those that routes run on
    AssumeView(
            Desk desk,
            ScenarioModel scenarios,
            AssumeModel model,
            PageModel<Reasons> reasons,
            boolean surveyed) {
        this.desk = desk;
        this.model = model;
        this.reasons = reasons;
        texts = desk.texts();
        undoing = new Undoing(scenarios, AssumePage.ID).withKeys();
        agreed.setId("assume-all-back");
        agreed.getStyleClass().add("plan-button");
        agreed.setMinWidth(Region.USE_PREF_SIZE);
        agreed.setOnAction(e -> model.putAllBack());
        state.setId("assume-state");
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        form = new PairForm(model, texts);
        pairs = new PairList(model, texts, form::focus);
        build();
        if (surveyed) {
            routes();
        }
        loading.bind(model.busyProperty().or(reasons.loadingProperty()));
        scenarios.currentProperty().addListener(o -> show());
        model.known().answerProperty().addListener(o -> pairs.show());
        model.known().problemProperty().addListener(o -> pairs.show());
        reasons.stateProperty().addListener(o -> reason());
        texts.onSpeak(this::name);
        name();
    }

    private void build() {
        HBox tools = new HBox(state, undoing.undo(), undoing.redo(), agreed);
        tools.getStyleClass().add("plan-field");
        body.getChildren().addAll(lead, tools);
        group("drive", speeds(TravelMode.DRIVE));
        group("rail", speeds(TravelMode.RAIL));
        group(
                "length",
                Arrays.stream(AccuracyClass.values())
                        .<Assumption>map(Assumption.Length::new)
                        .toList());
        group("access", List.of(new Assumption.Speed(WayClass.ACCESS), new Assumption.Detour()));
        Label heading = Ui.text("", "page-heading");
        Label about = Ui.text("", "fine");
        names.add(
                () -> {
                    heading.setText(texts.get("assume.pairs"));
                    about.setText(texts.get("assume.pairs.about"));
                });
        VBox known = new VBox(heading, about, pairs, form);
        known.getStyleClass().add("assume-group");
        body.getChildren().add(known);
        body.getStyleClass().add("plan-body");
        root.setFitToWidth(true);
        root.getStyleClass().add("plan-scroll");
        root.setMinSize(0, 0);
        root.setFocusTraversable(false);
        body.addEventFilter(KeyEvent.KEY_PRESSED, undoing::onKey);
    }

    /// Said where it would else be taken for granted.
    private void routes() {
        Label said = Ui.text("", "fine");
        said.setId("assume-surveyed");
        names.add(() -> said.setText(texts.get("survey.page.routes")));
        body.getChildren().add(1, said);
    }

    private static List<Assumption> speeds(TravelMode mode) {
        return Stream.of(WayClass.values())
                .filter(c -> c.isOf(mode) && c != WayClass.ACCESS)
                .<Assumption>map(Assumption.Speed::new)
                .toList();
    }

    /// Rows below the heads of their columns.
    private void group(String key, List<Assumption> of) {
        VBox heading = new VBox();
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMinWidth(0);
        Label low = Ui.whole("", "assume-column");
        Label mid = Ui.whole("", "assume-column");
        Label high = Ui.whole("", "assume-column");
        HBox three = new HBox(low, mid, high);
        three.getStyleClass().add("assume-three");
        Region end = new Region();
        end.getStyleClass().add("assume-back");
        HBox head = new HBox(heading, three, end);
        head.getStyleClass().add("assume-line");
        names.add(
                () -> {
                    heading.getChildren()
                            .setAll(Ui.said(texts, "assume.group." + key, "page-heading"));
                    low.setText(texts.first("assume.low"));
                    mid.setText(texts.first("assume.mid"));
                    high.setText(texts.first("assume.high"));
                });
        VBox group = new VBox(head);
        group.getStyleClass().add("assume-group");
        for (Assumption one : of) {
            AssumeRow row = new AssumeRow(model, one, texts);
            rows.add(row);
            group.getChildren().add(row);
        }
        body.getChildren().add(group);
    }

    private void name() {
        lead.setText(texts.get("assume.lead"));
        undoing.name(texts);
        agreed.setText(texts.first("assume.all-back"));
        names.forEach(Runnable::run);
        rows.forEach(AssumeRow::name);
        reason();
        show();
    }

    private void show() {
        rows.forEach(AssumeRow::show);
        int changed = model.changed().size();
        state.setText(
                changed == 0
                        ? texts.get("assume.state.agreed")
                        : texts.get("assume.state.changed", changed));
        agreed.setDisable(changed == 0);
        pairs.show();
    }

    /// Where each default comes from.
    private void reason() {
        Reasons known =
                reasons.stateProperty().get() instanceof PageModel.State.Ready<Reasons>(Reasons r)
                        ? r
                        : null;
        rows.forEach(row -> row.source(lines(row.what(), known)));
    }

    private List<Node> lines(Assumption what, @Nullable Reasons known) {
        return switch (what) {
            case Assumption.Speed(var of) ->
                    known == null
                            ? List.of()
                            : known.of(of).stream().<Node>map(this::line).toList();
            case Assumption.Length(var of) ->
                    List.of(
                            Ui.reading(
                                    Reading.said(
                                            texts,
                                            "assume.source.length."
                                                    + of.name().toLowerCase(Locale.ROOT)),
                                    "fine"));
            case Assumption.Detour() ->
                    List.of(Ui.reading(Reading.said(texts, "assume.source.detour"), "fine"));
        };
    }

    private Node line(Reasons.Reason reason) {
        return new Inline("assume-reason")
                .add(reason.text())
                .add(desk.marks(), reason.cited(), null)
                .flow();
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
    public void shown(@Nullable EntityId target) {
        reasons.ask();
        model.wake();
    }

    @Override
    public void focus() {
        rows.getFirst().focus();
    }
}
