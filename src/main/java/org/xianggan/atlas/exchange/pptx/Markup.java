package org.xianggan.atlas.exchange.pptx;

import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.exchange.Escaped;

import java.util.List;
import java.util.Locale;

/// The words of DrawingML: text, places and colours.
final class Markup {
    static final String NAMESPACES =
            "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    /// What every office in China has; and what every office has.
    static final String EAST_ASIAN = "微软雅黑";

    static final String LATIN = "Arial";

    /// A slide of 7.5 inch, 914,400 to the inch, is 1080 units high.
    static final double EMU = 6350;

    /// Hundredths of a point in a unit.
    private static final double POINTS = 50;

    private static final String FONTS =
            "<a:latin typeface=\"%s\"/><a:ea typeface=\"%s\"/><a:cs typeface=\"%s\"/>"
                    .formatted(LATIN, EAST_ASIAN, LATIN);

    private Markup() {}

    static long emu(double units) {
        return Math.round(units * EMU);
    }

    private static long points(double units) {
        return Math.round(units * POINTS);
    }

    static String frame(String tag, SlideBox at) {
        return "<%s><a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></%s>"
                .formatted(tag, emu(at.x()), emu(at.y()), emu(at.width()), emu(at.height()), tag);
    }

    static String fill(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0) {
            return "<a:noFill/>";
        }
        String rgb = String.format(Locale.ROOT, "%06X", argb & 0xFFFFFF);
        return alpha == 0xFF
                ? "<a:solidFill><a:srgbClr val=\"" + rgb + "\"/></a:solidFill>"
                : "<a:solidFill><a:srgbClr val=\"%s\"><a:alpha val=\"%d\"/></a:srgbClr></a:solidFill>"
                        .formatted(rgb, Math.round(alpha / 255.0 * 100_000));
    }

    static String paragraphs(List<Paragraph> paragraphs) {
        StringBuilder out = new StringBuilder();
        for (Paragraph p : paragraphs) {
            out.append("<a:p><a:pPr marL=\"0\" indent=\"0\" algn=\"")
                    .append(p.toRight() ? "r" : "l")
                    .append("\"><a:lnSpc><a:spcPts val=\"")
                    .append(points(p.leading()))
                    .append("\"/></a:lnSpc><a:spcBef><a:spcPts val=\"")
                    .append(points(p.before()))
                    .append("\"/></a:spcBef><a:spcAft><a:spcPts val=\"0\"/></a:spcAft><a:buNone/>")
                    .append("</a:pPr>");
            for (Run r : p.runs()) {
                out.append("<a:r>").append(properties("rPr", r)).append("<a:t>");
                out.append(Escaped.of(r.text())).append("</a:t></a:r>");
            }
            if (p.runs().isEmpty()) {
                Run none = new Run("", Math.max(12, p.leading() * 0.7), false, 0xFF000000);
                out.append(properties("endParaRPr", none));
            }
            out.append("</a:p>");
        }
        return paragraphs.isEmpty()
                ? paragraphs(List.of(new Paragraph(List.of(), 24, 0, false)))
                : out.toString();
    }

    private static String properties(String tag, Run r) {
        boolean chinese = isChinese(r.text());
        return "<a:%s lang=\"%s\" altLang=\"%s\" sz=\"%d\" b=\"%d\"%s dirty=\"0\">%s%s</a:%s>"
                .formatted(
                        tag,
                        chinese ? "zh-CN" : "en-US",
                        chinese ? "en-US" : "zh-CN",
                        Math.max(100, points(r.em())),
                        r.bold() ? 1 : 0,
                        r.raised() > 0
                                ? " baseline=\"" + Math.round(r.raised() * 100_000) + "\""
                                : "",
                        fill(r.argb()),
                        FONTS,
                        tag);
    }

    /// Whether there are Chinese letters or signs in it: quotation marks and dashes are then
    /// Chinese ones.
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x2E80 && c < 0xFFF0 || c >= 0x20000);
    }
}
