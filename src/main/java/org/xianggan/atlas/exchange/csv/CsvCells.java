package org.xianggan.atlas.exchange.csv;

import java.util.ArrayList;
import java.util.List;

/// Cells without what protects them from spreadsheets: the tab before a code, the apostrophe before
/// what would be computed ([CsvFile] writes both).
final class CsvCells {
    private CsvCells() {}

    static String plain(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (isCode(cell)) {
            return cell.substring(1);
        }
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    static List<String> plain(List<String> cells) {
        List<String> out = new ArrayList<>(cells.size());
        for (String c : cells) {
            out.add(plain(c));
        }
        return out;
    }

    /// As [#plain], but so that a code is never taken for a number: with its tab.
    static List<String> typed(List<String> cells) {
        List<String> out = new ArrayList<>(cells.size());
        for (String c : cells) {
            out.add(isGuarded(c) ? c.substring(1) : c.strip().isEmpty() ? "" : c);
        }
        return out;
    }

    private static boolean isCode(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\t';
    }

    private static boolean isGuarded(String cell) {
        return cell.length() > 1
                && cell.charAt(0) == '\''
                && CsvFile.FORMULA.indexOf(cell.charAt(1)) >= 0;
    }
}
