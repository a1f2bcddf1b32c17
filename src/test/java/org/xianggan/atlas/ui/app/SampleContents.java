package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Source;

import java.util.List;

/// Hand-made themes, comparisons and conflicts for tests. What they tell is made up and says so.
public final class SampleContents {
    public static final EntityId THEME = EntityId.of("theme:sample");
    public static final EntityId CONFLICT = EntityId.of("conflict:C99");

    /// Of the first document: 85 in 2021.
    public static final Fact THEN = fact("F901", "样例：定点样例85家", "85", 85.0, "家", "2021", true);

    /// Of the first document, the same scope: 120 in 2025.
    public static final Fact NOW = fact("F902", "样例：定点样例120家", "120", 120.0, "家", "2025", true);

    /// Of another source.
    public static final Fact OTHER = fact("X901", "样例：别处说90家", "90", 90.0, "家", "2024", false);

    private SampleContents() {}

    static Fact fact(
            String key,
            String text,
            @Nullable String value,
            @Nullable Double number,
            @Nullable String unit,
            String asOf,
            boolean document) {
        return new Fact(
                EntityId.of("fact:" + key),
                "figure",
                List.of(Sample.CHALING),
                text,
                value,
                number,
                unit,
                null,
                new Edtf(asOf),
                null,
                document ? EntityId.of("doc:A") : null,
                document ? "A001" : null,
                document ? "样例段落" : null,
                document
                        ? null
                        : new Source(
                                EntityId.of("source:sample"),
                                "样例报",
                                "样例报道",
                                "https://example.invalid/1",
                                new Edtf("2024"),
                                null),
                "high",
                null,
                null,
                null);
    }

    public static List<Theme> themes() {
        return List.of(
                new Theme(
                        THEME,
                        new Names("样例专题", "样例专题", "Yànglì", "Sample theme", List.of()),
                        "一句样例。",
                        List.of("rivers", "counties"),
                        Sample.CHALING,
                        2021,
                        List.of(THEN, OTHER),
                        List.of(NOW),
                        List.of(Sample.CHALING, Sample.YOUXIAN),
                        null));
    }

    public static List<Comparison> comparisons() {
        return List.of(
                comparison("same", "样例甲", THEN, NOW, true),
                comparison("apart", "样例乙", THEN, OTHER, false));
    }

    public static Comparison comparison(
            String key, String subject, Fact then, Fact now, boolean same) {
        return new Comparison(
                key,
                subject,
                same ? THEME : null,
                List.of(same ? Sample.YOUXIAN : Sample.G106),
                then,
                now,
                same,
                "样例口径。",
                same ? null : "另见样例两说");
    }

    public static List<Conflict> conflicts() {
        return List.of(
                new Conflict(
                        CONFLICT,
                        new Names("样例两说", "样例两说", null, "Sample conflict", List.of()),
                        List.of(Sample.CHALING),
                        List.of(
                                version("甲说样例。", "2021", true, "F901", "A001"),
                                version("乙说样例。", "2024", false, "X901", null)),
                        "用甲说。",
                        "样例理由。",
                        null));
    }

    private static Conflict.Version version(
            String text, String date, boolean used, String fact, @Nullable String passage) {
        return new Conflict.Version(
                text,
                new Edtf(date),
                used,
                List.of(
                        new Citation(
                                EntityId.of("fact:" + fact),
                                "样例文件一",
                                text,
                                null,
                                new Edtf(date),
                                passage,
                                passage == null ? null : "样例段落")));
    }
}
