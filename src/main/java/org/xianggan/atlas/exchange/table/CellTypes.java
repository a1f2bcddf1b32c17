package org.xianggan.atlas.exchange.table;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.LayerField.Type;
import org.xianggan.atlas.exchange.source.Times;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the columns of a text table hold: numbers only where every cell is one as a number would be
/// written. Leading zeros, long ids, codes and road numbers stay text.
public final class CellTypes {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,14}");
    private static final Pattern REAL =
            Pattern.compile(
                    "-?(0|[1-9]\\d{0,14})\\.\\d{1,20}|-?[1-9]\\.\\d{1,20}[eE][-+]?\\d{1,3}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CODE =
            Pattern.compile("(?i).*(编号|编码|代码|号码|邮编|电话|手机|区划码|adcode|code|zip|phone|postcode)\\s*");

    private final List<@Nullable Type> types = new ArrayList<>();

    public void add(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i == types.size()) {
                types.add(null);
            }
            String cell = cells.get(i);
            Type known = types.get(i);
            if (!cell.isEmpty() && known != Type.TEXT) {
                Type type = of(cell);
                types.set(i, known == null ? type : FieldTypes.wider(known, type));
            }
        }
    }

    /// Columns whose name says that they hold codes stay text.
    public List<Type> of(int columns, List<String> heads) {
        List<Type> all = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Type type = i < types.size() ? types.get(i) : null;
            boolean code = i < heads.size() && CODE.matcher(heads.get(i)).matches();
            all.add(type == null || code ? Type.TEXT : type);
        }
        return all;
    }

    /// Whether the cell alone would be taken for something else than text.
    public static boolean isTyped(String cell) {
        return !cell.isEmpty() && of(cell) != Type.TEXT;
    }

    private static Type of(String cell) {
        char c = cell.charAt(0);
        if (c >= '0' && c <= '9' || c == '-') {
            if (INTEGER.matcher(cell).matches()) {
                return Type.INTEGER;
            }
            if (REAL.matcher(cell).matches()) {
                return Type.REAL;
            }
            if (date(cell) != null) {
                return Type.DATE;
            }
            return moment(cell) != null ? Type.DATE_TIME : Type.TEXT;
        }
        return cell.equals("true") || cell.equals("false") ? Type.BOOLEAN : Type.TEXT;
    }

    private static @Nullable LocalDate date(String cell) {
        try {
            return DATE.matcher(cell).matches() ? LocalDate.parse(cell) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant moment(String cell) {
        if (cell.length() < 17 || cell.indexOf('T') != 10 || !cell.endsWith("Z")) {
            return null;
        }
        Instant t = Times.instant(cell);
        return t != null && t.getNano() % 1_000_000 == 0 ? t : null;
    }

    /// The cell as a value of that type; null where it is empty.
    public static @Nullable Object value(String cell, Type type) {
        if (cell.isEmpty()) {
            return null;
        }
        Object value =
                switch (type) {
                    case TEXT -> cell;
                    case INTEGER -> Long.parseLong(cell);
                    case REAL -> Double.parseDouble(cell);
                    case BOOLEAN -> Boolean.parseBoolean(cell);
                    case DATE -> date(cell);
                    case DATE_TIME -> moment(cell);
                };
        return value == null ? cell : value;
    }
}
