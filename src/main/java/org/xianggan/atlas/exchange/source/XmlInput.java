package org.xianggan.atlas.exchange.source;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML file from outside, element by element. Document type definitions are refused as a whole,
/// and with them every entity, inside and outside.
public final class XmlInput implements AutoCloseable {
    /// Deeper than any file of places; what is deeper is an attack.
    private static final int DEEPEST = 100;

    private static final int LONGEST = 4_000_000;
    private static final int START = 200;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "^(?:\\xEF\\xBB\\xBF)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private final InputStream in;
    private final XMLStreamReader xml;
    private final SourceWords words;
    private int depth;

    /// @param charset null: as the file says
    public XmlInput(InputStream in, @Nullable Charset charset, SourceWords words)
            throws IOException {
        this.words = words;
        PushbackInputStream start = new PushbackInputStream(in, START);
        this.in = start;
        try {
            // Never the reader's own decoding: ours names the line that does not fit.
            Charset of = charset == null ? declared(start) : charset;
            xml = factory().createXMLStreamReader(new TextInput(start, of, words));
        } catch (XMLStreamException | RuntimeException e) {
            throw told(e);
        }
    }

    /// By the mark at its beginning, else as its first line says, else UTF-8.
    private Charset declared(PushbackInputStream start) throws IOException {
        byte[] first = start.readNBytes(START);
        start.unread(first);
        if (first.length > 1 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first.length > 1 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher m = DECLARED.matcher(new String(first, StandardCharsets.ISO_8859_1));
        if (!m.find()) {
            return StandardCharsets.UTF_8;
        }
        Charset named = TextEncoding.named(m.group(1));
        if (named == null) {
            throw words.bad("import.encoding.unknown", null, m.group(1));
        }
        return named;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // What it has to say comes as an exception; it would print it too.
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }

    /// Goes to the next event, one of [XMLStreamConstants].
    public int next() throws IOException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw words.bad("import.xml.dtd", null);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw words.bad("import.xml.deep", null, line());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw told(e);
        }
    }

    /// Goes to the next element inside of the one that the cursor stands on; false at its end. To
    /// be called until then, and each child gone through or skipped before the next call.
    public boolean child() throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /// Goes to the root; false where there is none.
    public boolean root() throws IOException {
        return child();
    }

    /// Local name of the element.
    public String name() {
        return xml.getLocalName();
    }

    public @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// All text inside of the element, whose end the cursor then stands on.
    public String text() throws IOException {
        int level = 1;
        String only = "";
        StringBuilder all = null;
        while (level > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> level++;
                case XMLStreamConstants.END_ELEMENT -> level--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (all == null && only.isEmpty()) {
                        only = xml.getText();
                    } else {
                        all = all == null ? new StringBuilder(only) : all;
                        all.append(xml.getText());
                    }
                    if (all != null && all.length() > LONGEST) {
                        throw words.bad("import.xml.long", null, line());
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw words.bad("import.xml", null, line());
                default -> {}
            }
        }
        return all == null ? only : all.toString();
    }

    /// To the end of the element, whatever it holds.
    public void skip() throws IOException {
        int level = 1;
        while (level > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> level++;
                case XMLStreamConstants.END_ELEMENT -> level--;
                case XMLStreamConstants.END_DOCUMENT -> throw words.bad("import.xml", null, line());
                default -> {}
            }
        }
    }

    /// From 1.
    public long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /// The reader's own failures come in many kinds, some of them unchecked.
    private RuntimeException told(Exception e) throws IOException {
        Throwable cause = e;
        while (cause != null) {
            switch (cause) {
                case AtlasException a -> throw a;
                case CancellationException c -> throw c;
                case java.nio.charset.CharacterCodingException c ->
                        throw words.bad("import.xml.encoding", c);
                case java.io.CharConversionException c -> throw words.bad("import.xml.encoding", c);
                case java.io.UTFDataFormatException c -> throw words.bad("import.xml.encoding", c);
                case java.io.InterruptedIOException i -> throw i;
                default -> {}
            }
            cause = cause.getCause();
        }
        if (e instanceof XMLStreamException x) {
            if (x.getNestedException() instanceof IOException io) {
                throw io;
            }
            long line = x.getLocation() == null ? 1 : Math.max(1, x.getLocation().getLineNumber());
            return words.bad("import.xml", x, line);
        }
        return words.bad("import.xml", e, place());
    }

    /// The reader may be too broken to know.
    private long place() {
        try {
            return line();
        } catch (RuntimeException e) {
            return 1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
