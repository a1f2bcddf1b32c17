package org.xianggan.atlas.ui.exchange;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.ColumnRole;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.PlaceColumns;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What a file leaves open: its sheet, its encoding, which columns tell the place, the datum, the
/// order of longitude and latitude. Each is guessed, said, and changed here.
final class ImportChoices {
    /// How a row of a table tells its place.
    private enum Way {
        LON_LAT,
        PAIR,
        WKT,
        PLACE,
        NONE
    }

    private final ImportModel model;
    private final Messages texts;

    ImportChoices(ImportModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Node> of(ImportModel.State.Seen seen) {
        FileHead head = seen.found().head();
        List<Node> all = new ArrayList<>();
        if (head.parts().size() > 1) {
            all.add(parts(head));
        }
        FileHead.TextGuess guess = head.encoding();
        if (guess != null) {
            all.add(encoding(guess));
        }
        if (!head.columns().isEmpty()) {
            all.add(columns(head));
        }
        boolean named = way(head.places()) == Way.PLACE;
        if (seen.found().box() != null && !named) {
            all.add(datum(seen));
        }
        if (!named && (seen.found().looksSwapped() || model.options().swapped())) {
            all.add(swap());
        }
        return all;
    }

    /// Where nothing of the file could be made out.
    List<Node> encodings() {
        String now = model.options().encoding();
        return List.of(
                encoding(
                        new FileHead.TextGuess(
                                now == null ? "UTF-8" : now, 0, List.of("UTF-8", "GB18030"))));
    }

    private VBox part(String key, Node... controls) {
        VBox box = new VBox(Ui.said(texts, key, "fine"));
        box.getChildren().addAll(controls);
        box.getStyleClass().add("import-part");
        return box;
    }

    private Node parts(FileHead head) {
        ChoiceBox<FileHead.Part> box = box("import-part", head.parts(), this::said);
        box.setValue(
                head.parts().stream()
                        .filter(p -> p.id().equals(head.part()))
                        .findFirst()
                        .orElse(head.parts().getFirst()));
        box.valueProperty().addListener((o, was, is) -> model.part(is.id()));
        return part("import.page.part", box);
    }

    private String said(FileHead.Part part) {
        return part.rows() < 0
                ? part.title()
                : texts.first("import.page.part-rows", part.title(), part.rows());
    }

    private Node encoding(FileHead.TextGuess guess) {
        Set<String> all = new LinkedHashSet<>();
        all.add(guess.charset());
        all.addAll(guess.others());
        Segments<String> choice =
                new Segments<>(c -> "import-encoding-" + c, c -> c, model::encoding);
        choice.show(all.stream().sorted().toList(), guess.charset());
        VBox box = part("import.page.encoding", new HBox(choice));
        if (guess.certainty() > 0 && guess.certainty() < 0.9) {
            box.getChildren().add(Ui.said(texts, "import.page.encoding-guess", "doubt-text"));
        }
        return box;
    }

    private Node columns(FileHead head) {
        Way now = way(head.places());
        List<String> names = head.columns();
        HBox fields = new HBox();
        fields.getStyleClass().add("import-columns");
        ChoiceBox<Way> ways =
                box("import-way", List.of(Way.values()), w -> texts.first("import.page.way." + w));
        ways.setValue(now);
        fill(fields, now, head.places(), names);
        ways.valueProperty().addListener((o, was, is) -> begin(fields, is, names));
        return part("import.page.columns", ways, fields);
    }

    /// With another way the first columns that could be meant are tried at once.
    private void begin(HBox fields, Way way, List<String> names) {
        if (way == Way.NONE) {
            model.columns(PlaceColumns.NONE);
        } else if (way == Way.LON_LAT && names.size() > 1) {
            model.columns(PlaceColumns.lonLat(names.get(0), names.get(1)));
        } else if (way != Way.LON_LAT) {
            model.columns(PlaceColumns.one(role(way), names.getFirst()));
        }
    }

    private void fill(HBox fields, Way way, @Nullable PlaceColumns places, List<String> names) {
        Map<ColumnRole, String> now = places == null ? Map.of() : places.columns();
        switch (way) {
            case NONE -> {}
            case LON_LAT -> {
                String lon = now.getOrDefault(ColumnRole.LON, names.getFirst());
                String lat = now.getOrDefault(ColumnRole.LAT, names.getLast());
                fields.getChildren()
                        .setAll(
                                column(
                                        "lon",
                                        lon,
                                        names,
                                        c -> model.columns(PlaceColumns.lonLat(c, lat))),
                                column(
                                        "lat",
                                        lat,
                                        names,
                                        c -> model.columns(PlaceColumns.lonLat(lon, c))));
            }
            default -> {
                ColumnRole role = role(way);
                fields.getChildren()
                        .setAll(
                                column(
                                        "one",
                                        now.getOrDefault(role, names.getFirst()),
                                        names,
                                        c -> model.columns(PlaceColumns.one(role, c))));
            }
        }
    }

    private Node column(String id, String now, List<String> names, Consumer<String> choose) {
        ChoiceBox<String> box = box("import-column-" + id, names, n -> n);
        box.setAccessibleText(texts.get("import.page.column." + id));
        box.setValue(now);
        box.valueProperty().addListener((o, was, is) -> choose.accept(is));
        return new VBox(Ui.label(texts.first("import.page.column." + id), "fine"), box);
    }

    private static Way way(@Nullable PlaceColumns places) {
        if (places == null || places.columns().isEmpty()) {
            return Way.NONE;
        }
        Set<ColumnRole> roles = places.columns().keySet();
        return roles.contains(ColumnRole.LON)
                ? Way.LON_LAT
                : roles.contains(ColumnRole.PAIR)
                        ? Way.PAIR
                        : roles.contains(ColumnRole.WKT) ? Way.WKT : Way.PLACE;
    }

    private static ColumnRole role(Way way) {
        return switch (way) {
            case PAIR -> ColumnRole.PAIR;
            case WKT -> ColumnRole.WKT;
            case PLACE -> ColumnRole.PLACE;
            case LON_LAT, NONE -> throw new IllegalArgumentException(way.name());
        };
    }

    private Node datum(ImportModel.State.Seen seen) {
        Segments<Datum> choice =
                new Segments<>(d -> "import-datum-" + d.key(), Datum::title, model::datum);
        choice.show(List.of(Datum.values()), seen.found().options().datum());
        VBox box = part("import.page.datum", new HBox(choice));
        for (DatumShift shift : seen.shifts()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("datum-dot", "hue-" + Preview.hue(shift.datum()));
            HBox line =
                    new HBox(
                            dot,
                            Ui.reading(
                                    Reading.both(texts, t -> ImportWords.shift(shift, t)), "fine"));
            line.getStyleClass().add("datum-line");
            box.getChildren().add(line);
        }
        return box;
    }

    private Node swap() {
        boolean swapped = model.options().swapped();
        Button button = Ui.pageButton("import-swap", () -> model.swap(!swapped));
        button.setText(texts.first(swapped ? "import.page.unswap" : "import.page.swap"));
        VBox box =
                new VBox(
                        Ui.said(
                                texts,
                                swapped ? "import.page.swapped" : "import.page.looks-swapped",
                                "doubt-text"),
                        button);
        box.getStyleClass().add("import-part");
        box.setId("import-swapped");
        return box;
    }

    private static <T> ChoiceBox<T> box(
            String id, List<T> all, java.util.function.Function<T, String> said) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(Ui.saying(said));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
