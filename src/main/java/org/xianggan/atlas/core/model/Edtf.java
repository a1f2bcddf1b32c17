package org.xianggan.atlas.core.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as the sources give it (a part of EDTF): `2024-12-31`, `2021-06`, `2021`, a season
/// (`1921-23`), `../2021-06` (by then) or `2021/2025` (an interval). Throws
/// [IllegalArgumentException] on anything else.
public record Edtf(String text) implements Comparable<Edtf> {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public Edtf {
        for (String part : text.split("/", -1)) {
            if (!part.equals("..")) {
                end(part);
            }
        }
        if (text.equals("..") || text.chars().filter(c -> c == '/').count() > 1 || text.isEmpty()) {
            throw new IllegalArgumentException("no date: " + text);
        }
    }

    /// The last day that the date may mean; an open end is the last day there is.
    public LocalDate lastDay() {
        int slash = text.indexOf('/');
        String part = slash < 0 ? text : text.substring(slash + 1);
        return part.equals("..") ? LocalDate.MAX : end(part);
    }

    /// The first day that the date may mean; an open beginning is the first day there is.
    public LocalDate firstDay() {
        int slash = text.indexOf('/');
        String part = slash < 0 ? text : text.substring(0, slash);
        return part.equals("..") ? LocalDate.MIN : start(part);
    }

    /// Known to the year only: it counts for the whole year and is hatched in it.
    public boolean isYearOnly() {
        return text.length() == 4;
    }

    /// `../2021-06`: it was so by then; since when is unknown.
    public boolean isByThen() {
        return text.startsWith("../");
    }

    private static LocalDate end(String part) {
        Matcher m = matcher(part);
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return LocalDate.of(year, 12, 31);
        }
        int month = Integer.parseInt(m.group(2));
        if (isSeason(month)) {
            return start(part).plusMonths(3).minusDays(1);
        }
        return m.group(3) == null ? start(part).plusMonths(1).minusDays(1) : start(part);
    }

    private static LocalDate start(String part) {
        Matcher m = matcher(part);
        int year = Integer.parseInt(m.group(1));
        int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
        int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
        try {
            return LocalDate.of(year, isSeason(month) ? 3 * (month - 20) : month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no date: " + part, e);
        }
    }

    /// 21 spring (from March) … 24 winter (from December).
    private static boolean isSeason(int month) {
        return month >= 21 && month <= 24;
    }

    private static Matcher matcher(String part) {
        Matcher m = DATE.matcher(part);
        if (!m.matches()) {
            throw new IllegalArgumentException("no date: " + part);
        }
        return m;
    }

    @Override
    public int compareTo(Edtf o) {
        int byEnd = lastDay().compareTo(o.lastDay());
        return byEnd != 0 ? byEnd : firstDay().compareTo(o.firstDay());
    }

    @Override
    public String toString() {
        return text;
    }
}
