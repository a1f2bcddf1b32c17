package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What somebody wants to see, to have a loop proposed.
///
/// @param frame the loop as it is before anything is in it: its start, days, hours, nights; its
///     year does not count, that of the ground does
/// @param themes sites of any of them; none: sites of the revolution and areas of 4A or more
/// @param bothProvinces sites in Hunan and in Jiangxi
/// @param must sites that have to be in it
/// @param avoid sites that must not be in it
/// @param only which sites may be in it beside those that have to be
public record Wish(
        Loop frame,
        Set<SightTheme> themes,
        boolean bothProvinces,
        List<EntityId> must,
        Set<EntityId> avoid,
        SightFilter only) {
    private static final int ANY_YEAR = 0;

    /// @throws LoopProblem where those are no days
    public Wish {
        themes = Set.copyOf(themes);
        must = List.copyOf(must);
        avoid = Set.copyOf(avoid);
        Objects.requireNonNull(frame.start());
        if (frame.days() < 1) {
            throw new LoopProblem(
                    LoopProblem.Reason.DAYS, String.valueOf(frame.days()), Loop.MOST_DAYS);
        }
    }

    /// Of any sites.
    ///
    /// @throws LoopProblem where those are no days
    public Wish(
            Loop frame,
            Set<SightTheme> themes,
            boolean bothProvinces,
            List<EntityId> must,
            Set<EntityId> avoid) {
        this(frame, themes, bothProvinces, must, avoid, SightFilter.ANY);
    }

    /// Some days from a place and back, in the agreed hours.
    public static Wish of(String name, Stop start, int days) {
        Loop frame = Loop.named(name, ANY_YEAR).starting(start).lasting(days);
        return new Wish(frame, Set.of(), false, List.of(), Set.of());
    }

    private Wish in(Loop other) {
        return new Wish(other, themes, bothProvinces, must, avoid, only);
    }

    public Wish ending(Finish other) {
        return in(frame.ending(other));
    }

    public Wish hours(double other) {
        return in(frame.hours(other));
    }

    public Wish sleepingIn(List<Stop> other) {
        return in(frame.sleepingIn(other));
    }

    public Wish on(@Nullable LocalDate other) {
        return in(frame.on(other));
    }

    public Wish themed(Set<SightTheme> other) {
        return new Wish(frame, other, bothProvinces, must, avoid, only);
    }

    public Wish acrossProvinces(boolean other) {
        return new Wish(frame, themes, other, must, avoid, only);
    }

    public Wish seeing(List<EntityId> other) {
        return new Wish(frame, themes, bothProvinces, other, avoid, only);
    }

    public Wish avoiding(Set<EntityId> other) {
        return new Wish(frame, themes, bothProvinces, must, other, only);
    }

    public Wish only(SightFilter other) {
        return new Wish(frame, themes, bothProvinces, must, avoid, other);
    }

    public Stop start() {
        return Objects.requireNonNull(frame.start());
    }

    public Finish finish() {
        return frame.finish();
    }

    public int days() {
        return frame.days();
    }

    public double hours() {
        return frame.hours();
    }

    public List<Stop> nights() {
        return frame.nights();
    }
}
