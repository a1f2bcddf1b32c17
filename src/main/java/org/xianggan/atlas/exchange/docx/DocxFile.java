package org.xianggan.atlas.exchange.docx;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.exchange.Unstamped;
import org.xianggan.atlas.exchange.WholeFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// A brief as a `.docx`: POI puts it together of text, styles and pictures. The same brief makes
/// the same bytes.
public final class DocxFile {
    private final XWPFDocument to;
    private final BriefDocument of;
    private final Messages texts;

    private DocxFile(XWPFDocument to, BriefDocument of, Messages texts) {
        this.to = to;
        this.of = of;
        this.texts = texts;
    }

    /// Writes it in place of `file`, or leaves that as it was.
    public static void write(Path file, BriefDocument document, Messages texts) throws IOException {
        try (XWPFDocument to = new XWPFDocument()) {
            new DocxFile(to, document, texts).fill();
            ByteArrayOutputStream stamped = new ByteArrayOutputStream();
            to.write(stamped);
            WholeFile.write(file, out -> Unstamped.write(stamped.toByteArray(), out));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void fill() throws IOException, InvalidFormatException {
        Look.give(to, of.scale());
        properties();
        header();
        footer();
        new Body(to, of, texts).write();
    }

    /// Who sat at the machine is nobody's business.
    private void properties() throws InvalidFormatException {
        POIXMLProperties.CoreProperties core = to.getProperties().getCoreProperties();
        core.setTitle(Runs.clean(of.brief().title()));
        core.setSubjectProperty(Runs.clean(of.notice()));
        core.setCreator(texts.first("app.title"));
        core.getUnderlyingProperties().setLanguageProperty(of.language());
        String date = of.date() + "T00:00:00Z";
        core.setCreated(date);
        core.setModified(date);
        to.getProperties().getExtendedProperties().setApplication("Xianggan Atlas");
    }

    private void header() {
        XWPFParagraph p =
                Body.styled(to.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "Header");
        Runs.text(p, of.brief().kind());
        p.createRun().addTab();
        XWPFRun notice = p.createRun();
        Runs.fill(notice.getCTR(), of.notice());
        notice.setBold(true);
    }

    private void footer() {
        XWPFFooter footer = to.createFooter(HeaderFooterType.DEFAULT);
        for (String line : of.brief().foot()) {
            Runs.text(Body.styled(footer.createParagraph(), "Footer"), line);
        }
        XWPFParagraph p = Body.styled(footer.createParagraph(), "Footer");
        p.setAlignment(ParagraphAlignment.RIGHT);
        // The text of a page number, its numbers being fields.
        String[] parts = texts.first("brief.page", "\u0000", "\u0000").split("\u0000", -1);
        Runs.text(p, parts[0]);
        Runs.field(p, " PAGE ", "1");
        Runs.text(p, parts[1]);
        Runs.field(p, " NUMPAGES ", "2");
        Runs.text(p, parts[2]);
    }
}
