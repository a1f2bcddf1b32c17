package org.xianggan.atlas.ui.planner.route;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.planner.parts.Undoing;
import org.xianggan.atlas.ui.table.TableExport;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The row above the stops: by road or by rail, back and forth, the whole way on the map, files,
/// nothing any more.
final class RouteTools extends HBox {
    private final RouteModel model;
    private final Undoing undoing;
    private final RouteExport export;
    private final Messages texts;
    private final Supplier<String> title;
    private final Consumer<String> told;
    private final ToggleButton drive = new ToggleButton();
    private final ToggleButton rail = new ToggleButton();
    private final Button reverse;
    private final Button clear;
    private final Button whole;
    private final MenuButton out = new MenuButton(null, new FontIcon(Feather.DOWNLOAD));

    /// @param title what the ways are called in a file
    /// @param told hears what becomes of a file
    /// @param look shows all the ways on the map
    RouteTools(
            RouteModel model,
            Undoing undoing,
            RouteExport export,
            Messages texts,
            Supplier<String> title,
            Consumer<String> told,
            Runnable look) {
        this.model = model;
        this.export = export;
        this.texts = texts;
        this.title = title;
        this.told = told;
        this.undoing = undoing;
        reverse = Ui.iconButton(Feather.REPEAT, "", () -> model.change(Trip::reversed));
        clear =
                Ui.iconButton(
                        Feather.TRASH_2,
                        "",
                        () -> model.change(t -> new Trip(t.mode(), List.of())));
        whole = Ui.iconButton(Feather.MAXIMIZE, "", look);
        whole.setId("route-whole");
        out.setId("route-export");
        out.getStyleClass().addAll("quiet-button", "more-menu");
        mode(drive, TravelMode.DRIVE);
        mode(rail, TravelMode.RAIL);
        HBox modes = new HBox(drive, rail);
        modes.getStyleClass().add("segments");
        modes.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("route-tools");
        getChildren()
                .setAll(
                        modes,
                        Ui.spring(),
                        undoing.undo(),
                        undoing.redo(),
                        reverse,
                        whole,
                        out,
                        clear);
    }

    private void mode(ToggleButton button, TravelMode mode) {
        button.setId("route-" + mode.code());
        button.getStyleClass().setAll("switch");
        button.setOnAction(e -> model.by(mode));
    }

    void show(Trip trip) {
        drive.setSelected(trip.mode() == TravelMode.DRIVE);
        rail.setSelected(trip.mode() == TravelMode.RAIL);
        reverse.setDisable(trip.stops().size() < 2);
        clear.setDisable(trip.stops().isEmpty());
    }

    /// Whether there are ways to be looked at and written.
    void answered(boolean there) {
        whole.setDisable(!there);
        out.setDisable(!there);
    }

    /// In the language of the moment.
    void name() {
        drive.setText(texts.first("planner.mode.drive"));
        rail.setText(texts.first("planner.mode.rail"));
        undoing.name(texts);
        Ui.named(reverse, texts.get("planner.reverse"));
        Ui.named(clear, texts.get("planner.clear"));
        Ui.named(whole, texts.get("planner.whole"));
        Ui.named(out, texts.get("planner.export"));
        out.getItems()
                .setAll(
                        item("routes", this::writeRoutes),
                        item("turns", this::writeTurns),
                        item("profile-xlsx", () -> writeProfile(TableExport.Format.XLSX)),
                        item("profile", () -> writeProfile(TableExport.Format.CSV)));
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(texts.get("planner.export." + id));
        item.setId("export-" + id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void writeRoutes() {
        RouteAnswer now = model.answer();
        if (now != null) {
            export.routes(now, title.get(), out);
        }
    }

    private void writeTurns() {
        RouteAnswer now = model.answer();
        if (now != null) {
            export.turns(now, model.chosenProperty().get(), title.get(), this, told);
        }
    }

    private void writeProfile(TableExport.Format format) {
        Option option = model.option();
        if (option != null) {
            export.profile(format, option, title.get(), this, told);
        }
    }
}
