package org.xianggan.atlas.ui.map.here;

import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.CoordinateCopy;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The menu of a place on the map. Its coordinates stand in it as they will be copied.
public final class PlaceMenu {
    /// What the menu can do.
    public interface Acts {
        /// Takes text to the clipboard and says `told`.
        void copy(String text, String told);

        void cite(Spot spot);

        void select(EntityId id);

        /// Asks which of the things there is meant.
        void ask(Spot spot);

        void measureFrom(Spot spot);

        void centre(Spot spot);

        /// Whether journeys are asked for at all.
        boolean travels();

        /// Whether notes can be made at all.
        boolean notes();

        void note(Spot spot);

        void bookmark();

        /// Keeps what is on the screen as a scene of a show.
        void scene();

        /// Writes what lies there to a file.
        void export(Spot.Named thing);

        void from(Spot spot);

        void to(Spot spot);

        void over(Spot spot);

        void visit(Spot spot);

        void beginAt(Spot spot);
    }

    private final Messages texts;
    private final Acts acts;
    private final KeyCombination measureKey;
    private final ContextMenu menu = new ContextMenu();

    public PlaceMenu(Messages texts, KeyCombination measureKey, Acts acts) {
        this.texts = texts;
        this.acts = acts;
        this.measureKey = measureKey;
        menu.getStyleClass().add("place-menu");
    }

    public void show(Node map, Spot spot, double x, double y) {
        menu.getItems().setAll(items(spot));
        Point2D at = map.localToScreen(x + 2, y + 2);
        menu.show(map, at.getX(), at.getY());
        watch(map.getScene());
    }

    /// Whoever goes on to something else (Ctrl+F) has left the menu.
    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            InvalidationListener left = o -> menu.hide();
            scene.focusOwnerProperty().addListener(left);
            menu.setOnHidden(e -> scene.focusOwnerProperty().removeListener(left));
        }
    }

    public void hide() {
        menu.hide();
    }

    public boolean isShowing() {
        return menu.isShowing();
    }

    private List<MenuItem> items(Spot spot) {
        List<MenuItem> items = new ArrayList<>();
        String title = title(spot);
        if (!title.isEmpty()) {
            items.add(head(title));
        }
        Spot.Named first = spot.thing() == null ? spot.county() : spot.thing();
        if (spot.choices() > 1) {
            items.add(
                    item(
                            "menu-which",
                            texts.get("menu.which", spot.choices()),
                            () -> acts.ask(spot)));
        } else if (first != null) {
            items.add(item("menu-select", texts.get("menu.select"), () -> acts.select(first.id())));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        if (acts.travels()) {
            items.add(item("menu-from", texts.get("menu.from"), () -> acts.from(spot)));
            items.add(item("menu-to", texts.get("menu.to"), () -> acts.to(spot)));
            items.add(item("menu-over", texts.get("menu.over"), () -> acts.over(spot)));
            items.add(item("menu-visit", texts.get("menu.visit"), () -> acts.visit(spot)));
            items.add(item("menu-begin-at", texts.get("menu.begin-at"), () -> acts.beginAt(spot)));
            items.add(new SeparatorMenuItem());
        }
        if (acts.notes()) {
            items.add(item("menu-note", texts.get("menu.note"), () -> acts.note(spot)));
            items.add(item("menu-bookmark", texts.get("menu.bookmark"), acts::bookmark));
            items.add(item("menu-scene", texts.get("menu.scene"), acts::scene));
            if (first != null) {
                items.add(item("menu-export", texts.get("export.one"), () -> acts.export(first)));
            }
            items.add(new SeparatorMenuItem());
        }
        List<CoordinateCopy> copies = CoordinateCopy.all(spot.at());
        copies.forEach(c -> items.add(coordinates(c)));
        items.add(item("menu-copy-all", texts.get("menu.copy-all"), () -> copyAll(copies)));
        items.add(new SeparatorMenuItem());
        MenuItem measure =
                item("menu-measure", texts.get("menu.measure"), () -> acts.measureFrom(spot));
        measure.setAccelerator(measureKey);
        items.add(measure);
        items.add(item("menu-centre", texts.get("menu.centre"), () -> acts.centre(spot)));
        items.add(
                item(
                        "menu-cite",
                        spot.thing() == null
                                ? texts.get("menu.cite.place")
                                : texts.get("menu.cite"),
                        () -> acts.cite(spot)));
        return items;
    }

    /// “醴茶铁路 · 茶陵县”.
    private String title(Spot spot) {
        List<Spot.Named> names = new ArrayList<>();
        if (spot.thing() != null) {
            names.add(spot.thing());
        }
        Spot.Named county = spot.county();
        if (county != null && (spot.thing() == null || !county.id().equals(spot.thing().id()))) {
            names.add(county);
        }
        return names.stream()
                .map(n -> n.names().in(texts.language()))
                .collect(Collectors.joining(" · "));
    }

    /// Says where; cannot be chosen.
    private static MenuItem head(String title) {
        CustomMenuItem head = new CustomMenuItem(Ui.label(title, "menu-title"), false);
        head.getStyleClass().add("menu-head");
        head.setId("menu-head");
        head.setDisable(true);
        return head;
    }

    private MenuItem coordinates(CoordinateCopy copy) {
        String datum = copy.datum().title();
        String order =
                texts.first(copy.latitudeFirst() ? "menu.latitude-first" : "menu.longitude-first");
        HBox line =
                new HBox(
                        Ui.whole(datum, "menu-datum"),
                        Ui.whole(copy.text(), "menu-coordinates"),
                        Ui.spring(),
                        Ui.whole(order + " · " + texts.first("datum." + datum), "menu-order"));
        line.getStyleClass().add("menu-line");
        // What a screen reader says of the item.
        MenuItem item = new MenuItem(null, line);
        item.setId("menu-" + datum);
        line.setAccessibleText(texts.first("menu.copy-one", datum, copy.text(), order));
        item.setOnAction(e -> acts.copy(copy.text(), texts.get("menu.copied", copy.text(), datum)));
        return item;
    }

    private void copyAll(List<CoordinateCopy> copies) {
        String all =
                copies.stream()
                        .map(
                                c ->
                                        c.datum().title()
                                                + " "
                                                + c.text()
                                                + " ("
                                                + texts.first(
                                                        c.latitudeFirst()
                                                                ? "menu.latitude-first"
                                                                : "menu.longitude-first")
                                                + ")")
                        .collect(Collectors.joining("\n"));
        acts.copy(all, texts.get("menu.copied-all"));
    }

    private static MenuItem item(String id, String text, Runnable act) {
        // As graphics, all of them: beside one item with a graphic the others would be indented.
        MenuItem item = new MenuItem(null, Ui.whole(text, "menu-text"));
        item.setId(id);
        item.setOnAction(e -> act.run());
        return item;
    }
}
