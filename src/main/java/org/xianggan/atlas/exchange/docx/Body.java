package org.xianggan.atlas.exchange.docx;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.exchange.docx.BriefDocument.Picture;

import java.util.List;

/// `document.xml`: the brief from its title to its sources.
final class Body {
    /// Of the text, millimetres, on A4 with margins of 16 mm at the sides.
    static final double WIDTH = 178;

    private static final double SIDE = 16;
    private static final String DRAWING =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// Ids of the pictures in the list of relations: `picture1` …
    static final String PICTURE = "picture";

    private final Xml x = new Xml();
    private final BriefDocument of;
    private final Messages texts;
    private int pictures;

    private Body(BriefDocument of, Messages texts) {
        this.of = of;
        this.texts = texts;
    }

    static String of(BriefDocument document, Messages texts) {
        return new Body(document, texts).write();
    }

    private String write() {
        Brief b = of.brief();
        x.begin(
                "w:document",
                "xmlns:w",
                Styles.NS,
                "xmlns:r",
                R,
                "xmlns:wp",
                DRAWING,
                "xmlns:a",
                A,
                "xmlns:pic",
                PIC);
        x.begin("w:body");
        paragraph("Title", Words.of(b.title()));
        paragraph("Subtitle", Words.of(b.subtitle()));
        paragraph("Summary", b.summary());
        if (of.maps().isEmpty()) {
            paragraph("Quiet", Words.of(said("brief.no-maps")));
        } else {
            maps();
        }
        for (Brief.Chapter c : b.chapters()) {
            paragraph("Heading1", Words.of(c.heading()));
            for (Brief.Part p : c.parts()) {
                switch (p) {
                    case Brief.Paragraph(Words words, boolean quiet) ->
                            paragraph(quiet ? "Quiet" : "Normal", words);
                    case Brief.Table t -> {
                        if (!t.rows().isEmpty()) {
                            table(t);
                        }
                        rest(t.rest());
                    }
                    case Brief.Items i -> {
                        paragraph("Heading2", Words.of(i.lead()));
                        i.items().forEach(w -> paragraph("ListBullet", w));
                        rest(i.rest());
                    }
                }
            }
        }
        paragraph("Heading1", Words.of(said("brief.sources")));
        // Up to here one column, the sources in two, which end with a section of their own: so they
        // are as long as each other.
        ending("1");
        if (b.sources().isEmpty()) {
            paragraph("Quiet", Words.of(said("brief.none.sources")));
        }
        b.sources().forEach(s -> paragraph("Source", Words.of(s)));
        ending("2");
        tiny();
        x.end().end();
        section("1");
        return x.end().end().toString();
    }

    private void rest(@Nullable String rest) {
        if (rest != null) {
            paragraph("Quiet", Words.of(rest));
        }
    }

    private String said(String key) {
        return texts.get(key).replace('\n', ' ');
    }

    /// Ends a section with a line that takes no room.
    private void ending(String columns) {
        tiny();
        section(columns);
        x.end().end();
    }

    /// Begins a paragraph of no height, and its properties.
    private void tiny() {
        x.begin("w:p").begin("w:pPr");
        x.empty(
                "w:spacing",
                "w:before",
                "0",
                "w:after",
                "0",
                "w:line",
                "20",
                "w:lineRule",
                "exact");
    }

    private void section(String columns) {
        x.begin("w:sectPr");
        x.empty("w:headerReference", "w:type", "default", "r:id", "header");
        x.empty("w:footerReference", "w:type", "default", "r:id", "footer");
        x.empty("w:type", "w:val", "continuous");
        x.empty("w:pgSz", "w:w", Measures.dxa(210), "w:h", Measures.dxa(297));
        x.empty(
                "w:pgMar",
                "w:top",
                Measures.dxa(17),
                "w:right",
                Measures.dxa(SIDE),
                "w:bottom",
                Measures.dxa(16),
                "w:left",
                Measures.dxa(SIDE),
                "w:header",
                Measures.dxa(10),
                "w:footer",
                Measures.dxa(7),
                "w:gutter",
                "0");
        x.empty("w:cols", "w:num", columns, "w:space", Measures.dxa(5));
        x.end();
    }

    private void paragraph(String style, Words words) {
        paragraph(style, words, false);
    }

    private void paragraph(String style, Words words, boolean right) {
        x.begin("w:p").begin("w:pPr");
        if (!style.equals("Normal")) {
            x.empty("w:pStyle", "w:val", style);
        }
        if (right) {
            x.empty("w:jc", "w:val", "right");
        }
        x.end();
        run(x, words.text());
        if (!words.marks().isEmpty()) {
            x.begin("w:r").begin("w:rPr").empty("w:rStyle", "w:val", "Citation").end();
            x.with("w:t", words.marks()).end();
        }
        x.end();
    }

    /// Quotation marks and dashes that stand in Chinese text are Chinese ones: Word goes by the
    // hint.
    static void run(Xml x, String text) {
        if (text.isEmpty()) {
            return;
        }
        x.begin("w:r");
        if (text.codePoints().anyMatch(c -> c >= 0x2E80 && c < 0xFF00)) {
            x.begin("w:rPr").empty("w:rFonts", "w:hint", "eastAsia").end();
        }
        x.with("w:t", text, "xml:space", "preserve").end();
    }

    /// Both beside each other, each with its caption beneath, then the legend.
    private void maps() {
        List<Picture> maps = of.maps();
        double each = WIDTH / maps.size();
        x.begin("w:tbl").begin("w:tblPr");
        x.empty("w:tblW", "w:w", Measures.dxa(WIDTH), "w:type", "dxa");
        x.empty("w:tblLayout", "w:type", "fixed");
        x.begin("w:tblCellMar");
        x.empty("w:left", "w:w", "0", "w:type", "dxa");
        x.empty("w:right", "w:w", "0", "w:type", "dxa");
        x.end();
        x.end().begin("w:tblGrid");
        maps.forEach(m -> x.empty("w:gridCol", "w:w", Measures.dxa(each)));
        x.end().begin("w:tr").begin("w:trPr").empty("w:cantSplit").end();
        for (int i = 0; i < maps.size(); i++) {
            cell(each);
            x.begin("w:p").begin("w:pPr").empty("w:pStyle", "w:val", "Picture");
            x.empty("w:keepNext");
            if (i > 0) {
                x.empty("w:jc", "w:val", "right");
            }
            x.end();
            picture(maps.get(i));
            x.end();
            caption(i + 1, maps.get(i).caption(), i > 0 ? each - maps.get(i).width() : 0);
            x.end();
        }
        x.end().end();
        Picture legend = of.legend();
        if (legend != null) {
            x.begin("w:p").begin("w:pPr");
            x.empty("w:pStyle", "w:val", "Picture").end();
            picture(legend);
            x.end();
        }
    }

    private void cell(double width) {
        x.begin("w:tc").begin("w:tcPr");
        x.empty("w:tcW", "w:w", Measures.dxa(width), "w:type", "dxa").end();
    }

    /// With a number that Word keeps counting.
    private void caption(int number, String caption, double indent) {
        x.begin("w:p").begin("w:pPr").empty("w:pStyle", "w:val", "Caption");
        if (indent > 0) {
            x.empty("w:ind", "w:left", Measures.dxa(indent));
        }
        x.end();
        String label = texts.first("brief.figure", "").strip();
        run(x, label + " ");
        x.begin("w:fldSimple", "w:instr", " SEQ " + label + " \\* ARABIC ");
        run(x, Integer.toString(number));
        x.end();
        run(x, " " + caption);
        x.end();
    }

    private void picture(Picture p) {
        String number = Integer.toString(++pictures);
        String cx = Measures.emu(p.width());
        String cy = Measures.emu(p.height());
        x.begin("w:r").begin("w:drawing");
        x.begin("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        x.empty("wp:extent", "cx", cx, "cy", cy);
        x.empty("wp:docPr", "id", number, "name", "picture " + number, "descr", p.told());
        x.begin("wp:cNvGraphicFramePr");
        x.empty("a:graphicFrameLocks", "noChangeAspect", "1").end();
        x.begin("a:graphic").begin("a:graphicData", "uri", PIC).begin("pic:pic");
        x.begin("pic:nvPicPr");
        x.empty("pic:cNvPr", "id", number, "name", "picture " + number, "descr", p.told());
        x.empty("pic:cNvPicPr").end();
        x.begin("pic:blipFill").empty("a:blip", "r:embed", PICTURE + number);
        x.begin("a:stretch").empty("a:fillRect").end().end();
        x.begin("pic:spPr").begin("a:xfrm");
        x.empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", cx, "cy", cy).end();
        x.begin("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
        x.end().end().end().end().end().end();
    }

    private void table(Brief.Table t) {
        double sum = t.columns().stream().mapToDouble(Brief.Column::share).sum();
        double[] widths = t.columns().stream().mapToDouble(c -> c.share() / sum * WIDTH).toArray();
        x.begin("w:tbl").begin("w:tblPr").empty("w:tblStyle", "w:val", "BriefTable");
        x.empty("w:tblW", "w:w", Measures.dxa(WIDTH), "w:type", "dxa");
        x.empty("w:tblLayout", "w:type", "fixed");
        x.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:noVBand", "1");
        x.end().begin("w:tblGrid");
        for (double w : widths) {
            x.empty("w:gridCol", "w:w", Measures.dxa(w));
        }
        x.end();
        row(t, t.columns().stream().map(c -> Words.of(c.head())).toList(), widths, true);
        t.rows().forEach(r -> row(t, r, widths, false));
        x.end();
    }

    private void row(Brief.Table t, List<Words> cells, double[] widths, boolean head) {
        x.begin("w:tr").begin("w:trPr").empty("w:cantSplit");
        if (head) {
            x.empty("w:tblHeader");
        }
        x.end();
        for (int i = 0; i < widths.length; i++) {
            cell(widths[i]);
            paragraph("TableText", cells.get(i), t.columns().get(i).number());
            x.end();
        }
        x.end();
    }
}
