package org.xianggan.atlas.ui.sitecard;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.CardWords;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody types into the form of a card, as it is typed.
///
/// @param by who types
record CardDraft(String by, Map<CardField, String> typed, List<Way> ways) {
    /// Of the name, and of the parts of a way in, beside the codes of the fields.
    static final String BY = "by";

    /// A way in as it is typed.
    record Way(
            String gate,
            Transfer.Means means,
            String minutes,
            String interval,
            String fare,
            String at,
            String words) {
        static final Way NEW = new Way("", Transfer.Means.SHUTTLE, "", "", "", "", "");

        static Way of(Transfer t) {
            LonLat at = t.at();
            return new Way(
                    t.gate(),
                    t.means(),
                    Integer.toString(t.minutes()),
                    t.interval() == null ? "" : t.interval().toString(),
                    t.fare() == null ? "" : plain(t.fare()),
                    at == null ? "" : at.lon() + "," + at.lat(),
                    t.words());
        }

        private static String plain(double fare) {
            return fare == Math.rint(fare)
                    ? Long.toString(Math.round(fare))
                    : Double.toString(fare);
        }

        boolean isBlank() {
            return (gate + minutes + interval + fare + at + words).isBlank();
        }

        private boolean isWrong(String text, boolean asked, int least) {
            return text.isBlank()
                    ? asked
                    : number(text).filter(n -> n >= least && n <= Transfer.LONGEST).isEmpty();
        }

        /// Of each part that cannot be read, a key of the bundle.
        Map<String, String> problems() {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (gate.isBlank()) {
                wrong.put("gate", "site.card.wrong.gate");
            }
            if (isWrong(minutes, true, 0)) {
                wrong.put("minutes", "site.card.wrong.ride");
            }
            if (isWrong(interval, false, 1)) {
                wrong.put("interval", "site.card.wrong.interval");
            }
            if (!fare.isBlank() && CardField.FEE.read(fare).isEmpty()) {
                wrong.put("fare", CardField.FEE.wrong());
            }
            if (!at.isBlank() && CardField.POSITION.read(at).isEmpty()) {
                wrong.put("at", CardField.POSITION.wrong());
            }
            return wrong;
        }

        /// As it was, where nothing about it has changed.
        Transfer applied(List<Transfer> before, LocalDate today, String by) {
            Transfer now =
                    new Transfer(
                            gate.strip(),
                            place(),
                            means,
                            number(minutes).orElseThrow(),
                            number(interval).orElse(null),
                            CardField.FEE.read(fare).map(Double::valueOf).orElse(null),
                            words.strip(),
                            new Edtf(today.toString()),
                            by,
                            "{}");
            return before.stream().filter(t -> of(t).same(now)).findFirst().orElse(now);
        }

        private boolean same(Transfer other) {
            return equals(of(other));
        }

        private @Nullable LonLat place() {
            return CardField.POSITION
                    .read(at)
                    .map(
                            value -> {
                                String[] two = value.split(",");
                                return new LonLat(
                                        Double.parseDouble(two[0]), Double.parseDouble(two[1]));
                            })
                    .orElse(null);
        }

        private static Optional<Integer> number(String text) {
            String digits = text.strip();
            return digits.matches("\\d{1,4}")
                    ? Optional.of(Integer.valueOf(digits))
                    : Optional.empty();
        }
    }

    CardDraft {
        typed = Collections.unmodifiableMap(new EnumMap<>(typed));
        ways = List.copyOf(ways);
    }

    /// What stands on a card, to be changed.
    static CardDraft of(SiteCard card, String by, CardWords words) {
        Map<CardField, String> typed = new EnumMap<>(CardField.class);
        for (CardField field : CardField.values()) {
            String text = card.text(field);
            typed.put(
                    field,
                    switch (field) {
                        case CLOSED_WEEKDAYS, SEASON, CLOSED_DATES ->
                                text.isEmpty() ? "" : words.value(field, text);
                        default -> text;
                    });
        }
        return new CardDraft(by, typed, card.transfers().stream().map(Way::of).toList());
    }

    private String text(CardField field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// Of each field that cannot be read, a key of the bundle that says what is expected: under the
    /// code of the field, under [#BY], or under `way-N-PART`.
    Map<String, String> problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (Said.name(by).isEmpty()) {
            wrong.put(BY, "site.card.wrong.by");
        }
        for (CardField field : CardField.values()) {
            if (!text(field).isEmpty() && field.read(text(field)).isEmpty()) {
                wrong.put(field.code(), field.wrong());
            }
        }
        String opens = CardField.OPENS.read(text(CardField.OPENS)).orElse("");
        String closes = CardField.CLOSES.read(text(CardField.CLOSES)).orElse("");
        String last = CardField.LAST_ENTRY.read(text(CardField.LAST_ENTRY)).orElse("");
        if (isAfter(opens, closes) || !opens.isEmpty() && opens.equals(closes)) {
            wrong.put(CardField.CLOSES.code(), "site.card.wrong.order");
        } else if (isAfter(opens, last) || isAfter(last, closes)) {
            wrong.put(CardField.LAST_ENTRY.code(), "site.card.wrong.entry");
        }
        for (int i = 0; i < ways.size(); i++) {
            if (!ways.get(i).isBlank()) {
                String of = "way-" + i + "-";
                ways.get(i).problems().forEach((part, key) -> wrong.put(of + part, key));
            }
        }
        return wrong;
    }

    private static boolean isAfter(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && one.compareTo(other) > 0;
    }

    /// The card with what was typed; what has not changed stays as it was said, by whom and when.
    ///
    /// Throws [IllegalStateException] while something cannot be read.
    SiteCard applied(SiteCard was, LocalDate today) {
        if (!problems().isEmpty()) {
            throw new IllegalStateException(problems().toString());
        }
        String name = Said.name(by);
        SiteCard now = was;
        for (CardField field : CardField.values()) {
            String value = field.read(text(field)).orElse("");
            if (!value.equals(was.text(field))) {
                now = now.with(field, value.isEmpty() ? null : new Said(value, today, name));
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        for (Way way : ways) {
            if (!way.isBlank()) {
                transfers.add(way.applied(was.transfers(), today, name));
            }
        }
        return now.withTransfers(transfers);
    }
}
