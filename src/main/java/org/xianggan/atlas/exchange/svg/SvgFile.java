package org.xianggan.atlas.exchange.svg;

import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.raster.VectorCanvas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes one picture as SVG, whole or not at all.
public final class SvgFile {
    private SvgFile() {}

    /// @param width of the picture, in the unit of the canvas
    /// @param unit CSS unit of the canvas (`px`, `mm`)
    public static void write(
            Path file,
            double width,
            double height,
            String unit,
            String title,
            String language,
            Consumer<VectorCanvas> drawing)
            throws IOException {
        WholeFile.write(
                file,
                stream -> {
                    try {
                        XMLStreamWriter out =
                                XMLOutputFactory.newDefaultFactory()
                                        .createXMLStreamWriter(stream, "UTF-8");
                        out.writeStartDocument("UTF-8", "1.0");
                        out.writeStartElement("svg");
                        out.writeDefaultNamespace("http://www.w3.org/2000/svg");
                        out.writeAttribute("width", SvgPath.number(width, 3) + unit);
                        out.writeAttribute("height", SvgPath.number(height, 3) + unit);
                        out.writeAttribute(
                                "viewBox",
                                "0 0 "
                                        + SvgPath.number(width, 3)
                                        + " "
                                        + SvgPath.number(height, 3));
                        out.writeAttribute("font-family", SvgCanvas.FAMILY);
                        out.writeAttribute("xml:lang", language);
                        out.writeStartElement("title");
                        out.writeCharacters(title);
                        out.writeEndElement();
                        drawing.accept(new SvgCanvas(out));
                        out.writeEndElement();
                        out.writeEndDocument();
                        out.close();
                    } catch (XMLStreamException e) {
                        throw new IOException(e);
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
    }
}
