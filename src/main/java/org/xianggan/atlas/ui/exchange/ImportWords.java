package org.xianggan.atlas.ui.exchange;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.Inspection;
import org.xianggan.atlas.core.layer.Rejected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the page of imports says.
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

    static String row(Rejected row, Messages texts) {
        return row.place() == 0
                ? row.message()
                : texts.get("import.page.row", row.place(), row.message());
    }
}
