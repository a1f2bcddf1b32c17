package org.xianggan.atlas.exchange.table;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// Traces that a spreadsheet or a wrong encoding leaves in a table.
public final class Damage {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+\\d{2}");
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|NAME\\?|VALUE!|DIV/0!|N/A|NUM!|NULL!)|#{4,}");
    private static final List<String> MOJIBAKE =
            List.of("\uFFFD", "锟斤拷", "烫烫烫", "Ã©", "ï»¿", "鏂囧瓧", "鐨勶");

    private @Nullable String cell;
    private @Nullable String kind;
    private long line;

    public void look(List<String> cells, long at) {
        if (cell != null) {
            return;
        }
        for (String c : cells) {
            String found = kind(c);
            if (found != null) {
                cell = c;
                kind = found;
                line = at;
                return;
            }
        }
    }

    private static @Nullable String kind(String cell) {
        if (cell.isEmpty() || cell.length() > 2000) {
            return null;
        }
        char last = cell.charAt(cell.length() - 1);
        if (last >= '0' && last <= '9' && SCIENTIFIC.matcher(cell).matches()) {
            return "scientific";
        }
        if (cell.charAt(0) == '#' && ERROR.matcher(cell).matches()) {
            return "error";
        }
        return MOJIBAKE.stream().anyMatch(cell::contains) ? "mojibake" : null;
    }

    /// The key of the sentence, or null where there is nothing to say.
    public @Nullable String key() {
        return kind == null ? null : "import.table.damage." + kind;
    }

    public String cell() {
        return cell == null ? "" : RowPlace.brief(cell);
    }

    public long line() {
        return line;
    }
}
