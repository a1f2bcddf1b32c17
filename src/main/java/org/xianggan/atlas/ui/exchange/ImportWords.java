package org.xianggan.atlas.ui.exchange;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.Inspection;
import org.xianggan.atlas.core.layer.Rejected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the page of imports says; where it is not said otherwise, in one language.
final class ImportWords {
    /// Rows that are told one by one.
    static final int TOLD = 30;

    private ImportWords() {}

    /// “GPX · 1,234 个要素：点 34，线 1,200 · 7 个字段”.
    static String summary(Inspection found, Messages texts) {
        Map<String, Long> kinds = new TreeMap<>();
        found.shapes().forEach((type, n) -> kinds.merge(kind(type), n, Long::sum));
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, n) -> parts.add(texts.get("import.page.kind." + kind, n)));
        return texts.get(
                "import.page.summary",
                found.head().format(),
                found.rows(),
                String.join(texts.first("form.comma"), parts),
                found.fields().size());
    }

    private static String kind(String type) {
        return switch (type) {
            case "Point", "MultiPoint" -> "point";
            case "LineString", "MultiLineString", "LinearRing" -> "line";
            case "Polygon", "MultiPolygon" -> "area";
            case "" -> "none";
            default -> "mixed";
        };
    }

    static String rejected(Inspection found, Messages texts) {
        return found.rejectedRows() > TOLD
                ? texts.get("import.page.rejected-some", found.rejectedRows(), TOLD)
                : texts.get("import.page.rejected", found.rejectedRows());
    }

    /// The message has its languages already.
    static String row(Rejected row, Messages texts) {
        return row.place() == 0
                ? row.message()
                : texts.first("import.page.row", row.place(), row.message());
    }

    /// “GCJ-02：移动 663 米，向西北”.
    static String shift(DatumShift shift, Messages texts) {
        return shift.metres() < 0.5
                ? texts.get("import.page.datum-still", shift.datum().title())
                : texts.get(
                        "import.page.datum-moves",
                        shift.datum().title(),
                        Math.round(shift.metres()),
                        texts.get("network.compass." + shift.towards()));
    }
}
