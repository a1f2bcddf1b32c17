package org.xianggan.atlas.ui.contents.happenings;

import org.xianggan.atlas.core.model.Edtf;

import java.time.LocalDate;

/// How a date is drawn within its year: as exactly as it is known, and no more.
///
/// @param from where it begins, as a part of the year, 0 … 1
/// @param to where it ends
/// @param earlier whether it began in a year before
/// @param open whether nobody knows its end
record TimeMark(Shape shape, double from, double to, boolean earlier, boolean open) {
    /// What the sources know: the day, the month, the year, that it was so by then, or a stretch.
    enum Shape {
        DAY,
        MONTH,
        YEAR,
        BY,
        STRETCH
    }

    private static final int YEAR_ONLY = 4;
    private static final int MONTH_ONLY = 7;

    /// The year under which it stands: that of its end, or of its beginning where the end is open.
    static int year(Edtf date) {
        LocalDate last = date.lastDay();
        return last.equals(LocalDate.MAX) ? date.firstDay().getYear() : last.getYear();
    }

    static TimeMark of(Edtf date) {
        int year = year(date);
        boolean open = date.lastDay().equals(LocalDate.MAX);
        double to = open ? 1 : part(date.lastDay()) + day(year);
        if (date.isByThen()) {
            return new TimeMark(Shape.BY, 0, to, true, false);
        }
        boolean earlier = date.firstDay().getYear() < year;
        double from = earlier ? 0 : part(date.firstDay());
        return new TimeMark(shape(date), from, to, earlier, open);
    }

    private static Shape shape(Edtf date) {
        String text = date.text();
        if (text.indexOf('/') >= 0) {
            return Shape.STRETCH;
        }
        return switch (text.length()) {
            case YEAR_ONLY -> Shape.YEAR;
            case MONTH_ONLY -> Shape.MONTH;
            default -> Shape.DAY;
        };
    }

    /// The beginning of a day as a part of its year.
    private static double part(LocalDate day) {
        return (day.getDayOfYear() - 1) * day(day.getYear());
    }

    private static double day(int year) {
        return 1.0 / LocalDate.of(year, 1, 1).lengthOfYear();
    }

    double middle() {
        return (from + to) / 2;
    }
}
