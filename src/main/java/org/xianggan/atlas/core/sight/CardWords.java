package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.Edtf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What stands on a card, in one language.
public final class CardWords {
    private final Messages texts;

    /// @param texts of one language; of both, the first is taken
    public CardWords(Messages texts) {
        this.texts = texts;
    }

    /// A value as people read it: `mon,tue` as “周一、周二”.
    public String value(CardField field, String canonical) {
        return switch (field) {
            case CLOSED_WEEKDAYS ->
                    CardForms.weekdaysOf(canonical).stream()
                            .map(this::weekday)
                            .collect(Collectors.joining(texts.first("form.enumeration")));
            case SEASON, CLOSED_DATES -> span(canonical);
            case FEE ->
                    canonical.equals("0")
                            ? texts.first("site.card.free")
                            : texts.first("site.card.yuan", canonical);
            case MINUTES -> texts.first("site.card.minutes", canonical);
            case POSITION -> position(canonical);
            default -> canonical;
        };
    }

    private String weekday(DayOfWeek day) {
        return texts.first("site.card.day." + day.name().substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static String span(String canonical) {
        String[] two = canonical.split("/");
        return two[0].equals(two[1]) ? two[0] : two[0] + " – " + two[1];
    }

    private static String position(String canonical) {
        String[] two = canonical.split(",");
        return two[0] + "°E " + two[1] + "°N WGS-84";
    }

    /// “2026-03-01 王丽”.
    public static String who(Said said) {
        return said.on() + " " + said.by();
    }

    /// “（2021 年信息，请电话确认）” of a source, without brackets.
    public String age(@Nullable Edtf asOf) {
        return asOf == null
                ? texts.first("site.card.undated")
                : texts.first("site.card.dated", date(asOf));
    }

    private String date(Edtf asOf) {
        String text = asOf.text();
        return asOf.isYearOnly() ? texts.first("site.card.year", text) : text.replace("/", "–");
    }

    /// When one can come, in one line; empty where the card does not say.
    public String opening(SiteCard card) {
        List<String> parts = new ArrayList<>();
        Said words = card.get(CardField.OPENING);
        if (words != null) {
            parts.add(words.value());
        }
        if (card.get(CardField.OPENS) != null || card.get(CardField.CLOSES) != null) {
            parts.add(
                    texts.first(
                            "site.card.hours",
                            orUnknown(card.text(CardField.OPENS)),
                            orUnknown(card.text(CardField.CLOSES))));
        }
        for (CardField field :
                List.of(
                        CardField.LAST_ENTRY,
                        CardField.CLOSED_WEEKDAYS,
                        CardField.SEASON,
                        CardField.CLOSED_DATES)) {
            if (card.get(field) != null) {
                parts.add(
                        texts.first(
                                "site.card.says." + field.code(), value(field, card.text(field))));
            }
        }
        return String.join(texts.first("form.semicolon"), parts);
    }

    private static String orUnknown(String time) {
        return time.isEmpty() ? "?" : time;
    }

    /// One way in, in one line, said to be one.
    String transfer(Transfer t) {
        return texts.first("site.card.transfer.in", way(t));
    }

    /// One way in, in one line.
    public String way(Transfer t) {
        List<String> parts = new ArrayList<>();
        parts.add(
                texts.first(
                        "site.card.transfer.says",
                        t.gate(),
                        texts.first("loop.more.means." + t.means().code()),
                        t.minutes()));
        if (t.interval() != null) {
            parts.add(texts.first("site.card.transfer.every", t.interval()));
        }
        if (t.fare() != null) {
            parts.add(
                    t.fare() == 0
                            ? texts.first("site.card.free")
                            : texts.first("site.card.yuan", CardForms.plain(t.fare())));
        }
        return String.join(texts.first("form.comma"), parts);
    }

    /// “（超过 180 天，请电话确认）”, or nothing while it is fresh; without brackets.
    public String old(LocalDate on, LocalDate today) {
        return Said.isOld(on, today) ? texts.first("site.card.old", Said.FRESH_DAYS) : "";
    }
}
