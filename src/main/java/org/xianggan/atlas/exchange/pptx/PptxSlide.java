package org.xianggan.atlas.exchange.pptx;

import static org.xianggan.atlas.exchange.pptx.Markup.emu;
import static org.xianggan.atlas.exchange.pptx.Markup.fill;
import static org.xianggan.atlas.exchange.pptx.Markup.frame;
import static org.xianggan.atlas.exchange.pptx.Markup.paragraphs;

import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.exchange.Escaped;

import java.util.List;
import java.util.function.Function;

/// One slide, filled from the lowest thing to the highest.
public final class PptxSlide {
    /// A picture, the bytes of a JPEG or a PNG.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares pictures.
    public record Image(byte[] bytes, boolean png) {}

    private static final String NO_LINE = "<a:ln><a:noFill/></a:ln>";
    private static final String RECTANGLE = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
    private static final String NO_BORDERS =
            "<a:lnL w=\"0\"><a:noFill/></a:lnL><a:lnR w=\"0\"><a:noFill/></a:lnR>"
                    + "<a:lnT w=\"0\"><a:noFill/></a:lnT><a:lnB w=\"0\"><a:noFill/></a:lnB>";

    /// What lifts a card off the map.
    private static final String SHADOW =
            "<a:effectLst><a:outerShdw blurRad=\"76200\" dist=\"19050\" dir=\"5400000\""
                    + " algn=\"t\" rotWithShape=\"0\"><a:srgbClr val=\"000000\">"
                    + "<a:alpha val=\"16000\"/></a:srgbClr></a:outerShdw></a:effectLst>";

    private final int ground;
    private final Function<Image, String> parts;
    private final StringBuilder shapes = new StringBuilder();
    private int last = 1;

    /// @param parts keeps a picture and tells the name of the relation to it
    PptxSlide(int ground, Function<Image, String> parts) {
        this.ground = ground;
        this.parts = parts;
    }

    /// A ground with round corners.
    public void panel(SlideBox at, double round, int fill, int edge) {
        double least = Math.min(at.width(), at.height());
        boolean square = round <= 0 || least <= 0;
        String form =
                square
                        ? RECTANGLE
                        : "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val %d\"/></a:avLst></a:prstGeom>"
                                .formatted(Math.round(Math.min(0.5, round / least) * 100_000));
        shapes.append("<p:sp><p:nvSpPr>")
                .append(named("Panel", ""))
                .append("<p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>")
                .append(frame("a:xfrm", at))
                .append(form)
                .append(fill(fill))
                .append(edge >>> 24 == 0 ? NO_LINE : "<a:ln w=\"9525\">" + fill(edge) + "</a:ln>")
                .append(square ? "" : SHADOW)
                .append("</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>")
                .append(paragraphs(List.of()))
                .append("</p:txBody></p:sp>");
    }

    /// The title of the slide, as PowerPoint lists it.
    public void title(SlideBox at, List<Paragraph> text) {
        text("Title", at, text, true);
    }

    public void text(String name, SlideBox at, List<Paragraph> text) {
        text(name, at, text, false);
    }

    private void text(String name, SlideBox at, List<Paragraph> text, boolean title) {
        shapes.append("<p:sp><p:nvSpPr>")
                .append(named(name, ""))
                .append(
                        title
                                ? "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph"
                                        + " type=\"title\"/></p:nvPr>"
                                : "<p:cNvSpPr txBox=\"1\"/><p:nvPr/>")
                .append("</p:nvSpPr><p:spPr>")
                .append(frame("a:xfrm", at))
                .append(RECTANGLE)
                .append("<a:noFill/></p:spPr><p:txBody>")
                .append("<a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"")
                .append(" rtlCol=\"0\" anchor=\"t\"><a:noAutofit/></a:bodyPr><a:lstStyle/>")
                .append(paragraphs(text))
                .append("</p:txBody></p:sp>");
    }

    /// @param told what is said of it to whom cannot see it; empty for an ornament
    public void picture(String name, SlideBox at, Image image, String told) {
        shapes.append("<p:pic><p:nvPicPr>")
                .append(named(name, told))
                .append("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>")
                .append("</p:nvPicPr><p:blipFill><a:blip r:embed=\"")
                .append(parts.apply(image))
                .append("\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>")
                .append(frame("a:xfrm", at))
                .append(RECTANGLE)
                .append("</p:spPr></p:pic>");
    }

    /// @param widths of its columns, units
    /// @param heights of its rows, units; a row with more in it grows
    /// @param cells rows of cells of paragraphs
    public void table(
            String name,
            String told,
            SlideBox at,
            List<Double> widths,
            List<Double> heights,
            List<List<List<Paragraph>>> cells) {
        shapes.append("<p:graphicFrame><p:nvGraphicFramePr>")
                .append(named(name, told))
                .append("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/>")
                .append("</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>")
                .append(frame("p:xfrm", at))
                .append("<a:graphic><a:graphicData")
                .append(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">")
                .append("<a:tbl><a:tblPr/><a:tblGrid>");
        widths.forEach(w -> shapes.append("<a:gridCol w=\"").append(emu(w)).append("\"/>"));
        shapes.append("</a:tblGrid>");
        for (int row = 0; row < cells.size(); row++) {
            shapes.append("<a:tr h=\"").append(emu(heights.get(row))).append("\">");
            for (List<Paragraph> cell : cells.get(row)) {
                shapes.append("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>")
                        .append(paragraphs(cell))
                        .append("</a:txBody><a:tcPr marL=\"0\" marR=\"0\" marT=\"0\" marB=\"0\"")
                        .append(" anchor=\"t\">")
                        .append(NO_BORDERS)
                        .append("<a:noFill/></a:tcPr></a:tc>");
            }
            shapes.append("</a:tr>");
        }
        shapes.append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
    }

    private String named(String name, String told) {
        last++;
        return "<p:cNvPr id=\"%d\" name=\"%s %d\"%s/>"
                .formatted(
                        last,
                        Escaped.of(name),
                        last - 1,
                        told.isEmpty() ? "" : " descr=\"" + Escaped.of(told) + "\"");
    }

    String xml() {
        return "<p:sld "
                + Markup.NAMESPACES
                + "><p:cSld><p:bg><p:bgPr>"
                + fill(ground | 0xFF000000)
                + "<a:effectLst/></p:bgPr></p:bg>"
                + tree(shapes)
                + "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
    }

    static String tree(CharSequence shapes) {
        return "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\""
                + " name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off"
                + " x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\""
                + " y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>"
                + shapes
                + "</p:spTree>";
    }
}
