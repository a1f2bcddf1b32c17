package org.xianggan.atlas.exchange.svg;

import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.raster.Lettering;
import org.xianggan.atlas.raster.Pictures;
import org.xianggan.atlas.raster.VectorCanvas;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The elements of one SVG. Text is text: it names our font and what is likely to stand in for it,
/// and keeps its measured width whichever is used. Failures of writing are
/// [UncheckedIOException]s.
final class SvgCanvas implements VectorCanvas {
    static final String FAMILY =
            "'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang"
                    + " SC',sans-serif";

    private static final int DECIMALS = 2;

    private final XMLStreamWriter out;
    private int ids;

    SvgCanvas(XMLStreamWriter out) {
        this.out = out;
    }

    /// Writes; what StAX throws becomes unchecked.
    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void part(Part part) {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void colour(String of, int argb) throws XMLStreamException {
        out.writeAttribute(of, "#%06X".formatted(argb & 0xFFFFFF));
        if (argb >>> 24 < 255) {
            out.writeAttribute(of + "-opacity", SvgPath.number((argb >>> 24) / 255.0, 3));
        }
    }

    private String id(String kind) {
        return kind + ++ids;
    }

    @Override
    public void fill(Shape shape, int argb) {
        if (argb >>> 24 != 0) {
            part(
                    () -> {
                        out.writeEmptyElement("path");
                        out.writeAttribute("d", SvgPath.of(shape, DECIMALS));
                        colour("fill", argb);
                    });
        }
    }

    @Override
    public void stroke(Shape path, Pen pen) {
        if (pen.argb() >>> 24 == 0) {
            return;
        }
        part(
                () -> {
                    Pen.Fade fade = pen.fade();
                    String gradient = fade == null ? null : gradient(fade, pen.argb());
                    out.writeEmptyElement("path");
                    out.writeAttribute("d", SvgPath.of(path, DECIMALS));
                    out.writeAttribute("fill", "none");
                    if (gradient == null) {
                        colour("stroke", pen.argb());
                    } else {
                        out.writeAttribute("stroke", "url(#" + gradient + ")");
                    }
                    out.writeAttribute("stroke-width", SvgPath.number(pen.width(), 3));
                    if (pen.round()) {
                        out.writeAttribute("stroke-linecap", "round");
                    }
                    out.writeAttribute("stroke-linejoin", "round");
                    if (pen.isDashed()) {
                        out.writeAttribute(
                                "stroke-dasharray",
                                Arrays.stream(pen.dash())
                                        .mapToObj(d -> SvgPath.number(d, DECIMALS))
                                        .collect(Collectors.joining(" ")));
                        out.writeAttribute(
                                "stroke-dashoffset", SvgPath.number(pen.dashPhase(), DECIMALS));
                    }
                });
    }

    private String gradient(Pen.Fade fade, int argb) throws XMLStreamException {
        String id = id("fade");
        out.writeStartElement("linearGradient");
        out.writeAttribute("id", id);
        out.writeAttribute("gradientUnits", "userSpaceOnUse");
        out.writeAttribute("x1", SvgPath.number(fade.x0(), DECIMALS));
        out.writeAttribute("y1", SvgPath.number(fade.y0(), DECIMALS));
        out.writeAttribute("x2", SvgPath.number(fade.x1(), DECIMALS));
        out.writeAttribute("y2", SvgPath.number(fade.y1(), DECIMALS));
        for (int end = 0; end <= 1; end++) {
            out.writeEmptyElement("stop");
            out.writeAttribute("offset", Integer.toString(end));
            colour("stop-color", argb | 0xFF000000);
            double opacity = end == 0 ? (argb >>> 24) / 255.0 : 0;
            out.writeAttribute("stop-opacity", SvgPath.number(opacity, 3));
        }
        out.writeEndElement();
        return id;
    }

    @Override
    public void text(Lettering t) {
        part(
                () -> {
                    out.writeStartElement("text");
                    AffineTransform at = t.at();
                    if ((at.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0) {
                        out.writeAttribute("x", SvgPath.number(at.getTranslateX(), DECIMALS));
                        out.writeAttribute("y", SvgPath.number(at.getTranslateY(), DECIMALS));
                    } else {
                        out.writeAttribute("transform", SvgPath.matrix(at));
                    }
                    out.writeAttribute("font-size", SvgPath.number(t.em(), 3));
                    if (t.weight() != Weight.REGULAR) {
                        out.writeAttribute(
                                "font-weight", t.weight() == Weight.BOLD ? "700" : "500");
                    }
                    if (t.text().codePointCount(0, t.text().length()) > 1) {
                        out.writeAttribute("textLength", SvgPath.number(t.width(), DECIMALS));
                    }
                    if (t.tracking() != 0) {
                        out.writeAttribute("letter-spacing", SvgPath.number(t.tracking(), 3));
                    }
                    colour("fill", t.argb());
                    if (t.hasHalo()) {
                        out.writeAttribute("paint-order", "stroke");
                        colour("stroke", t.halo());
                        out.writeAttribute("stroke-width", SvgPath.number(2 * t.haloWidth(), 3));
                        out.writeAttribute("stroke-linejoin", "round");
                    }
                    out.writeCharacters(t.text());
                    out.writeEndElement();
                });
    }

    @Override
    public void image(BufferedImage image, AffineTransform at) {
        part(
                () -> {
                    AffineTransform m = new AffineTransform(at);
                    m.scale(1.0 / image.getWidth(), 1.0 / image.getHeight());
                    out.writeEmptyElement("image");
                    out.writeAttribute("width", Integer.toString(image.getWidth()));
                    out.writeAttribute("height", Integer.toString(image.getHeight()));
                    out.writeAttribute("transform", SvgPath.matrix(m));
                    out.writeAttribute("preserveAspectRatio", "none");
                    out.writeAttribute(
                            "href",
                            "data:image/png;base64,"
                                    + Base64.getEncoder().encodeToString(Pictures.png(image)));
                });
    }

    @Override
    public void clipped(Shape clip, Runnable inside) {
        String id = id("clip");
        part(
                () -> {
                    out.writeStartElement("clipPath");
                    out.writeAttribute("id", id);
                    out.writeEmptyElement("path");
                    out.writeAttribute("d", SvgPath.of(clip, DECIMALS));
                    out.writeEndElement();
                });
        group("clip-path", "url(#" + id + ")", inside);
    }

    @Override
    public void transformed(AffineTransform by, Runnable inside) {
        group("transform", SvgPath.matrix(by), inside);
    }

    @Override
    public void faded(double opacity, Runnable inside) {
        group("opacity", SvgPath.number(opacity, 3), inside);
    }

    @Override
    public void without(Shape path, double width, Runnable inside) {
        String id = id("mask");
        part(
                () -> {
                    out.writeStartElement("mask");
                    out.writeAttribute("id", id);
                    out.writeAttribute("maskUnits", "userSpaceOnUse");
                    for (String edge : new String[] {"x", "y"}) {
                        out.writeAttribute(edge, "-100000");
                    }
                    for (String side : new String[] {"width", "height"}) {
                        out.writeAttribute(side, "200000");
                    }
                    out.writeEmptyElement("path");
                    out.writeAttribute("d", "M-100000-100000H100000V100000H-100000Z");
                    out.writeAttribute("fill", "#FFFFFF");
                });
        stroke(path, Pen.solid(0xFF000000, width));
        part(out::writeEndElement);
        group("mask", "url(#" + id + ")", inside);
    }

    private void group(String attribute, String value, Runnable inside) {
        part(
                () -> {
                    out.writeStartElement("g");
                    out.writeAttribute(attribute, value);
                });
        inside.run();
        part(out::writeEndElement);
    }
}
