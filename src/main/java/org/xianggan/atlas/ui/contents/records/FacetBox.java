package org.xianggan.atlas.ui.contents.records;

import javafx.scene.control.ChoiceBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A facet as a list to choose from; its first entry is everything.
final class FacetBox<T> {
    private final RecordModel<T> model;
    private final Facet<T> facet;
    private final Messages texts;
    private final ChoiceBox<Optional<RecordModel.Option>> box = new ChoiceBox<>();
    private boolean filling;

    FacetBox(RecordModel<T> model, Facet<T> facet, Messages texts) {
        this.model = model;
        this.facet = facet;
        this.texts = texts;
        box.setId("facet-" + facet.id());
        box.getStyleClass().add("page-choice");
        box.setConverter(Ui.saying(this::word));
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!filling && is != null) {
                                model.chosenProperty(facet)
                                        .set(is.map(RecordModel.Option::key).orElse(null));
                            }
                        });
    }

    ChoiceBox<Optional<RecordModel.Option>> node() {
        return box;
    }

    private String word(Optional<RecordModel.Option> option) {
        return option.map(o -> o.label() + " " + o.count())
                .orElseGet(() -> texts.first("contents.facet." + facet.id() + ".all"));
    }

    void show(List<RecordModel.Option> options) {
        String chosen = model.chosenProperty(facet).get();
        List<Optional<RecordModel.Option>> items =
                Stream.concat(
                                Stream.of(Optional.<RecordModel.Option>empty()),
                                options.stream().map(Optional::of))
                        .toList();
        filling = true;
        try {
            if (!items.equals(List.copyOf(box.getItems()))) {
                box.getItems().setAll(items);
            }
            box.setValue(
                    items.stream()
                            .filter(i -> i.map(o -> o.key().equals(chosen)).orElse(chosen == null))
                            .findFirst()
                            .orElse(Optional.empty()));
        } finally {
            filling = false;
        }
        Ui.named(box, texts.first("contents.facet." + facet.id()));
    }
}
