package org.xianggan.atlas.exchange.pptx;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotesMaster;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontCollection;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideSize;

import java.util.Map;

import javax.xml.namespace.QName;

/// What stands behind the slides: form, theme and masters. They begin as those of an empty
/// presentation, which is 4:3, without a font for Chinese, and English.
final class Skeleton {
    private static final double OLD_WIDTH = 9_144_000;
    private static final int HEIGHT = 6_858_000;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// What an empty presentation says of itself, in Chinese.
    private static final Map<String, String> CHINESE =
            Map.of(
                    "Click to edit Master title style", "单击此处编辑母版标题样式",
                    "Click to edit Master subtitle style", "单击此处编辑母版副标题样式",
                    "Click to edit Master text styles", "单击此处编辑母版文本样式",
                    "Second level", "第二级",
                    "Third level", "第三级",
                    "Fourth level", "第四级",
                    "Fifth level", "第五级");

    private Skeleton() {}

    static void give(XMLSlideShow to, double width, String language) throws InvalidFormatException {
        boolean chinese = !language.equals("en");
        CTSlideSize size = to.getCTPresentation().getSldSz();
        size.setCx((int) Markup.emu(width));
        size.setCy(HEIGHT);
        // Of 16:9 PowerPoint has no word.
        if (size.isSetType()) {
            size.unsetType();
        }
        double wider = Markup.emu(width) / OLD_WIDTH;
        speak(to.getCTPresentation(), chinese);
        for (XSLFSlideMaster master : to.getSlideMasters()) {
            fonts(master.getTheme());
            form(master.getXmlObject(), wider, 1, chinese);
            for (XSLFSlideLayout layout : master.getSlideLayouts()) {
                form(layout.getXmlObject(), wider, 1, chinese);
            }
        }
        withoutThumbnail(to);
    }

    /// Once there is a slide: the library makes this after one.
    static void giveNotes(XMLSlideShow to, String language) {
        if (to.getNotesMaster() == null) {
            to.createNotesMaster();
            // Their master lies on its side, their pages do not.
            double turned = HEIGHT / OLD_WIDTH;
            XSLFNotesMaster master = to.getNotesMaster();
            form(master.getXmlObject(), turned, 1 / turned, !language.equals("en"));
            fonts(master.getTheme());
        }
    }

    /// Every font of a theme is one of ours, whatever the program thinks of a script.
    private static void fonts(XSLFTheme theme) {
        var scheme = theme.getXmlObject().getThemeElements().getFontScheme();
        scheme.setName("Xianggan Atlas");
        for (CTFontCollection fonts :
                new CTFontCollection[] {scheme.getMajorFont(), scheme.getMinorFont()}) {
            fonts.getLatin().setTypeface(Markup.LATIN);
            fonts.getEa().setTypeface(Markup.EAST_ASIAN);
            withoutScripts(fonts);
        }
        theme.getXmlObject().setName("Xianggan Atlas");
    }

    /// Fonts for one script each, which would go before ours.
    private static void withoutScripts(CTFontCollection fonts) {
        QName font = new QName(DRAWING, "font");
        try (XmlCursor at = fonts.newCursor()) {
            while (at.toChild(font)) {
                at.removeXml();
                at.toParent();
            }
        }
    }

    /// The picture of the empty presentation, which is none of ours.
    private static void withoutThumbnail(XMLSlideShow to) throws InvalidFormatException {
        var parts = to.getPackage();
        for (PackageRelationship r :
                parts.getRelationshipsByType(PackageRelationshipTypes.THUMBNAIL)) {
            parts.removePart(parts.getPart(r));
            parts.removeRelationship(r.getId());
        }
    }

    private static void form(XmlObject part, double wider, double higher, boolean chinese) {
        try (XmlCursor at = part.newCursor()) {
            while (at.hasNextToken()) {
                if (at.toNextToken().isStart() && DRAWING.equals(at.getName().getNamespaceURI())) {
                    switch (at.getName().getLocalPart()) {
                        case "off" -> scale(at, "x", wider, "y", higher);
                        case "ext" -> scale(at, "cx", wider, "cy", higher);
                        default -> {}
                    }
                }
            }
        }
        speak(part, chinese);
    }

    private static void speak(XmlObject part, boolean chinese) {
        QName lang = new QName("lang");
        try (XmlCursor at = part.newCursor()) {
            while (at.hasNextToken()) {
                if (!at.toNextToken().isStart()) {
                    continue;
                }
                if (at.getAttributeText(lang) != null) {
                    at.setAttributeText(lang, chinese ? "zh-CN" : "en-US");
                }
                if (chinese && at.getName().equals(new QName(DRAWING, "t"))) {
                    String own = CHINESE.get(at.getTextValue());
                    if (own != null) {
                        at.setTextValue(own);
                    }
                }
            }
        }
    }

    private static void scale(XmlCursor at, String x, double wider, String y, double higher) {
        scale(at, new QName(x), wider);
        scale(at, new QName(y), higher);
    }

    private static void scale(XmlCursor at, QName attribute, double by) {
        String was = at.getAttributeText(attribute);
        if (was != null) {
            at.setAttributeText(attribute, Long.toString(Math.round(Double.parseDouble(was) * by)));
        }
    }
}
