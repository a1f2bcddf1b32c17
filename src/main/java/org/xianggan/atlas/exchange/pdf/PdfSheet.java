package org.xianggan.atlas.exchange.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What the content of one page names: fonts, degrees of opacity, glyphs of halos, pictures,
/// groups. Shared by the page and the groups in it.
final class PdfSheet {
    private final PDDocument document;
    private final PdfBook book;
    private final COSDictionary resources = new COSDictionary();
    private final Map<String, COSDictionary> kinds = new HashMap<>();
    private int groups;

    PdfSheet(PDDocument document, PdfBook book) {
        this.document = document;
        this.book = book;
    }

    COSDictionary resources() {
        return resources;
    }

    PDDocument document() {
        return document;
    }

    private COSDictionary kind(COSName name) {
        return kinds.computeIfAbsent(
                name.getName(),
                n -> {
                    COSDictionary d = new COSDictionary();
                    resources.setItem(name, d);
                    return d;
                });
    }

    PdfType type(Weight weight) throws IOException {
        PdfType type = book.type(weight);
        kind(COSName.FONT).setItem(fontName(weight), type.dictionary());
        return type;
    }

    static String fontName(Weight weight) {
        return "F" + weight.ordinal();
    }

    /// The name of an opacity (0…255), for filling and stroking.
    String opacity(int alpha) {
        String name = "A" + alpha;
        COSDictionary states = kind(COSName.EXT_G_STATE);
        if (!states.containsKey(COSName.getPDFName(name))) {
            COSDictionary state = book.opacity(alpha);
            states.setItem(COSName.getPDFName(name), state);
        }
        return name;
    }

    /// The name of a glyph's outline; drawn as the graphics state at its place says.
    String outline(Weight weight, int glyph) throws IOException {
        String name = "H" + weight.ordinal() + "_" + glyph;
        COSDictionary objects = kind(COSName.XOBJECT);
        if (!objects.containsKey(COSName.getPDFName(name))) {
            objects.setItem(COSName.getPDFName(name), book.outline(weight, glyph));
        }
        return name;
    }

    String image(PdfImage image) {
        String name = "I" + ++groups;
        kind(COSName.XOBJECT).setItem(name, image.stream());
        return name;
    }

    PdfImage packed(BufferedImage image) throws IOException {
        return PdfImage.of(image, document);
    }

    /// What `content` draws, as one: laid down with the opacity of its place.
    String group(byte[] content, Rectangle2D box) throws IOException {
        String name = "X" + ++groups;
        kind(COSName.XOBJECT).setItem(name, form(content, box, null));
        return name;
    }

    /// The name of a state in which things are as opaque as `content` (greys) is bright.
    String mask(byte[] content, Rectangle2D box) throws IOException {
        COSDictionary mask = new COSDictionary();
        mask.setItem(COSName.TYPE, COSName.MASK);
        mask.setItem(COSName.S, COSName.getPDFName("Luminosity"));
        mask.setItem(COSName.G, form(content, box, COSName.DEVICEGRAY));
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.TYPE, COSName.EXT_G_STATE);
        state.setItem(COSName.SMASK, mask);
        String name = "M" + ++groups;
        kind(COSName.EXT_G_STATE).setItem(name, state);
        return name;
    }

    /// The name of a shading from white at the first point to black at the second.
    String fading(double x0, double y0, double x1, double y1) {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, floats(0, 1));
        function.setItem(COSName.C0, floats(1));
        function.setItem(COSName.C1, floats(0));
        function.setInt(COSName.N, 1);
        COSDictionary shading = new COSDictionary();
        shading.setInt(COSName.SHADING_TYPE, 2);
        shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        shading.setItem(COSName.COORDS, floats(x0, y0, x1, y1));
        shading.setItem(COSName.FUNCTION, function);
        COSArray extend = new COSArray();
        extend.add(org.apache.pdfbox.cos.COSBoolean.TRUE);
        extend.add(org.apache.pdfbox.cos.COSBoolean.TRUE);
        shading.setItem(COSName.EXTEND, extend);
        String name = "S" + ++groups;
        kind(COSName.SHADING).setItem(name, shading);
        return name;
    }

    private COSStream form(
            byte[] content, Rectangle2D box, @org.jspecify.annotations.Nullable COSName space)
            throws IOException {
        COSStream form = PdfType.stream(document, content);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(
                COSName.BBOX,
                new PDRectangle(
                                (float) box.getX(),
                                (float) box.getY(),
                                (float) box.getWidth(),
                                (float) box.getHeight())
                        .getCOSArray());
        form.setItem(COSName.RESOURCES, resources);
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.TYPE, COSName.GROUP);
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        if (space != null) {
            group.setItem(COSName.CS, space);
        }
        form.setItem(COSName.GROUP, group);
        return form;
    }

    static COSArray floats(double... values) {
        COSArray array = new COSArray();
        for (double v : values) {
            array.add(new COSFloat((float) v));
        }
        return array;
    }
}
