package org.xianggan.atlas.exchange.docx;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// `styles.xml` and `numbering.xml`: everything that looks has a style with a name, so that whoever
/// writes on changes it in one place. Fonts are named, never embedded; ids are English, as all
/// versions of Word and WPS find them.
final class Styles {
    static final String NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// Lists: what is said, and the sources by number.
    static final String BULLETS = "1";

    static final String SOURCES = "2";

    private static final String ACCENT = "8C2F6B";
    private static final String MUTED = "5C646B";
    private static final String INK = "23282D";

    private final Xml x = new Xml();

    private final double scale;

    private Styles(double scale) {
        this.scale = scale;
    }

    /// @param scale of the letters
    static String styles(String language, double scale) {
        return new Styles(scale).write(language);
    }

    private String write(String language) {
        x.begin("w:styles", "xmlns:w", NS);
        x.begin("w:docDefaults");
        x.begin("w:rPrDefault").begin("w:rPr");
        fonts("Times New Roman", "宋体");
        size(17);
        x.empty(
                "w:lang",
                "w:val",
                "en-US",
                "w:eastAsia",
                language.equals("en") ? "zh-CN" : language,
                "w:bidi",
                "ar-SA");
        x.end().end();
        x.begin("w:pPrDefault").begin("w:pPr");
        spacing(0, 40, 240);
        x.end().end();
        x.end();
        paragraph("Normal", "Normal", null, "", () -> {}, () -> {});
        paragraph(
                "Title",
                "Title",
                "Normal",
                "Subtitle",
                () -> spacing(0, 40, 460),
                () -> heading(36, INK));
        paragraph(
                "Subtitle",
                "Subtitle",
                "Normal",
                "Normal",
                () -> spacing(0, 100, 230),
                () -> quiet(16));
        heading(1, 21, 180, 60, 280);
        heading(2, 15, 70, 10, 210);
        heading(3, 15, 40, 10, 210);
        paragraph(
                "Caption",
                "caption",
                "Normal",
                "Normal",
                () -> spacing(30, 40, 190),
                () -> size(14));
        paragraph(
                "Summary",
                "Summary",
                "Normal",
                "Normal",
                () -> {
                    x.begin("w:pBdr");
                    border("w:left", 24, ACCENT, 6);
                    x.end();
                    x.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F7F1F5");
                    spacing(20, 100, 250);
                    x.empty("w:ind", "w:left", "140");
                },
                () -> {});
        paragraph("Quiet", "Quiet", "Normal", "Quiet", () -> spacing(20, 40, 190), () -> quiet(14));
        paragraph(
                "ListBullet",
                "List Bullet",
                "Normal",
                "ListBullet",
                () -> list(BULLETS, 20, 240),
                () -> {});
        paragraph(
                "Source",
                "Source",
                "Normal",
                "Source",
                () -> list(SOURCES, 0, 166),
                () -> quiet(12));
        paragraph(
                "TableText",
                "Table Text",
                "Normal",
                "TableText",
                () -> spacing(0, 0, 200),
                () -> size(15));
        // A line as high as what stands in it: a picture.
        paragraph(
                "Picture",
                "Picture",
                "Normal",
                "Normal",
                () ->
                        x.empty(
                                "w:spacing",
                                "w:before",
                                "0",
                                "w:after",
                                "0",
                                "w:line",
                                "240",
                                "w:lineRule",
                                "auto"),
                () -> {});
        paragraph(
                "Header",
                "header",
                "Normal",
                "Header",
                () -> {
                    tabs();
                    spacing(0, 0, 200);
                },
                () -> quiet(15));
        paragraph(
                "Footer",
                "footer",
                "Normal",
                "Footer",
                () -> {
                    tabs();
                    spacing(0, 0, 150);
                },
                () -> quiet(11));
        citation();
        tables();
        return x.end().toString();
    }

    private void paragraph(
            String id,
            String name,
            @Nullable String basedOn,
            String next,
            Runnable properties,
            Runnable letters) {
        if (basedOn == null) {
            x.begin("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
        } else {
            x.begin("w:style", "w:type", "paragraph", "w:styleId", id);
        }
        x.empty("w:name", "w:val", name);
        if (basedOn != null) {
            x.empty("w:basedOn", "w:val", basedOn);
            x.empty("w:next", "w:val", next);
        }
        x.empty("w:qFormat");
        x.begin("w:pPr");
        properties.run();
        x.end().begin("w:rPr");
        letters.run();
        x.end().end();
    }

    private void fonts(String latin, String chinese) {
        x.empty(
                "w:rFonts",
                "w:ascii",
                latin,
                "w:hAnsi",
                latin,
                "w:eastAsia",
                chinese,
                "w:cs",
                latin);
    }

    private void heading(int halfPoints, String colour) {
        fonts("Arial", "微软雅黑");
        x.empty("w:b").empty("w:bCs");
        x.empty("w:color", "w:val", colour);
        size(halfPoints);
    }

    private void quiet(int halfPoints) {
        x.empty("w:color", "w:val", MUTED);
        size(halfPoints);
    }

    private void size(int halfPoints) {
        String size = Long.toString(Math.round(halfPoints * scale));
        x.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
    }

    /// Twentieths of a point. Lines are as high as they are said to be, whatever the fonts of the
    /// machine: so pages break where they do here.
    private void spacing(int before, int after, int line) {
        x.empty(
                "w:spacing",
                "w:before",
                Integer.toString(before),
                "w:after",
                Integer.toString(after),
                "w:line",
                Long.toString(Math.round(line * scale)),
                "w:lineRule",
                "exact");
    }

    private void border(String side, int eighths, String colour, int space) {
        x.empty(
                side,
                "w:val",
                "single",
                "w:sz",
                Integer.toString(eighths),
                "w:space",
                Integer.toString(space),
                "w:color",
                colour);
    }

    private void list(String number, int after, int line) {
        x.begin("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", number).end();
        spacing(0, after, line);
    }

    private void heading(int level, int halfPoints, int before, int after, int line) {
        boolean first = level == 1;
        paragraph(
                "Heading" + level,
                "heading " + level,
                "Normal",
                "Normal",
                () -> {
                    x.empty("w:keepNext").empty("w:keepLines");
                    if (first) {
                        x.begin("w:pBdr");
                        border("w:bottom", 4, ACCENT, 1);
                        x.end();
                    }
                    spacing(before, after, line);
                    x.empty("w:outlineLvl", "w:val", Integer.toString(level - 1));
                },
                () -> heading(halfPoints, first ? ACCENT : INK));
    }

    private void tabs() {
        x.begin("w:tabs");
        x.empty("w:tab", "w:val", "right", "w:pos", Measures.dxa(Body.WIDTH));
        x.end();
    }

    private void citation() {
        x.begin("w:style", "w:type", "character", "w:styleId", "Citation");
        x.empty("w:name", "w:val", "Citation").empty("w:qFormat");
        x.begin("w:rPr");
        x.empty("w:color", "w:val", ACCENT).empty("w:vertAlign", "w:val", "superscript");
        x.end().end();
    }

    private void tables() {
        x.begin("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
        x.empty("w:name", "w:val", "Normal Table").empty("w:uiPriority", "w:val", "99");
        x.begin("w:tblPr").empty("w:tblInd", "w:w", "0", "w:type", "dxa");
        margins("108");
        x.end().end();
        x.begin("w:style", "w:type", "table", "w:styleId", "BriefTable");
        x.empty("w:name", "w:val", "Brief Table").empty("w:basedOn", "w:val", "TableNormal");
        x.empty("w:qFormat");
        x.begin("w:tblPr");
        x.begin("w:tblBorders");
        border("w:top", 6, INK, 0);
        border("w:bottom", 6, INK, 0);
        border("w:insideH", 2, "B9B2A3", 0);
        x.end();
        margins("60");
        x.end();
        x.begin("w:tblStylePr", "w:type", "firstRow");
        x.begin("w:rPr");
        fonts("Arial", "微软雅黑");
        x.empty("w:b").empty("w:bCs").end();
        x.begin("w:tcPr").begin("w:tcBorders");
        border("w:bottom", 6, INK, 0);
        x.end();
        x.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F4F1EA");
        x.end().end();
        x.end();
    }

    private void margins(String sides) {
        Consumer<String> side =
                name ->
                        x.empty(
                                name,
                                "w:w",
                                name.equals("w:top") || name.equals("w:bottom") ? "20" : sides,
                                "w:type",
                                "dxa");
        x.begin("w:tblCellMar");
        side.accept("w:top");
        side.accept("w:left");
        side.accept("w:bottom");
        side.accept("w:right");
        x.end();
    }

    static String numbering() {
        Xml x = new Xml();
        x.begin("w:numbering", "xmlns:w", NS);
        level(x, "0", "bullet", "▪", "227");
        level(x, "1", "decimal", "%1", "340");
        for (String[] one : new String[][] {{BULLETS, "0"}, {SOURCES, "1"}}) {
            x.begin("w:num", "w:numId", one[0]).empty("w:abstractNumId", "w:val", one[1]).end();
        }
        return x.end().toString();
    }

    private static void level(Xml x, String id, String format, String text, String indent) {
        x.begin("w:abstractNum", "w:abstractNumId", id);
        x.empty("w:multiLevelType", "w:val", "singleLevel");
        x.begin("w:lvl", "w:ilvl", "0");
        x.empty("w:start", "w:val", "1").empty("w:numFmt", "w:val", format);
        x.empty("w:lvlText", "w:val", text).empty("w:lvlJc", "w:val", "left");
        x.begin("w:pPr").empty("w:ind", "w:left", indent, "w:hanging", indent).end();
        x.begin("w:rPr").empty("w:color", "w:val", ACCENT).end();
        x.end().end();
    }
}
