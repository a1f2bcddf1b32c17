package org.xianggan.atlas.exchange.docx;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.xianggan.atlas.core.brief.Brief;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.exchange.docx.BriefDocument.Picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// The brief from its title to its sources, put into a document whose page is set up.
final class Body {
    /// Of the text, millimetres, as `page.xml` has it.
    private static final double WIDTH = 178;

    /// Twentieths of a point in a millimetre.
    private static final double TWIPS = 1440 / 25.4;

    private final XWPFDocument to;
    private final BriefDocument of;
    private final Messages texts;

    Body(XWPFDocument to, BriefDocument of, Messages texts) {
        this.to = to;
        this.of = of;
        this.texts = texts;
    }

    void write() throws IOException, InvalidFormatException {
        Brief b = of.brief();
        paragraph("Title", b.title());
        paragraph("Subtitle", b.subtitle());
        paragraph("Summary", b.summary());
        if (of.maps().isEmpty()) {
            paragraph("Quiet", said("brief.no-maps"));
        } else {
            maps();
        }
        for (Brief.Chapter c : b.chapters()) {
            paragraph("Heading1", c.heading());
            c.parts().forEach(this::part);
        }
        paragraph("Heading1", said("brief.sources"));
        // Up to here one column, the sources in two, which end with a section of their own: so they
        // are as long as each other.
        ending(1);
        if (b.sources().isEmpty()) {
            paragraph("Quiet", said("brief.none.sources"));
        }
        b.sources().forEach(s -> paragraph("Source", s));
        ending(2);
        styled(to.createParagraph(), "SectionEnd");
    }

    private void part(Brief.Part part) {
        switch (part) {
            case Brief.Paragraph(Words words, boolean quiet) ->
                    paragraph(quiet ? "Quiet" : "Normal", words);
            case Brief.Table t -> {
                if (!t.rows().isEmpty()) {
                    table(t);
                }
                rest(t.rest());
            }
            case Brief.Items i -> {
                paragraph("Heading2", i.lead());
                i.items().forEach(w -> paragraph("ListBullet", w));
                rest(i.rest());
            }
        }
    }

    private void rest(@Nullable String rest) {
        if (rest != null) {
            paragraph("Quiet", rest);
        }
    }

    private String said(String key) {
        return texts.get(key).replace('\n', ' ');
    }

    private void paragraph(String style, String text) {
        paragraph(style, Words.of(text));
    }

    private void paragraph(String style, Words words) {
        words(styled(to.createParagraph(), style), words);
    }

    static XWPFParagraph styled(XWPFParagraph p, String style) {
        if (!style.equals("Normal")) {
            p.setStyle(style);
        }
        return p;
    }

    private static void words(XWPFParagraph p, Words words) {
        Runs.text(p, words.text());
        if (!words.marks().isEmpty()) {
            XWPFRun marks = p.createRun();
            marks.setStyle("Citation");
            marks.setText(words.marks());
        }
    }

    /// Ends a section, which is like the page at the end of the document but for its columns,
    /// with a line that takes no room.
    private void ending(int columns) {
        XWPFParagraph p = styled(to.createParagraph(), "SectionEnd");
        CTSectPr section = p.getCTP().getPPr().addNewSectPr();
        section.set(to.getDocument().getBody().getSectPr());
        section.getCols().setNum(BigInteger.valueOf(columns));
    }

    /// Both beside each other, each with its caption beneath, then the legend.
    private void maps() throws IOException, InvalidFormatException {
        List<Picture> maps = of.maps();
        double[] widths = new double[maps.size()];
        Arrays.fill(widths, WIDTH / maps.size());
        XWPFTable table = table("MapTable", 1, widths);
        for (int i = 0; i < maps.size(); i++) {
            var cell = table.getRow(0).getCell(i);
            XWPFParagraph p = styled(cell.getParagraphArray(0), "Picture");
            p.setKeepNext(true);
            if (i > 0) {
                p.setAlignment(ParagraphAlignment.RIGHT);
            }
            picture(p, maps.get(i), i + 1);
            XWPFParagraph caption = styled(cell.addParagraph(), "Caption");
            if (i > 0) {
                caption.setIndentationLeft(twips(widths[i] - maps.get(i).width()).intValue());
            }
            caption(caption, i + 1, maps.get(i).caption());
        }
        Picture legend = of.legend();
        if (legend != null) {
            picture(styled(to.createParagraph(), "Picture"), legend, maps.size() + 1);
        }
    }

    /// With a number that Word keeps counting.
    private void caption(XWPFParagraph p, int number, String caption) {
        String label = texts.first("brief.figure", "").strip();
        Runs.text(p, label + " ");
        Runs.field(p, " SEQ " + label + " \\* ARABIC ", Integer.toString(number));
        Runs.text(p, " " + caption);
    }

    private static void picture(XWPFParagraph p, Picture picture, int number)
            throws IOException, InvalidFormatException {
        XWPFRun run = p.createRun();
        run.addPicture(
                new ByteArrayInputStream(picture.png()),
                PictureType.PNG,
                "picture " + number,
                emu(picture.width()),
                emu(picture.height()));
        // What is told stands twice: programs differ in where they look.
        var inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        String told = Runs.clean(picture.told());
        inline.getDocPr().setDescr(told);
        var shown = run.getEmbeddedPictures().getFirst().getCTPicture();
        shown.getNvPicPr().getCNvPr().setDescr(told);
    }

    private static int emu(double mm) {
        return (int) Math.round(mm * Units.EMU_PER_CENTIMETER / 10);
    }

    private void table(Brief.Table t) {
        double sum = t.columns().stream().mapToDouble(Brief.Column::share).sum();
        double[] widths = t.columns().stream().mapToDouble(c -> c.share() / sum * WIDTH).toArray();
        XWPFTable table = table("BriefTable", t.rows().size() + 1, widths);
        CTTblLook look = table.getCTTbl().getTblPr().addNewTblLook();
        look.setVal(new byte[] {0x00, 0x20});
        look.setFirstRow("1");
        look.setNoVBand("1");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        row(head, t, t.columns().stream().map(c -> Words.of(c.head())).toList());
        for (int i = 0; i < t.rows().size(); i++) {
            row(table.getRow(i + 1), t, t.rows().get(i));
        }
    }

    private static void row(XWPFTableRow row, Brief.Table t, List<Words> cells) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFParagraph p = styled(row.getCell(i).getParagraphArray(0), "TableText");
            if (t.columns().get(i).number()) {
                p.setAlignment(ParagraphAlignment.RIGHT);
            }
            words(p, cells.get(i));
        }
    }

    /// @param widths of its columns, millimetres, which stay as they are
    private XWPFTable table(String style, int rows, double[] widths) {
        XWPFTable table = to.createTable(rows, widths.length);
        CTTblPr properties = table.getCTTbl().getTblPr();
        // The style's, not those that POI draws.
        properties.unsetTblBorders();
        table.setStyleID(style);
        width(properties.getTblW(), WIDTH);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (double w : widths) {
            grid.addNewGridCol().setW(twips(w));
        }
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) {
                width(row.getCell(i).getCTTc().addNewTcPr().addNewTcW(), widths[i]);
            }
        }
        return table;
    }

    private static BigInteger twips(double mm) {
        return BigInteger.valueOf(Math.round(mm * TWIPS));
    }

    private static void width(CTTblWidth width, double mm) {
        width.setW(twips(mm));
        width.setType(STTblWidth.DXA);
    }
}
