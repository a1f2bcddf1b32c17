package org.xianggan.atlas.exchange;

/// Text within XML or HTML.
public final class Escaped {
    private Escaped() {}

    /// Signs of the language are written out. What XML has no place for becomes a blank: control
    /// characters in what somebody typed.
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\'' -> out.append("&#39;");
                                default -> out.appendCodePoint(isText(c) ? c : ' ');
                            }
                        });
        return out.toString();
    }

    private static boolean isText(int c) {
        boolean inXml = c >= 0x20 && c < 0xD800 || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
        return inXml && c != 0x7F;
    }
}
