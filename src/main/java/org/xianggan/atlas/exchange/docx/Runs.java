package org.xianggan.atlas.exchange.docx;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

import java.util.regex.Pattern;

/// What stands in a paragraph: text, and fields that Word keeps counting.
final class Runs {
    /// What XML has no place for: control characters in a name that somebody typed.
    private static final Pattern NONE =
            Pattern.compile("[^\\t\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Runs() {}

    static String clean(String text) {
        return NONE.matcher(text).replaceAll("");
    }

    /// Adds text, if there is any.
    static void text(XWPFParagraph to, String text) {
        if (!text.isEmpty()) {
            fill(to.getCTP().addNewR(), text);
        }
    }

    /// Adds a field.
    ///
    /// @param now what it shows until Word counts
    static void field(XWPFParagraph to, String code, String now) {
        CTSimpleField field = to.getCTP().addNewFldSimple();
        field.setInstr(code);
        fill(field.addNewR(), now);
    }

    /// Quotation marks and dashes that stand in Chinese text are Chinese ones: Word goes by the
    /// hint.
    static void fill(CTR run, String text) {
        if (text.codePoints().anyMatch(c -> c >= 0x2E80 && c < 0xFF00)) {
            (run.isSetRPr() ? run.getRPr() : run.addNewRPr())
                    .addNewRFonts()
                    .setHint(STHint.EAST_ASIA);
        }
        CTText t = run.addNewT();
        t.setStringValue(clean(text));
        t.setSpace(Space.PRESERVE);
    }
}
