package org.xianggan.atlas.exchange.docx;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import javax.xml.namespace.QName;

/// Page, styles, lists and settings of a brief, which stand as Word's own XML beside this class.
final class Look {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// Reads a part from what stands beside this class.
    @FunctionalInterface
    private interface Reader<T> {
        T read(InputStream in) throws IOException, XmlException;
    }

    private Look() {}

    /// @param scale of letters and lines
    static void give(XWPFDocument to, double scale) throws IOException {
        StylesDocument styles = read("styles.xml", StylesDocument.Factory::parse);
        scale(styles, scale);
        to.createStyles().setStyles(styles.getStyles());
        to.createNumbering()
                .setNumbering(
                        read("numbering.xml", NumberingDocument.Factory::parse).getNumbering());
        to.getSettings()
                .getCTSettings()
                .set(read("settings.xml", SettingsDocument.Factory::parse).getSettings());
        to.getDocument().set(read("page.xml", DocumentDocument.Factory::parse).getDocument());
    }

    private static <T> T read(String name, Reader<T> reader) throws IOException {
        try (InputStream in = Objects.requireNonNull(Look.class.getResourceAsStream(name), name)) {
            return reader.read(in);
        } catch (XmlException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /// Sizes of letters and heights of exact lines; the room between paragraphs stays.
    private static void scale(StylesDocument styles, double scale) {
        QName rule = new QName(W, "lineRule");
        try (XmlCursor at = styles.newCursor()) {
            while (at.hasNextToken()) {
                if (at.toNextToken().isStart()) {
                    switch (at.getName().getLocalPart()) {
                        case "sz", "szCs" -> scale(at, "val", scale);
                        case "spacing" -> {
                            if ("exact".equals(at.getAttributeText(rule))) {
                                scale(at, "line", scale);
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
    }

    private static void scale(XmlCursor at, String attribute, double scale) {
        QName name = new QName(W, attribute);
        double was = Double.parseDouble(at.getAttributeText(name));
        at.setAttributeText(name, Long.toString(Math.round(was * scale)));
    }
}
