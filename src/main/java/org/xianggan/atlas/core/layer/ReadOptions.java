package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;

/// How a file is to be read, where it leaves a choice.
///
/// @param datum of its coordinates
/// @param encoding name of a character set; null: as it is guessed
/// @param swapped whether latitude stands where longitude should
/// @param part the sheet, the table …, by its id; null: the first that has features
/// @param columns of a table; null: as they are guessed
/// @param names where places lie that a table only names
public record ReadOptions(
        Datum datum,
        @Nullable String encoding,
        boolean swapped,
        @Nullable String part,
        @Nullable PlaceColumns columns,
        PlaceNames names) {
    /// As the file comes.
    public static final ReadOptions PLAIN =
            new ReadOptions(Datum.WGS84, null, false, null, null, PlaceNames.NONE);

    public ReadOptions datum(Datum value) {
        return new ReadOptions(value, encoding, swapped, part, columns, names);
    }

    public ReadOptions encoding(@Nullable String value) {
        return new ReadOptions(datum, value, swapped, part, columns, names);
    }

    public ReadOptions swapped(boolean value) {
        return new ReadOptions(datum, encoding, value, part, columns, names);
    }

    public ReadOptions part(@Nullable String value) {
        return new ReadOptions(datum, encoding, swapped, value, columns, names);
    }

    public ReadOptions columns(@Nullable PlaceColumns value) {
        return new ReadOptions(datum, encoding, swapped, part, value, names);
    }

    public ReadOptions names(PlaceNames value) {
        return new ReadOptions(datum, encoding, swapped, part, columns, value);
    }
}
