package org.xianggan.atlas.ui.planner.route;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Run;
import org.xianggan.atlas.core.network.Turn;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The turns of a way as a sheet, in their order, each with the leg that it belongs to.
final class TurnSheet {
    private static final double KM = 1000;
    private static final List<String> COLUMNS =
            List.of(
                    "leg", "act", "compass", "road", "ref", "also", "km", "low", "high", "open",
                    "line", "lon", "lat");

    private TurnSheet() {}

    /// Reads the store.
    ///
    /// @param climb metres upwards, in words
    static Sheet of(Option option, String climb, String title, RouteText words, Desk desk) {
        Messages texts = desk.texts();
        List<List<Cell>> rows = new ArrayList<>();
        String leg = "";
        for (Turn t : option.turns()) {
            if (t.stop() >= 0) {
                Leg next = option.route().legs().get(t.stop());
                leg = next.from().stop().name() + " → " + next.to().stop().name();
            }
            rows.add(row(t, leg, texts));
        }
        return OutBar.sheet(
                desk,
                texts.first("planner.turns"),
                COLUMNS.stream()
                        .map(
                                c ->
                                        new Sheet.Column(
                                                texts.first("planner.turns.column." + c),
                                                c.equals("leg") || c.equals("road") ? 24 : 12))
                        .toList(),
                rows,
                List.of(title, words.described(option.route(), climb)));
    }

    private static List<Cell> row(Turn t, String leg, Messages texts) {
        Run run = t.run();
        Names names = run.names();
        Range metres = run.metres();
        String also =
                run.also().stream()
                        .map(Way.Also::ref)
                        .filter(r -> r != null)
                        .collect(Collectors.joining(" "));
        return List.of(
                new Cell.Text(leg),
                new Cell.Text(texts.first("network.turn." + t.direction().code())),
                new Cell.Text(texts.first("network.compass." + t.compass())),
                new Cell.Text(
                        names == null
                                ? texts.first("network.way." + run.wayClass().code())
                                : names.shortIn(texts.language())),
                code(run.ref() == null ? "" : run.ref()),
                code(also),
                new Cell.Number(metres.mid() / KM, 1),
                new Cell.Number(metres.low() / KM, 1),
                new Cell.Number(metres.high() / KM, 1),
                run.notOpen() ? new Cell.Text(texts.first("planner.turns.not-open")) : Cell.EMPTY,
                code(run.line() == null ? "" : run.line().toString()),
                new Cell.Number(run.start().lon(), 5),
                new Cell.Number(run.start().lat(), 5));
    }

    private static Cell code(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell.Code(text);
    }
}
