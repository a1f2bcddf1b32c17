package org.xianggan.atlas.ui.planner.corridor;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.nearby.Corridor;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.ArrayList;
import java.util.List;

/// The list as a sheet. Reads the store.
final class CorridorSheet {
    private static final int KM = 1000;

    private CorridorSheet() {}

    static Sheet of(CorridorModel.Answer answer, Desk desk) {
        Messages texts = desk.texts();
        List<Sheet.Column> columns =
                List.of(
                        new Sheet.Column(texts.first("corridor.column.kind"), 8),
                        new Sheet.Column(texts.first("corridor.column.name"), 24),
                        new Sheet.Column(texts.first("corridor.column.english"), 32),
                        new Sheet.Column(texts.first("corridor.column.county"), 12),
                        new Sheet.Column(texts.first("corridor.column.km"), 10),
                        new Sheet.Column(texts.first("corridor.column.inside"), 14),
                        new Sheet.Column(texts.first("corridor.column.id"), 24));
        List<List<Cell>> rows = new ArrayList<>();
        for (CorridorRow row : CorridorRow.of(answer.corridor())) {
            if (row instanceof CorridorRow.One(String kind, Corridor.Near near)) {
                Entity e = near.place();
                rows.add(
                        List.of(
                                new Cell.Text(texts.first("corridor." + kind)),
                                new Cell.Text(e.names().zh()),
                                text(e.names().en()),
                                text(county(e, desk)),
                                new Cell.Number(near.metres() / KM, 2),
                                near.inside() > 0
                                        ? new Cell.Number(near.inside() / KM, 2)
                                        : Cell.EMPTY,
                                new Cell.Code(e.id().toString())));
            }
        }
        return OutBar.sheet(
                desk,
                texts.first("contents.corridor"),
                columns,
                rows,
                List.of(
                        texts.get(
                                "corridor.of",
                                answer.of().names().in(texts.language()),
                                Figures.distance(answer.corridor().metres(), texts)),
                        texts.get("corridor.note")));
    }

    private static Cell text(@Nullable String words) {
        return words == null ? Cell.EMPTY : new Cell.Text(words);
    }

    private static @Nullable String county(Entity e, Desk desk) {
        return e.county() == null
                ? null
                : desk.catalogue()
                        .entity(e.county())
                        .map(c -> c.names().in(desk.texts().language()))
                        .orElse(null);
    }
}
