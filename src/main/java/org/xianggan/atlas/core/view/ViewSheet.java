package org.xianggan.atlas.core.view;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of what is in view as a sheet that can leave the atlas.
public final class ViewSheet {
    private ViewSheet() {}

    /// What is copied: these columns, no notes.
    public static Sheet of(
            ViewTable table, List<ViewRow> rows, List<ViewColumn> columns, Messages texts) {
        return sheet(table, rows, columns, List.of(), texts);
    }

    /// What is written to a file: every column, and where it is from. Reads the store.
    public static Sheet ofAll(
            ViewTable table, List<ViewRow> rows, Catalogue catalogue, Messages texts) {
        return sheet(
                table, rows, List.of(ViewColumn.values()), notes(table, catalogue, texts), texts);
    }

    private static Sheet sheet(
            ViewTable table,
            List<ViewRow> rows,
            List<ViewColumn> columns,
            List<String> notes,
            Messages texts) {
        int year = table.state().year();
        return new Sheet(
                texts.first("table.title"),
                columns.stream()
                        .map(c -> new Sheet.Column(c.head(texts, year), c.width()))
                        .toList(),
                rows.stream()
                        .map(r -> columns.stream().<Cell>map(c -> c.cell(r, texts)).toList())
                        .toList(),
                new Sheet.Notes(texts.first("table.notes"), notes));
    }

    private static List<String> notes(ViewTable table, Catalogue catalogue, Messages texts) {
        GeoBox box = WebMercator.unproject(table.viewport().box());
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("map.internal"));
        notes.add(
                texts.get(
                        "table.note.box",
                        degrees(box.west()),
                        degrees(box.south()),
                        degrees(box.east()),
                        degrees(box.north())));
        notes.add(
                texts.get(
                        "table.note.as-of",
                        Integer.toString(table.state().year()),
                        Integer.toString(catalogue.defaultYear())));
        notes.add(texts.get("table.note.accuracy"));
        notes.add(texts.get("table.note.data", catalogue.dataVersion(), catalogue.builtAt()));
        catalogue
                .attributions(texts.language())
                .forEach(a -> notes.add(texts.get("table.note.source", a)));
        return notes;
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }
}
