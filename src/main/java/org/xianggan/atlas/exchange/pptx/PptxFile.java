package org.xianggan.atlas.exchange.pptx;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.presentationml.x2006.main.NotesDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldDocument;
import org.xianggan.atlas.exchange.Escaped;
import org.xianggan.atlas.exchange.Unstamped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A presentation in the making: POI keeps the parts and how they belong together, the shapes are
/// ours. No font is put into it; every run names one that each office has. The same slides make
/// the same bytes.
public final class PptxFile implements AutoCloseable {
    /// Of notes, units: 12 points.
    private static final double NOTES = 24;

    private final XMLSlideShow to;
    private final XSLFSlideLayout layout;
    private final String language;

    /// @param width of the slides, units: they are 1080 high
    /// @param language `zh-CN` or `en`
    public PptxFile(double width, String title, String author, String subject, String language) {
        to = new XMLSlideShow();
        this.language = language;
        boolean whole = false;
        try {
            Skeleton.give(to, width, language);
            layout = to.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
            properties(title, author, subject, language);
            whole = true;
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /// Who sat at the machine, and when, is nobody's business.
    private void properties(String title, String author, String subject, String language)
            throws InvalidFormatException {
        POIXMLProperties.CoreProperties core = to.getProperties().getCoreProperties();
        core.setTitle(Escaped.of(title));
        core.setSubjectProperty(Escaped.of(subject));
        core.setCreator(Escaped.of(author));
        core.getUnderlyingProperties().setLanguageProperty(language);
        core.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        core.getUnderlyingProperties().setModifiedProperty(Optional.empty());
        POIXMLProperties.ExtendedProperties more = to.getProperties().getExtendedProperties();
        more.setApplication("Xianggan Atlas");
        more.getUnderlyingProperties().unsetPresentationFormat();
    }

    /// Adds a slide.
    ///
    /// @param ground its colour
    /// @param notes a paragraph a line; blank for none
    public void slide(int ground, String notes, Consumer<PptxSlide> shapes) {
        XSLFSlide slide = to.createSlide(layout);
        PptxSlide content = new PptxSlide(ground, image -> picture(slide, image));
        shapes.accept(content);
        try {
            slide.getXmlObject().set(SldDocument.Factory.parse(content.xml()).getSld());
            if (!notes.isBlank()) {
                Skeleton.giveNotes(to, language);
                to.getNotesSlide(slide)
                        .getXmlObject()
                        .set(NotesDocument.Factory.parse(notes(notes)).getNotes());
            }
        } catch (XmlException e) {
            throw new IllegalStateException("a slide that is no XML", e);
        }
    }

    private String picture(XSLFSlide slide, PptxSlide.Image image) {
        XSLFPictureData data =
                to.addPicture(image.bytes(), image.png() ? PictureType.PNG : PictureType.JPEG);
        return slide.addRelation(null, XSLFRelation.IMAGES, data).getRelationship().getId();
    }

    private static String notes(String notes) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : notes.strip().split("\n", -1)) {
            List<Run> runs =
                    line.isBlank() ? List.of() : List.of(new Run(line, NOTES, false, 0xFF000000));
            paragraphs.add(new Paragraph(runs, NOTES * 1.5, NOTES / 4, false));
        }
        return "<p:notes "
                + Markup.NAMESPACES
                + "><p:cSld>"
                + PptxSlide.tree(
                        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image"
                            + " 1\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\""
                            + " noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\""
                            + " idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr"
                            + " id=\"3\" name=\"Notes 2\"/><p:cNvSpPr><a:spLocks"
                            + " noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\""
                            + " idx=\"3\"/></p:nvPr></p:nvSpPr>"
                            + "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
                                + Markup.paragraphs(paragraphs)
                                + "</p:txBody></p:sp>")
                + "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";
    }

    public void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        to.write(stamped);
        Unstamped.write(stamped.toByteArray(), out);
    }

    @Override
    public void close() {
        try {
            to.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
