package org.xianggan.atlas.ui.planner.route;

import javafx.scene.Node;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.profile.Profile;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.table.TableExport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Takes the ways, or the heights along one of them, out of the atlas.
final class RouteExport {
    private final Desk desk;
    private final Tools tools;
    private final Messages texts;
    private final RouteText words;

    RouteExport(Desk desk, Tools tools, RouteText words) {
        this.desk = desk;
        this.tools = tools;
        this.texts = desk.texts();
        this.words = words;
    }

    /// A file of routes.
    enum Format {
        GPX,
        GEOJSON;

        String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param title what the ways are called, “炎陵县 – 井冈山市”
    /// @param told hears what is happening
    void routes(
            Format format, List<Route> routes, String title, Node beside, Consumer<String> told) {
        Path file =
                tools.dialog()
                        .ask(
                                beside,
                                texts.first("planner.export." + format.ending()),
                                title,
                                format.ending());
        if (file == null) {
            return;
        }
        told.accept(texts.first("table.saving"));
        desk.tasks()
                .of(() -> write(format, routes, title, file))
                .onSuccess(done -> told.accept(texts.first("table.saved", done)))
                .onError(
                        Throwable.class,
                        e -> {
                            told.accept("");
                            tools.problems().accept(e);
                        })
                .start();
    }

    private Path write(Format format, List<Route> routes, String title, Path file) {
        try {
            switch (format) {
                case GPX -> tools.files().gpx(routes, title, words::described, file);
                case GEOJSON -> tools.files().geoJson(routes, file);
            }
        } catch (IOException e) {
            throw AtlasException.input(
                    texts.get("table.error.write", file), texts.get("table.error.write.next"), e);
        }
        return file;
    }

    /// The heights as a table.
    void profile(Option option, String title, Node beside, Consumer<String> told) {
        desk.sheets()
                .write(
                        TableExport.Format.CSV,
                        texts.first("planner.profile") + " " + title,
                        () -> sheet(option.profile(), title),
                        beside,
                        told);
    }

    Sheet sheet(Profile profile, String title) {
        return new Sheet(
                texts.first("planner.profile"),
                List.of(
                        new Sheet.Column(texts.first("planner.profile.km"), 10),
                        new Sheet.Column(texts.first("planner.profile.height"), 10),
                        new Sheet.Column(texts.first("planner.profile.lon"), 12),
                        new Sheet.Column(texts.first("planner.profile.lat"), 12)),
                profile.points().stream()
                        .map(
                                p ->
                                        List.<Cell>of(
                                                new Cell.Number(p.metres() / 1000, 2),
                                                new Cell.Number(p.height(), 0),
                                                new Cell.Number(p.at().lon(), 5),
                                                new Cell.Number(p.at().lat(), 5)))
                        .toList(),
                new Sheet.Notes(title, List.of(texts.first("planner.profile.note"))));
    }
}
