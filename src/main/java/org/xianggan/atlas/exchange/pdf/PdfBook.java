package org.xianggan.atlas.exchange.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.raster.VectorCanvas;

import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A PDF in the making: pages are drawn one after another, then it is written whole. Each weight of
/// the font is in it once, as a subset. For one thread.
public final class PdfBook implements Closeable {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;
    private final boolean own;
    private final Map<Weight, PdfType> types = new EnumMap<>(Weight.class);
    private final Map<Integer, COSDictionary> opacities = new HashMap<>();
    private final Map<String, COSStream> outlines = new HashMap<>();

    /// @param fontsFolder holds `NotoSansSC-Regular.ttf`, `-Medium` and `-Bold`
    public PdfBook(Path fontsFolder) {
        this(new PdfFonts(fontsFolder), true);
    }

    /// One of several books: reading the fonts takes longer than a page.
    ///
    /// @param fonts stay open
    public PdfBook(PdfFonts fonts) {
        this(fonts, false);
    }

    private PdfBook(PdfFonts fonts, boolean own) {
        this.fonts = fonts;
        this.own = own;
        // The same pages make the same file.
        document.setDocumentId(0L);
    }

    /// A page in millimetres.
    public void page(double width, double height, Consumer<VectorCanvas> drawing)
            throws IOException {
        page(width, height, POINTS_PER_MM, drawing);
    }

    /// A page in a unit of its own.
    ///
    /// @param unit points (1/72 inch) of it
    public void page(double width, double height, double unit, Consumer<VectorCanvas> drawing)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) (width * unit), (float) (height * unit)));
        PdfSheet sheet = new PdfSheet(document, this);
        PdfCanvas canvas = new PdfCanvas(sheet, new Rectangle2D.Double(0, 0, width, height), unit);
        try {
            drawing.accept(canvas);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        COSDictionary dictionary = page.getCOSObject();
        dictionary.setItem(COSName.RESOURCES, sheet.resources());
        dictionary.setItem(COSName.CONTENTS, PdfType.stream(document, canvas.content()));
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.TYPE, COSName.GROUP);
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        group.setItem(COSName.CS, COSName.DEVICERGB);
        dictionary.setItem(COSName.GROUP, group);
        document.addPage(page);
    }

    /// A line of the list of contents, which leads to the page that was drawn last.
    public void mark(String title) {
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        PDPageFitDestination at = new PDPageFitDestination();
        at.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(at);
        PDDocumentOutline contents = document.getDocumentCatalog().getDocumentOutline();
        if (contents == null) {
            contents = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(contents);
        }
        contents.addLast(item);
    }

    /// Writes it in place of `file`, or leaves that as it was.
    ///
    /// @param title what a reader's window says
    /// @param language of its text (`zh-CN`, `en`)
    public void write(Path file, String title, String subject, String language) throws IOException {
        int number = 0;
        for (PdfType type : types.values()) {
            type.finish(document, number++);
        }
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(title);
        about.setSubject(subject);
        about.setCreator("湘赣边图集 Xianggan Atlas");
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(view);
        WholeFile.write(file, document::save);
    }

    PdfType type(Weight weight) throws IOException {
        PdfType type = types.get(weight);
        if (type == null) {
            type = new PdfType(fonts.get(weight));
            types.put(weight, type);
        }
        return type;
    }

    COSDictionary opacity(int alpha) {
        return opacities.computeIfAbsent(
                alpha,
                a -> {
                    COSDictionary state = new COSDictionary();
                    state.setItem(COSName.TYPE, COSName.EXT_G_STATE);
                    state.setFloat(COSName.CA, a / 255f);
                    state.setFloat(COSName.CA_NS, a / 255f);
                    return state;
                });
    }

    COSStream outline(Weight weight, int glyph) throws IOException {
        String name = weight + " " + glyph;
        COSStream known = outlines.get(name);
        if (known == null) {
            PdfType type = type(weight);
            java.awt.geom.Path2D path = type.outline(glyph);
            PdfBytes bytes = new PdfBytes();
            PdfPath.write(path, 0, bytes);
            bytes.end("S");
            known = PdfType.stream(document, bytes.toBytes());
            known.setItem(COSName.TYPE, COSName.XOBJECT);
            known.setItem(COSName.SUBTYPE, COSName.FORM);
            double em = type.unitsPerEm();
            known.setItem(
                    COSName.BBOX,
                    new PDRectangle((float) -em, (float) -em, (float) (4 * em), (float) (3 * em))
                            .getCOSArray());
            known.setItem(COSName.RESOURCES, new COSDictionary());
            outlines.put(name, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        document.close();
        if (own) {
            fonts.close();
        }
    }
}
