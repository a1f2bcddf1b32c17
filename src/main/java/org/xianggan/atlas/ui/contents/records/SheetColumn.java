package org.xianggan.atlas.ui.contents.records;

import org.xianggan.atlas.core.sheet.Cell;

import java.util.function.Function;

/// A column of what is copied or written to a file.
///
/// @param key its head is `contents.column.<key>`
/// @param width characters of the usual width
public record SheetColumn<T>(String key, int width, Function<T, Cell> cell) {
    /// Words; empty is unknown.
    public static <T> SheetColumn<T> text(String key, int width, Function<T, String> of) {
        return new SheetColumn<>(
                key,
                width,
                row -> {
                    String text = Plain.of(of.apply(row));
                    return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
                });
    }

    /// Dates (EDTF); empty is unknown.
    public static <T> SheetColumn<T> date(String key, int width, Function<T, String> of) {
        return new SheetColumn<>(key, width, row -> Cell.date(of.apply(row)));
    }

    /// Signs that must stay as they are: ids.
    public static <T> SheetColumn<T> code(String key, int width, Function<T, String> of) {
        return new SheetColumn<>(
                key,
                width,
                row -> {
                    String text = of.apply(row);
                    return text.isEmpty() ? Cell.EMPTY : new Cell.Code(text);
                });
    }
}
