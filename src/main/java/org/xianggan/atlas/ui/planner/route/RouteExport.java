package org.xianggan.atlas.ui.planner.route;

import javafx.scene.Node;

import org.xianggan.atlas.core.elevation.ElevationWords;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.profile.ClimbWords;
import org.xianggan.atlas.core.profile.Profile;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.planner.parts.OutBar;
import org.xianggan.atlas.ui.table.TableExport;

import java.util.List;
import java.util.function.Consumer;

/// Takes the ways, or the turns and heights of one of them, out of the atlas.
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

    /// @param title what the ways are called, “炎陵县 – 井冈山市”
    void routes(RouteAnswer answer, String title, Node beside) {
        List<Route> routes = answer.options().stream().map(Option::route).toList();
        tools.exports()
                .offer(
                        tools.exports()
                                .files()
                                .of(
                                        title,
                                        () ->
                                                tools.files()
                                                        .layer(
                                                                routes,
                                                                title,
                                                                r ->
                                                                        words.described(
                                                                                r,
                                                                                climb(
                                                                                        answer,
                                                                                        routes
                                                                                                .indexOf(
                                                                                                        r))),
                                                                attribution())),
                        beside);
    }

    private String climb(RouteAnswer answer, int option) {
        return ClimbWords.metres(answer.climbs().route(option), answer.climbs(), texts);
    }

    /// Reads the store.
    private String attribution() {
        return String.join("; ", desk.catalogue().attributions(texts.language()));
    }

    /// The turns as a table.
    void turns(RouteAnswer answer, int option, String title, Node beside, Consumer<String> told) {
        desk.sheets()
                .write(
                        TableExport.Format.XLSX,
                        texts.first("planner.turns") + " " + title,
                        () ->
                                TurnSheet.of(
                                        answer.options().get(option),
                                        climb(answer, option),
                                        title,
                                        words,
                                        desk),
                        beside,
                        told);
    }

    /// The heights as a table.
    void profile(
            TableExport.Format format,
            Option option,
            String title,
            Node beside,
            Consumer<String> told) {
        desk.sheets()
                .write(
                        format,
                        texts.first("planner.profile") + " " + title,
                        () -> sheet(option.profile(), title),
                        beside,
                        told);
    }

    private String note(Profile profile) {
        Double spacing = profile.spacing();
        return spacing == null
                ? texts.first("planner.profile.note")
                : texts.first("planner.profile.note.fine", ElevationWords.metres(spacing));
    }

    /// Reads the store.
    Sheet sheet(Profile profile, String title) {
        return OutBar.sheet(
                desk,
                texts.first("planner.profile"),
                List.of(
                        new Sheet.Column(texts.first("planner.profile.km"), 12),
                        new Sheet.Column(texts.first("planner.profile.height"), 12),
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
                List.of(title, note(profile)));
    }
}
