package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A loop as somebody made it: a document. Every change is a new value.
///
/// @param start null: at the first stop
/// @param date of the first day; null: any day
/// @param year in whose network it is travelled
/// @param days how many; 0: as few as the hours allow
/// @param hours of a day, from leaving to arriving, without the hour of lunch
/// @param dayStart when a day begins, minutes after midnight
/// @param cuts how many stops lie before the end of each day but the last, where somebody cut the
///     days by hand: then nothing else decides on them; else none
/// @param nights towns to choose from; none: all that are known
/// @param copied the published route that it was made from, or null
/// @param more what a later version wrote, as the text of a JSON object; `{}` mostly
public record Loop(
        String name,
        @Nullable Stop start,
        Finish finish,
        @Nullable LocalDate date,
        int year,
        int days,
        double hours,
        int dayStart,
        List<LoopStop> stops,
        List<Integer> cuts,
        List<Stop> nights,
        String note,
        @Nullable EntityId copied,
        String more) {
    public static final int MOST_DAYS = 30;
    public static final double LEAST_HOURS = 1;
    public static final double MOST_HOURS = 16;
    public static final double AGREED_HOURS = 8;

    /// Half past eight.
    public static final int AGREED_START = 8 * 60 + 30;

    public Loop {
        stops = List.copyOf(stops);
        cuts = List.copyOf(cuts);
        nights = List.copyOf(nights);
        if (days < 0 || days > MOST_DAYS) {
            throw new LoopProblem(LoopProblem.Reason.DAYS, String.valueOf(days), MOST_DAYS);
        }
        if (!(hours >= LEAST_HOURS && hours <= MOST_HOURS)) {
            throw new LoopProblem(LoopProblem.Reason.HOURS, String.valueOf(hours));
        }
        if (dayStart < 0 || dayStart >= Clock.DAY) {
            throw new IllegalArgumentException("no time of a day: " + dayStart);
        }
        for (int i = 0; i < cuts.size(); i++) {
            int before = i == 0 ? 0 : cuts.get(i - 1);
            if (cuts.get(i) <= before || cuts.get(i) >= stops.size()) {
                throw new IllegalArgumentException("no day between " + cuts);
            }
        }
        if (cuts.size() >= MOST_DAYS) {
            throw new LoopProblem(
                    LoopProblem.Reason.DAYS, String.valueOf(cuts.size() + 1), MOST_DAYS);
        }
    }

    /// Empty, back to where it begins, with the agreed hours.
    public static Loop named(String name, int year) {
        return new Loop(
                name,
                null,
                Finish.BACK,
                null,
                year,
                0,
                AGREED_HOURS,
                AGREED_START,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                LoopStop.NOTHING);
    }

    public Loop called(String other) {
        return new Loop(
                other, start, finish, date, year, days, hours, dayStart, stops, cuts, nights, note,
                copied, more);
    }

    public Loop starting(@Nullable Stop other) {
        return new Loop(
                name, other, finish, date, year, days, hours, dayStart, stops, cuts, nights, note,
                copied, more);
    }

    public Loop ending(Finish other) {
        return new Loop(
                name, start, other, date, year, days, hours, dayStart, stops, cuts, nights, note,
                copied, more);
    }

    public Loop on(@Nullable LocalDate other) {
        return new Loop(
                name, start, finish, other, year, days, hours, dayStart, stops, cuts, nights, note,
                copied, more);
    }

    public Loop in(int other) {
        return new Loop(
                name, start, finish, date, other, days, hours, dayStart, stops, cuts, nights, note,
                copied, more);
    }

    /// In so many days, cut as is best.
    ///
    /// @throws LoopProblem where that is no number of days
    public Loop lasting(int other) {
        return new Loop(
                name, start, finish, date, year, other, hours, dayStart, stops, List.of(), nights,
                note, copied, more);
    }

    /// @throws LoopProblem where those are no hours of a day
    public Loop hours(double other) {
        return new Loop(
                name, start, finish, date, year, days, other, dayStart, stops, cuts, nights, note,
                copied, more);
    }

    public Loop beginningAt(int other) {
        return new Loop(
                name, start, finish, date, year, days, hours, other, stops, cuts, nights, note,
                copied, more);
    }

    /// Over other stops, its days cut as is best.
    public Loop with(List<LoopStop> other) {
        return with(other, List.of());
    }

    /// The same stops elsewhere.
    Loop at(List<LoopStop> moved) {
        return with(moved, cuts);
    }

    private Loop with(List<LoopStop> other, List<Integer> otherCuts) {
        return new Loop(
                name, start, finish, date, year, days, hours, dayStart, other, otherCuts, nights,
                note, copied, more);
    }

    /// Cut by hand: each list is a day. What is an empty day is none.
    public Loop cut(List<List<LoopStop>> byDay) {
        List<LoopStop> all = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (List<LoopStop> day : byDay) {
            if (!day.isEmpty() && !all.isEmpty()) {
                ends.add(all.size());
            }
            all.addAll(day);
        }
        return with(all, ends);
    }

    /// Whether somebody cut its days by hand.
    public boolean isCut() {
        return !cuts.isEmpty();
    }

    /// Cut as is best again.
    public Loop uncut() {
        return with(stops);
    }

    public Loop sleepingIn(List<Stop> other) {
        return new Loop(
                name, start, finish, date, year, days, hours, dayStart, stops, cuts, other, note,
                copied, more);
    }

    public Loop noting(String other) {
        return new Loop(
                name, start, finish, date, year, days, hours, dayStart, stops, cuts, nights, other,
                copied, more);
    }

    public Loop copying(@Nullable EntityId other) {
        return new Loop(
                name, start, finish, date, year, days, hours, dayStart, stops, cuts, nights, note,
                other, more);
    }

    /// With one more stop, at the end; days that were cut by hand stay.
    public Loop adding(LoopStop stop) {
        List<LoopStop> all = new ArrayList<>(stops);
        all.add(stop);
        return with(all, cuts);
    }

    /// Without a stop; days that were cut by hand stay, one that is empty goes.
    public Loop without(int index) {
        List<LoopStop> all = new ArrayList<>(stops);
        all.remove(index);
        return with(
                all,
                cuts.stream()
                        .map(c -> c > index ? c - 1 : c)
                        .filter(c -> c > 0 && c < all.size())
                        .distinct()
                        .toList());
    }

    public Loop replacing(int index, LoopStop stop) {
        List<LoopStop> all = new ArrayList<>(stops);
        all.set(index, stop);
        return with(all, cuts);
    }

    /// With one stop taken out and put where another stood; days that were cut by hand keep how
    /// many stops they have.
    public Loop moving(int from, int to) {
        List<LoopStop> all = new ArrayList<>(stops);
        all.add(to, all.remove(from));
        return with(all, cuts);
    }

    /// With the stops in the order of those numbers, its days cut as is best.
    public Loop ordered(List<Integer> order) {
        return with(order.stream().map(stops::get).toList());
    }
}
