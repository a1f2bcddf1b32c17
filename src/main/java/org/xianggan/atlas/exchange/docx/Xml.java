package org.xianggan.atlas.exchange.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML: elements that are closed in the order in which they were opened, everything escaped.
final class Xml {
    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes name, value, name, value …
    Xml begin(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /// An element without content.
    Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    Xml text(String text) {
        escape(text);
        return this;
    }

    Xml end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element with text in it.
    Xml with(String name, String text, String... attributes) {
        return begin(name, attributes).text(text).end();
    }

    /// What XML has no place for (control characters in a name that somebody typed) is left out.
    private void escape(String text) {
        text.codePoints()
                .filter(
                        c ->
                                c >= 0x20
                                                && c != 0xFFFE
                                                && c != 0xFFFF
                                                && (c < 0xD800 || c > 0xDFFF)
                                        || c == '\t')
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                default -> out.appendCodePoint(c);
                            }
                        });
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("left open: " + open);
        }
        return out.toString();
    }
}
