package org.xianggan.atlas.ui.contents.records;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;

import java.util.ArrayList;
import java.util.List;

/// Records as a sheet that can leave the atlas.
public final class RecordSheet {
    private RecordSheet() {}

    /// What is copied: heads and rows, no notes.
    public static <T> Sheet of(
            String page, List<SheetColumn<T>> columns, List<T> rows, Messages texts) {
        return sheet(page, columns, rows, List.of(), texts);
    }

    /// What is written to a file, with where it is from. Reads the store.
    public static <T> Sheet ofAll(
            String page,
            List<SheetColumn<T>> columns,
            List<T> rows,
            Catalogue catalogue,
            Messages texts) {
        return ofAll(page, columns, rows, List.of(), catalogue, texts);
    }

    /// @param more notes of this table alone
    public static <T> Sheet ofAll(
            String page,
            List<SheetColumn<T>> columns,
            List<T> rows,
            List<String> more,
            Catalogue catalogue,
            Messages texts) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("contents." + page + ".line"));
        notes.addAll(more);
        notes.add(texts.get("map.internal"));
        notes.add(texts.get("contents.note.empty"));
        notes.add(texts.get("table.note.data", catalogue.dataVersion(), catalogue.builtAt()));
        catalogue
                .attributions(texts.language())
                .forEach(a -> notes.add(texts.get("table.note.source", a)));
        return sheet(page, columns, rows, notes, texts);
    }

    private static <T> Sheet sheet(
            String page,
            List<SheetColumn<T>> columns,
            List<T> rows,
            List<String> notes,
            Messages texts) {
        return new Sheet(
                texts.first("contents." + page),
                columns.stream()
                        .map(
                                c ->
                                        new Sheet.Column(
                                                texts.first("contents.column." + c.key()),
                                                c.width()))
                        .toList(),
                rows.stream()
                        .map(r -> columns.stream().<Cell>map(c -> c.cell().apply(r)).toList())
                        .toList(),
                new Sheet.Notes(texts.first("table.notes"), notes));
    }
}
