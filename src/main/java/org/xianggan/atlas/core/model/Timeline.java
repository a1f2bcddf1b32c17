package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The history of one section: its status events, oldest first, and how far the sources reach.
///
/// @param asOf the newest source of the whole line; later years carry the last status, hatched
public record Timeline(List<LineEvent> events, @Nullable Edtf asOf) {
    public Timeline {
        events = events.stream().sorted((a, b) -> a.date().compareTo(b.date())).toList();
    }

    /// What a year shows.
    ///
    /// @param drawn false before the first event
    /// @param hatched the year lies inside a year-only date, or after the newest source, or the
    ///     status is only a target
    /// @param since the date of the event that holds; null where there is none
    /// @param target nobody has said yet that it is so, only that it is to be so by then
    public record InYear(
            Status status, boolean drawn, boolean hatched, @Nullable Edtf since, boolean target) {
        public InYear(Status status, boolean drawn, boolean hatched, @Nullable Edtf since) {
            this(status, drawn, hatched, since, false);
        }
    }

    /// Status in a year = the last status event on or before its 31 December. Without any event the
    /// section is drawn with status unknown; open “by then” is drawn in every year. From the year
    /// of a target on its status is shown, hatched, unless a later event tells what became of it or
    /// an earlier one that it is so already.
    public InYear in(int year) {
        LocalDate endOfYear = LocalDate.of(year, 12, 31);
        InYear said = said(year, endOfYear);
        LineEvent target = null;
        for (LineEvent e : events) {
            if (e.target() && !e.date().lastDay().isAfter(endOfYear)) {
                target = e;
            }
        }
        if (target == null || target.status() == null || said.status() == target.status()) {
            return said;
        }
        boolean overtaken =
                said.since() != null && said.since().lastDay().isAfter(target.date().lastDay());
        return overtaken ? said : new InYear(target.status(), true, true, target.date(), true);
    }

    private InYear said(int year, LocalDate endOfYear) {
        LineEvent last = null;
        boolean any = false;
        for (LineEvent e : events) {
            if (e.status() == null || e.target()) {
                continue;
            }
            if (!any && e.date().isByThen() && e.status() == Status.OPEN) {
                last = e;
            }
            any = true;
            if (!e.date().lastDay().isAfter(endOfYear)) {
                last = e;
            }
        }
        if (!any) {
            return new InYear(Status.UNKNOWN, true, false, null);
        }
        if (last == null) {
            return new InYear(Status.UNKNOWN, false, false, null);
        }
        boolean vague = last.date().isYearOnly() && last.date().lastDay().getYear() == year;
        boolean beyond = asOf != null && year > asOf.lastDay().getYear();
        Status status = last.status() == null ? Status.UNKNOWN : last.status();
        return new InYear(status, true, vague || beyond, last.date());
    }
}
