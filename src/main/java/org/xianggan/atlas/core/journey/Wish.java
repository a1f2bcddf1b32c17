package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What somebody wants to see, to have a loop proposed.
///
/// @param name what the loop will be called
/// @param themes sites of any of them; none: sites of the revolution and areas of 4A or more
/// @param days at least 1
/// @param bothProvinces sites in Hunan and in Jiangxi
/// @param must sites that have to be in it
/// @param avoid sites that must not be in it
/// @param nights towns to choose from; none: all that are known
/// @param date of the first day, or null
public record Wish(
        String name,
        Stop start,
        Finish finish,
        Set<SightTheme> themes,
        int days,
        double hours,
        int dayStart,
        boolean bothProvinces,
        List<EntityId> must,
        Set<EntityId> avoid,
        List<Stop> nights,
        @Nullable LocalDate date) {
    /// @throws LoopProblem where those are no days
    public Wish {
        themes = Set.copyOf(themes);
        must = List.copyOf(must);
        avoid = Set.copyOf(avoid);
        nights = List.copyOf(nights);
        if (days < 1 || days > Loop.MOST_DAYS) {
            throw new LoopProblem(LoopProblem.Reason.DAYS, String.valueOf(days), Loop.MOST_DAYS);
        }
    }

    /// Some days from a place and back, in the agreed hours.
    public static Wish of(String name, Stop start, int days) {
        return new Wish(
                name,
                start,
                Finish.BACK,
                Set.of(),
                days,
                Loop.AGREED_HOURS,
                Loop.AGREED_START,
                false,
                List.of(),
                Set.of(),
                List.of(),
                null);
    }

    public Wish themed(Set<SightTheme> other) {
        return new Wish(
                name,
                start,
                finish,
                other,
                days,
                hours,
                dayStart,
                bothProvinces,
                must,
                avoid,
                nights,
                date);
    }

    public Wish ending(Finish other) {
        return new Wish(
                name,
                start,
                other,
                themes,
                days,
                hours,
                dayStart,
                bothProvinces,
                must,
                avoid,
                nights,
                date);
    }

    public Wish hours(double other) {
        return new Wish(
                name,
                start,
                finish,
                themes,
                days,
                other,
                dayStart,
                bothProvinces,
                must,
                avoid,
                nights,
                date);
    }

    public Wish acrossProvinces(boolean other) {
        return new Wish(
                name, start, finish, themes, days, hours, dayStart, other, must, avoid, nights,
                date);
    }

    public Wish seeing(List<EntityId> other) {
        return new Wish(
                name,
                start,
                finish,
                themes,
                days,
                hours,
                dayStart,
                bothProvinces,
                other,
                avoid,
                nights,
                date);
    }

    public Wish avoiding(Set<EntityId> other) {
        return new Wish(
                name,
                start,
                finish,
                themes,
                days,
                hours,
                dayStart,
                bothProvinces,
                must,
                other,
                nights,
                date);
    }

    public Wish sleepingIn(List<Stop> other) {
        return new Wish(
                name,
                start,
                finish,
                themes,
                days,
                hours,
                dayStart,
                bothProvinces,
                must,
                avoid,
                other,
                date);
    }

    public Wish on(@Nullable LocalDate other) {
        return new Wish(
                name,
                start,
                finish,
                themes,
                days,
                hours,
                dayStart,
                bothProvinces,
                must,
                avoid,
                nights,
                other);
    }

    /// An empty loop of that kind, in that year.
    Loop loop(int year) {
        return Loop.named(name, year)
                .starting(start)
                .ending(finish)
                .on(date)
                .lasting(days)
                .hours(hours)
                .beginningAt(dayStart)
                .sleepingIn(nights);
    }
}
