package org.xianggan.atlas.ui.loops;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.planner.parts.StopSearch;
import org.xianggan.atlas.ui.search.SearchView;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Some sites by name, to be searched and taken away again.
final class SiteList extends VBox {
    private final String key;
    private final Messages texts;
    private final LoopWords words;
    private final Consumer<List<Stop>> changed;
    private final Label label = Ui.whole("", "plan-label");
    private final SearchView search;
    private final FlowPane chips = new FlowPane();
    private List<Stop> sites = List.of();

    /// @param key its label; with `.prompt`, `.prompt.short` and `.accessible` the texts of its
    /// field
    SiteList(
            String id,
            String key,
            Desk desk,
            Tools tools,
            LoopWords words,
            StopNamesBook names,
            Consumer<List<Stop>> changed) {
        this.key = key;
        this.texts = desk.texts();
        this.words = words;
        this.changed = changed;
        search =
                StopSearch.field(
                        desk,
                        tools,
                        new SearchView.Look(id, key, ""),
                        (stop, of) -> {
                            names.know(stop, of);
                            add(stop);
                        });
        HBox.setHgrow(search.node(), Priority.ALWAYS);
        HBox line = new HBox(label, search.node());
        line.getStyleClass().add("plan-field");
        chips.getStyleClass().addAll("plan-chips", "site-chips");
        getStyleClass().add("site-list");
        getChildren().setAll(line, chips);
        Ui.show(chips, false);
    }

    private void add(Stop stop) {
        search.clear();
        EntityId id = stop.id();
        if (id != null
                && id.kind() == Kind.SITE
                && sites.stream().noneMatch(s -> id.equals(s.id()))) {
            List<Stop> next = new ArrayList<>(sites);
            next.add(stop);
            changed.accept(next);
        }
    }

    void show(List<Stop> next) {
        sites = List.copyOf(next);
        chips.getChildren().clear();
        for (Stop s : sites) {
            Button chip = new Button(words.name(s), new FontIcon(Feather.X));
            chip.getStyleClass().setAll("plan-chip");
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.setAccessibleText(texts.first("planner.stop.remove", words.name(s)));
            chip.setOnAction(
                    e -> {
                        List<Stop> rest = new ArrayList<>(sites);
                        rest.remove(s);
                        changed.accept(rest);
                    });
            chips.getChildren().add(chip);
        }
        Ui.show(chips, !sites.isEmpty());
    }

    void name() {
        label.setText(texts.first(key));
        show(sites);
    }
}
