package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;

import java.util.List;

/// What a file says of itself before its rows are looked at.
///
/// @param format short name: `GeoJSON`, `GPX` …
/// @param title of the layer
/// @param parts that can be read one at a time; empty where there is only one
/// @param part the id of that which is read with the options given; null where there is only one
/// @param encoding of its text; null where that is no question
/// @param columns of a table, in their order; empty for other files
/// @param places which of them tell where the rows are; null for other files
/// @param datum that the file names; null where it names none
/// @param attribution who made it, as it says; null where it says nothing
/// @param asOf EDTF; null where it says nothing
/// @param remarks what a person should know, a plain sentence each
public record FileHead(
        String format,
        String title,
        List<Part> parts,
        @Nullable String part,
        @Nullable TextGuess encoding,
        List<String> columns,
        @Nullable PlaceColumns places,
        @Nullable Datum datum,
        @Nullable String attribution,
        @Nullable String asOf,
        List<String> remarks) {
    /// A sheet, a table, a kind of features.
    ///
    /// @param rows -1 where only reading would tell
    public record Part(String id, String title, long rows) {}

    /// @param charset its name
    /// @param certainty 0…1
    /// @param others what else it may be
    public record TextGuess(String charset, double certainty, List<String> others) {}

    public FileHead {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /// Of a file with one part and no table.
    public static FileHead plain(String format, String title) {
        return new FileHead(
                format, title, List.of(), null, null, List.of(), null, null, null, null, List.of());
    }

    public FileHead encoding(@Nullable TextGuess value) {
        return read(parts, part, value, columns, places);
    }

    public FileHead parts(List<Part> all, @Nullable String chosen) {
        return read(all, chosen, encoding, columns, places);
    }

    public FileHead table(List<String> heads, PlaceColumns where) {
        return read(parts, part, encoding, heads, where);
    }

    public FileHead said(@Nullable Datum onDatum, @Nullable String maker, @Nullable String date) {
        return telling(onDatum, maker, date, remarks);
    }

    public FileHead remarks(List<String> sentences) {
        return telling(datum, attribution, asOf, sentences);
    }

    /// The same, read otherwise.
    private FileHead read(
            List<Part> all,
            @Nullable String chosen,
            @Nullable TextGuess text,
            List<String> heads,
            @Nullable PlaceColumns where) {
        return new FileHead(
                format, title, all, chosen, text, heads, where, datum, attribution, asOf, remarks);
    }

    /// The same, telling something else of itself.
    private FileHead telling(
            @Nullable Datum onDatum,
            @Nullable String maker,
            @Nullable String date,
            List<String> sentences) {
        return new FileHead(
                format, title, parts, part, encoding, columns, places, onDatum, maker, date,
                sentences);
    }
}
