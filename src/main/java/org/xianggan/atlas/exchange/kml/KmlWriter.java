package org.xianggan.atlas.exchange.kml;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.WholeFile;
import org.xianggan.atlas.exchange.source.LostTimes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Layers as KML 2.2: a placemark a row, its values typed by a schema; a line with times is a
/// track. A file that is called `.kmz` is the same in an archive.
public final class KmlWriter implements LayerWriter {
    static final String KML = "http://www.opengis.net/kml/2.2";
    static final String GX = "http://www.google.com/kml/ext/2.2";

    /// What KML has elements of its own for.
    private static final Set<String> OWN = Set.of("name", "description");

    private static final String PACKED = ".kmz";

    private final boolean packed;
    private final Messages texts;

    /// @param packed in an archive, whatever the file is called
    public KmlWriter(boolean packed, Messages texts) {
        this.packed = packed;
        this.texts = texts;
    }

    @Override
    public List<String> losses(OutLayer layer, Work work) throws IOException {
        return LostTimes.of(layer, true, texts, work);
    }

    @Override
    public List<String> write(OutLayer layer, Path file, Work work) throws IOException {
        List<String> lost = losses(layer, work);
        boolean archive = packed || file.toString().toLowerCase(Locale.ROOT).endsWith(PACKED);
        WholeFile.write(
                file,
                out -> {
                    try {
                        if (archive) {
                            archive(layer, out, work);
                        } else {
                            document(layer, out, work);
                        }
                    } catch (XMLStreamException e) {
                        throw e.getNestedException() instanceof IOException io
                                ? io
                                : new IOException(e);
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
        return lost;
    }

    /// The document stands first and under the name that readers look for.
    private static void archive(OutLayer layer, OutputStream out, Work work)
            throws XMLStreamException, IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("doc.kml"));
        document(layer, zip, work);
        zip.closeEntry();
        zip.finish();
    }

    private static void document(OutLayer layer, OutputStream out, Work work)
            throws XMLStreamException, IOException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(KML);
        xml.writeNamespace("gx", GX);
        xml.writeStartElement("Document");
        element(xml, "name", layer.title());
        said(xml, layer);
        schema(xml, layer.fields());
        KmlShapeWriter shapes = new KmlShapeWriter(xml);
        layer.rows()
                .read(
                        row -> {
                            work.check();
                            try {
                                placemark(xml, shapes, row);
                            } catch (XMLStreamException e) {
                                throw new IOException(e);
                            }
                        },
                        work);
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void said(XMLStreamWriter xml, OutLayer layer) throws XMLStreamException {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("attribution", layer.attribution());
        said.put("as_of", layer.asOf());
        said.put("datum", layer.datum().key());
        xml.writeStartElement("ExtendedData");
        for (Map.Entry<String, @Nullable String> s : said.entrySet()) {
            String value = s.getValue();
            if (value != null) {
                xml.writeStartElement("Data");
                xml.writeAttribute("name", s.getKey());
                element(xml, "value", value);
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void schema(XMLStreamWriter xml, List<LayerField> fields)
            throws XMLStreamException {
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", "layer");
        xml.writeAttribute("id", "layer");
        for (LayerField f : fields) {
            if (!OWN.contains(f.name())) {
                xml.writeStartElement("SimpleField");
                xml.writeAttribute(
                        "type",
                        switch (f.type()) {
                            // KML's own int has 32 bits.
                            case INTEGER, REAL -> "double";
                            case BOOLEAN -> "bool";
                            case TEXT, DATE, DATE_TIME -> "string";
                        });
                xml.writeAttribute("name", clean(f.name()));
                element(xml, "displayName", f.type().name().toLowerCase(Locale.ROOT));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void placemark(XMLStreamWriter xml, KmlShapeWriter shapes, FeatureRow row)
            throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Placemark");
        for (String own : List.of("name", "description")) {
            Object value = row.values().get(own);
            if (value != null) {
                element(xml, own, value.toString());
            }
        }
        if (row.values().keySet().stream().anyMatch(k -> !OWN.contains(k))) {
            xml.writeStartElement("ExtendedData");
            xml.writeStartElement("SchemaData");
            xml.writeAttribute("schemaUrl", "#layer");
            for (Map.Entry<String, Object> v : row.values().entrySet()) {
                if (!OWN.contains(v.getKey())) {
                    xml.writeStartElement("SimpleData");
                    xml.writeAttribute("name", clean(v.getKey()));
                    xml.writeCharacters(clean(v.getValue().toString()));
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
        if (row.shape() != null) {
            shapes.write(row.shape());
        }
        xml.writeEndElement();
    }

    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /// Without what XML cannot hold.
    static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
