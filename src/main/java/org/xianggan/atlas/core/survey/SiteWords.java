package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What is said of an offer and of what was decided on it, for window and command line.
public final class SiteWords {
    private SiteWords() {}

    /// What OpenStreetMap calls such a thing; its own word where that has no translation.
    public static String what(SiteOffer offer, Messages texts) {
        return texts.firstOr("survey.value." + offer.value(), offer.value());
    }

    /// `190 m`, `2.4 km`; null where the site had no position.
    public static @Nullable String distance(@Nullable Double metres) {
        if (metres == null) {
            return null;
        }
        return metres >= 1000
                ? String.format(Locale.ROOT, "%.1f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }

    /// `95 %`; never all of it, and rounded down: what shows as 90 % is at least that.
    public static String percent(double certainty) {
        return (int) Math.floor(100 * certainty + 1e-9) + " %";
    }

    /// What speaks for it and against.
    public static List<String> reasons(SiteOffer offer, Messages texts) {
        return offer.reasons().stream()
                .sorted()
                .map(r -> texts.first("survey.reason." + r.key()))
                .toList();
    }

    /// What was decided, when, and what has become of the point since; empty where nothing was.
    public static String decided(SiteReview.Row row, Messages texts) {
        SiteDecision d = row.decision();
        if (d == null) {
            return "";
        }
        String when = LocalDate.ofInstant(d.when(), ZoneId.systemDefault()).toString();
        String extract = d.extract().isEmpty() ? texts.first("survey.panel.undated") : d.extract();
        String moved = distance(row.moved());
        return texts.first("survey.sites.said." + row.state().key(), when, extract)
                + (moved == null ? "" : texts.first("survey.sites.said.moved", moved));
    }

    /// How many are open, accepted, refused, gone.
    public static String sums(SiteReview review, Messages texts) {
        return texts.first(
                "survey.sites.sum",
                review.rows().size(),
                review.count(SiteReview.State.OPEN),
                review.count(SiteReview.State.ACCEPTED),
                review.count(SiteReview.State.REFUSED),
                review.count(SiteReview.State.GONE));
    }
}
