package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.model.Edtf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/// When a site can be visited, a card read over what is shipped: what the card says holds, what it
/// leaves open stays. Times of a day belong together: who says one of them says them all.
final class CardOpening {
    private final SiteCard card;
    private final @Nullable Opening shipped;

    CardOpening(SiteCard card, @Nullable Opening shipped) {
        this.card = card;
        this.shipped = shipped;
    }

    /// Null where neither says anything.
    @Nullable Opening read() {
        if (!isSaid()) {
            return shipped;
        }
        Opening o = shipped == null ? NOTHING : shipped;
        boolean times = has(CardField.OPENS) || has(CardField.CLOSES) || has(CardField.LAST_ENTRY);
        Integer opens = times ? time(CardField.OPENS) : o.opens();
        Integer closes = times ? time(CardField.CLOSES) : o.closes();
        if (opens != null && closes != null && opens >= closes) {
            // Two people, two forms: nothing is concluded from what contradicts itself.
            opens = null;
            closes = null;
        }
        String[] season = card.text(CardField.SEASON).split("/");
        String[] dates = card.text(CardField.CLOSED_DATES).split("/");
        return new Opening(
                has(CardField.CLOSED_WEEKDAYS)
                        ? CardForms.weekdaysOf(card.text(CardField.CLOSED_WEEKDAYS))
                        : o.closed(),
                opens,
                closes,
                times ? null : o.breakFrom(),
                times ? null : o.breakTo(),
                times ? time(CardField.LAST_ENTRY) : o.lastEntry(),
                season.length == 2 ? day(season[0]) : o.seasonFrom(),
                season.length == 2 ? day(season[1]) : o.seasonTo(),
                dates.length == 2 ? LocalDate.parse(dates[0]) : o.closedFrom(),
                dates.length == 2 ? LocalDate.parse(dates[1]) : o.closedTo(),
                has(CardField.FEE) ? Double.valueOf(card.text(CardField.FEE)) : o.fee(),
                asOf(o),
                has(CardField.OPENING) ? card.text(CardField.OPENING) : o.words(),
                o.note());
    }

    private static final Opening NOTHING =
            new Opening(
                    Set.<DayOfWeek>of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "",
                    null);

    private boolean has(CardField field) {
        return card.get(field) != null;
    }

    private boolean isSaid() {
        return has(CardField.FEE)
                || Arrays.stream(CardField.values()).anyMatch(f -> f.isOpening() && has(f));
    }

    private @Nullable Integer time(CardField field) {
        OptionalInt minutes = Clock.parse(card.text(field));
        return minutes.isPresent() ? Integer.valueOf(minutes.getAsInt()) : null;
    }

    private static @Nullable MonthDay day(String text) {
        return Opening.season(text).orElse(null);
    }

    /// As old as the oldest that the card says of it; a mere fee leaves it as old as it was.
    private @Nullable Edtf asOf(Opening o) {
        return Arrays.stream(CardField.values())
                .filter(CardField::isOpening)
                .map(card::get)
                .filter(Objects::nonNull)
                .map(Said::on)
                .min(Comparator.naturalOrder())
                .map(d -> new Edtf(d.toString()))
                .orElse(o.asOf());
    }
}
