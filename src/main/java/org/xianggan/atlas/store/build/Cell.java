package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may stand in a column, read from the short form of [DataFile]: `name!` must not be empty,
/// `id=county` is the record's own id, `x@county,site` refers to such a record (`x@any` to one of
/// any kind), `*` a list of them, `x{a,b}` one of these words, `x:N` a number, `x:D` an EDTF date,
/// `x:S` a status, `x:C` citations, `x:E` a text that is shown and has an English reading in
/// `english/`.
///
/// @param arguments kinds or words
record Cell(String column, Form form, boolean required, List<String> arguments) {
    enum Form {
        TEXT,
        READ,
        ID,
        REFERENCE,
        REFERENCES,
        WORD,
        NUMBER,
        DATE,
        STATUS,
        CITATIONS
    }

    private static final String ANY = "any";

    private static final Pattern SHORT =
            Pattern.compile("(\\w+)(?:=(\\w+)|@([\\w,]+)(\\*?)|\\{([^}]+)}|:([NDSCE]))?(!?)");

    Cell {
        arguments = List.copyOf(arguments);
    }

    static Cell of(String text) {
        Matcher m = SHORT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        boolean required = !m.group(7).isEmpty();
        if (m.group(2) != null) {
            return new Cell(m.group(1), Form.ID, required, List.of(m.group(2)));
        }
        if (m.group(3) != null) {
            return new Cell(
                    m.group(1),
                    m.group(4).isEmpty() ? Form.REFERENCE : Form.REFERENCES,
                    required,
                    Arrays.asList(m.group(3).split(",")));
        }
        if (m.group(5) != null) {
            return new Cell(m.group(1), Form.WORD, required, Arrays.asList(m.group(5).split(",")));
        }
        Form form =
                switch (m.group(6)) {
                    case "N" -> Form.NUMBER;
                    case "D" -> Form.DATE;
                    case "S" -> Form.STATUS;
                    case "C" -> Form.CITATIONS;
                    case "E" -> Form.READ;
                    case null, default -> Form.TEXT;
                };
        return new Cell(m.group(1), form, required, List.of());
    }

    /// Whether facts may stand in it, beside others or alone.
    boolean namesFacts() {
        return form == Form.CITATIONS
                || (form == Form.REFERENCE || form == Form.REFERENCES) && allows(Kind.FACT);
    }

    boolean allows(Kind kind) {
        return arguments.contains(kind.prefix()) || arguments.contains(ANY);
    }
}
