package org.xianggan.atlas.ui.contents.comparisons;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageFrame;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageModel;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonWriter.Choice;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonWriter.Content;
import org.xianggan.atlas.ui.contents.parts.Books;
import org.xianggan.atlas.ui.contents.records.RecordSheet;
import org.xianggan.atlas.ui.table.TableExport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Then and now on the screen: filters by theme and county, and the pairs.
final class ComparisonsView implements PageView {
    private final Messages texts;
    private final ComparisonsModel comparisons = new ComparisonsModel(this::render);
    private final PageModel<Content> model;
    private final PageList<ComparisonsModel.Row> list;
    private final ChoiceBox<Optional<Choice>> theme = new ChoiceBox<>();
    private final ChoiceBox<Optional<Choice>> county = new ChoiceBox<>();
    private final CheckBox sameOnly = new CheckBox();
    private final PageFrame<Content> frame;
    private final Label told = Ui.label("", "fine");
    private boolean rendering;

    ComparisonsView(Desk desk) {
        texts = desk.texts();
        model =
                new PageModel<>(
                        ComparisonsPage.ID,
                        () -> new ComparisonWriter(Books.of(desk)).write(),
                        desk.tasks(),
                        texts);
        list = new PageList<>(new ComparisonForm(desk), desk.selection(), desk.clip());
        list.node().setId("comparisons-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        theme.setId("comparisons-theme");
        county.setId("comparisons-county");
        sameOnly.setId("comparisons-same");
        listen(theme, comparisons::ofTheme);
        listen(
                county,
                id -> {
                    comparisons.inCounty(id);
                    if (id != null) {
                        desk.guide().open(id);
                    }
                });
        sameOnly.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!rendering) {
                                comparisons.sameOnly(is);
                            }
                        });
        Button xlsx = format(TableExport.Format.XLSX, desk);
        Button csv = format(TableExport.Format.CSV, desk);
        texts.onSpeak(
                () -> {
                    Ui.named(xlsx, texts.get("table.xlsx"));
                    Ui.named(csv, texts.get("table.csv"));
                });
        FlowPane bar = new FlowPane(theme, county, sameOnly, xlsx, csv, told);
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
        frame = new PageFrame<>(model, texts, body, comparisons::fill, c -> c.all().isEmpty());
    }

    /// Writes what is listed.
    private Button format(TableExport.Format format, Desk desk) {
        Button button = new Button(format.name());
        button.getStyleClass().addAll("quiet-button", "format-button");
        button.setId(ComparisonsPage.ID + "-" + format.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        Ui.named(button, texts.get("table." + format.id()));
        button.setOnAction(
                e -> {
                    List<ComparisonText> rows =
                            comparisons.rows().stream()
                                    .filter(ComparisonsModel.Row.Pair.class::isInstance)
                                    .map(r -> ((ComparisonsModel.Row.Pair) r).text())
                                    .toList();
                    desk.sheets()
                            .write(
                                    format,
                                    texts.first("contents." + ComparisonsPage.ID),
                                    () ->
                                            RecordSheet.ofAll(
                                                    ComparisonsPage.ID,
                                                    ComparisonSheet.columns(texts),
                                                    rows,
                                                    desk.catalogue(),
                                                    texts),
                                    button,
                                    told::setText);
                });
        return button;
    }

    private void listen(ChoiceBox<Optional<Choice>> box, Consumer<@Nullable EntityId> chosen) {
        box.getStyleClass().add("page-choice");
        box.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!rendering && is != null) {
                                chosen.accept(is.map(Choice::id).orElse(null));
                            }
                        });
    }

    private void render() {
        rendering = true;
        try {
            Content content = comparisons.content();
            fill(theme, content.themes(), comparisons.theme(), "contents.comparisons.all-themes");
            fill(
                    county,
                    content.counties(),
                    comparisons.county(),
                    "contents.comparisons.all-counties");
            sameOnly.setText(texts.first("contents.comparisons.same-only"));
            sameOnly.setSelected(comparisons.isSameOnly());
            list.name(texts.first("contents." + ComparisonsPage.ID));
            list.fill(comparisons.rows());
        } finally {
            rendering = false;
        }
        comparisons
                .takeWanted()
                .ifPresent(
                        c ->
                                list.goTo(
                                        r ->
                                                r instanceof ComparisonsModel.Row.Pair pair
                                                        && pair.text().key().equals(c.key())));
    }

    private void fill(
            ChoiceBox<Optional<Choice>> box,
            List<Choice> choices,
            @Nullable EntityId chosen,
            String all) {
        List<Optional<Choice>> items = new ArrayList<>();
        items.add(Optional.empty());
        choices.stream()
                .filter(c -> comparisons.count(c) > 0 || c.id().equals(chosen))
                .forEach(c -> items.add(Optional.of(c)));
        box.setAccessibleText(texts.get(all));
        if (!items.equals(box.getItems())) {
            box.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(@Nullable Optional<Choice> choice) {
                            return choice == null || choice.isEmpty()
                                    ? texts.first(all)
                                    : choice.get().name() + " " + comparisons.count(choice.get());
                        }

                        @Override
                        public Optional<Choice> fromString(String text) {
                            return Optional.empty();
                        }
                    });
            box.getItems().setAll(items);
        }
        box.getSelectionModel()
                .select(
                        items.stream()
                                .filter(
                                        i ->
                                                i.map(Choice::id)
                                                        .filter(id -> id.equals(chosen))
                                                        .isPresent())
                                .findFirst()
                                .orElse(Optional.empty()));
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
        if (target != null) {
            comparisons.goTo(target);
        }
        model.ask();
    }

    @Override
    public void refresh() {
        list.refresh();
    }

    @Override
    public void focus() {
        frame.focus();
    }
}
