package org.xianggan.atlas.ui.contents.records;

import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The counts of a facet as parts of one bar. The switches beneath it say the same in words, so a
/// screen reader passes it by.
final class ShareBar<T> extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 2;

    private final RecordModel<T> model;
    private final Facet<T> facet;
    private List<RecordModel.Option> options = List.of();

    ShareBar(RecordModel<T> model, Facet<T> facet) {
        this.model = model;
        this.facet = facet;
        getStyleClass().add("share-bar");
    }

    void show(List<RecordModel.Option> next) {
        options = next.stream().filter(o -> o.count() > 0).toList();
        String chosen = model.chosenProperty(facet).get();
        getChildren().setAll(options.stream().map(o -> part(o, chosen)).toList());
        requestLayout();
    }

    private Region part(RecordModel.Option option, @Nullable String chosen) {
        Region part = new Region();
        part.getStyleClass().addAll("share-part", facet.id() + "-" + option.key());
        part.pseudoClassStateChanged(CHOSEN, chosen == null || chosen.equals(option.key()));
        part.setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY) {
                        model.chosenProperty(facet)
                                .set(option.key().equals(chosen) ? null : option.key());
                    }
                });
        return part;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 10 + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double all = options.stream().mapToInt(RecordModel.Option::count).sum();
        double left = snappedLeftInset();
        double room =
                getWidth() - left - snappedRightInset() - GAP * Math.max(0, options.size() - 1);
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double x = left;
        for (int i = 0; i < options.size(); i++) {
            double width = room * options.get(i).count() / all;
            getChildren().get(i).resizeRelocate(x, snappedTopInset(), width, height);
            x += width + GAP;
        }
    }
}
