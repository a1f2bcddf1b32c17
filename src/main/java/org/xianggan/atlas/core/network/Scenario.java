package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.stream.Stream;

/// What somebody supposes: a year and what is otherwise than in that year. Plain data.
///
/// @param opened lines or sections that may be used although they are not open
/// @param avoided lines or sections that may not be used although they are open; goes before
///     `opened`
public record Scenario(
        String name,
        int year,
        List<LinePart> opened,
        List<LinePart> avoided,
        List<DrawnLine> drawn,
        List<KnownPair> known,
        Assumptions assumptions) {
    public Scenario {
        opened = List.copyOf(opened);
        avoided = List.copyOf(avoided);
        drawn = List.copyOf(drawn);
        known = List.copyOf(known);
    }

    /// A year as it was or as it is planned, with the agreed assumptions.
    public static Scenario of(int year) {
        return new Scenario(
                "", year, List.of(), List.of(), List.of(), List.of(), Assumptions.DEFAULT);
    }

    public Scenario named(String other) {
        return new Scenario(other, year, opened, avoided, drawn, known, assumptions);
    }

    public Scenario in(int otherYear) {
        return new Scenario(name, otherYear, opened, avoided, drawn, known, assumptions);
    }

    public Scenario opening(LinePart part) {
        return new Scenario(name, year, plus(opened, part), avoided, drawn, known, assumptions);
    }

    public Scenario opening(EntityId line) {
        return opening(LinePart.whole(line));
    }

    public Scenario avoiding(LinePart part) {
        return new Scenario(name, year, opened, plus(avoided, part), drawn, known, assumptions);
    }

    public Scenario avoiding(EntityId line) {
        return avoiding(LinePart.whole(line));
    }

    public Scenario drawing(DrawnLine line) {
        return new Scenario(name, year, opened, avoided, plus(drawn, line), known, assumptions);
    }

    /// With another line in the place of one that was drawn; the same where that was not drawn.
    public Scenario redrawing(DrawnLine was, DrawnLine is) {
        List<DrawnLine> others = drawn.stream().map(d -> d.equals(was) ? is : d).toList();
        return new Scenario(name, year, opened, avoided, others, known, assumptions);
    }

    public Scenario knowing(KnownPair pair) {
        return new Scenario(name, year, opened, avoided, drawn, plus(known, pair), assumptions);
    }

    public Scenario assuming(Assumptions other) {
        return new Scenario(name, year, opened, avoided, drawn, known, other);
    }

    /// Whether it lets one travel on what is not open in its year.
    public boolean opens(Way way) {
        return !way.isOpenIn(year)
                && opened.stream().anyMatch(p -> p.covers(way))
                && avoided.stream().noneMatch(p -> p.covers(way));
    }

    /// Whether it takes away what is open in its year.
    public boolean avoids(Way way) {
        return way.isOpenIn(year) && avoided.stream().anyMatch(p -> p.covers(way));
    }

    /// Without what was opened or avoided of it.
    public Scenario without(LinePart part) {
        return notOpening(part).notAvoiding(part);
    }

    public Scenario notOpening(LinePart part) {
        return new Scenario(name, year, minus(opened, part), avoided, drawn, known, assumptions);
    }

    public Scenario notAvoiding(LinePart part) {
        return new Scenario(name, year, opened, minus(avoided, part), drawn, known, assumptions);
    }

    public Scenario without(DrawnLine line) {
        return new Scenario(name, year, opened, avoided, minus(drawn, line), known, assumptions);
    }

    public Scenario without(KnownPair pair) {
        return new Scenario(name, year, opened, avoided, drawn, minus(known, pair), assumptions);
    }

    /// The same year, assumptions and known pairs, with nothing opened, avoided or drawn.
    public Scenario bare() {
        return new Scenario("", year, List.of(), List.of(), List.of(), known, assumptions);
    }

    private static <T> List<T> minus(List<T> list, T one) {
        return list.stream().filter(x -> !x.equals(one)).toList();
    }

    /// What is there already is there once.
    private static <T> List<T> plus(List<T> list, T one) {
        return list.contains(one) ? list : Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
