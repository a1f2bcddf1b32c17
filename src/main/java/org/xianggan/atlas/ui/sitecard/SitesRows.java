package org.xianggan.atlas.ui.sitecard;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.CardWords;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.sight.SitePatches;
import org.xianggan.atlas.core.sight.SitePatches.Incoming;
import org.xianggan.atlas.core.sight.SitePatches.Statement;
import org.xianggan.atlas.ui.common.Reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The rows of the page of cards: first what a colleague sends, then what is kept.
final class SitesRows {
    /// A row of the page.
    sealed interface Row {
        record Head(String text, int count) implements Row {}

        /// A site of which something is kept.
        ///
        /// @param says what, in one line
        /// @param old what is said of its age; empty while all is fresh
        record Kept(EntityId site, String name, String says, String old) implements Row {}

        /// What a colleague says.
        ///
        /// @param change from what to what, and how far
        /// @param own what is said here in its place; empty where nothing is
        /// @param known whether it stands here already: there is nothing to take
        record Coming(
                Statement statement,
                String name,
                String change,
                String who,
                String own,
                boolean known)
                implements Row {}

        /// What is wrong with a colleague's patch.
        record Wrong(String sentence) implements Row {}

        /// There is nothing, and how there can be something.
        record Nothing() implements Row {}
    }

    private final Messages texts;
    private final CardWords words;
    private final LocalDate today;

    SitesRows(Messages texts, LocalDate today) {
        this.texts = texts;
        this.words = new CardWords(texts);
        this.today = today;
    }

    /// @param sights for their names
    List<Row> of(Map<EntityId, SiteCard> cards, Incoming incoming, List<Sight> sights) {
        Map<EntityId, String> names = new HashMap<>();
        sights.forEach(s -> names.put(s.id(), s.names().in(texts.language())));
        List<Row> rows = new ArrayList<>();
        if (!incoming.problems().isEmpty()) {
            rows.add(
                    new Row.Head(
                            Reading.said(texts, "site.patch.wrong"), incoming.problems().size()));
            incoming.problems().forEach(p -> rows.add(new Row.Wrong(p)));
        }
        if (!incoming.rows().isEmpty()) {
            rows.add(
                    new Row.Head(
                            Reading.said(texts, "site.patch.incoming"), incoming.rows().size()));
            incoming.rows().stream()
                    .sorted(
                            Comparator.comparing((Statement s) -> s.site().key())
                                    .thenComparing(Statement::field))
                    .forEach(s -> rows.add(coming(s, cards, names)));
        }
        if (!cards.isEmpty()) {
            rows.add(new Row.Head(Reading.said(texts, "site.cards.kept"), cards.size()));
            cards.values().forEach(c -> rows.add(kept(c, names)));
        }
        if (rows.isEmpty()) {
            rows.add(new Row.Nothing());
        }
        return List.copyOf(rows);
    }

    private static String name(EntityId site, Map<EntityId, String> names) {
        return names.getOrDefault(site, site.toString());
    }

    private Row.Kept kept(SiteCard card, Map<EntityId, String> names) {
        List<String> says = new ArrayList<>();
        card.said().keySet().forEach(f -> says.add(label(f)));
        if (!card.transfers().isEmpty()) {
            says.add(texts.first("site.card.transfer"));
        }
        if (!card.photos().isEmpty()) {
            says.add(texts.first("site.cards.photos", card.photos().size()));
        }
        long old =
                card.said().entrySet().stream()
                        .filter(e -> e.getKey() != CardField.NOTE)
                        .filter(e -> e.getValue().isOld(today))
                        .count();
        return new Row.Kept(
                card.site(),
                name(card.site(), names),
                String.join(texts.first("form.enumeration"), says),
                old == 0 ? "" : texts.first("site.cards.old", old, Said.FRESH_DAYS));
    }

    private String label(CardField field) {
        return texts.first("site.card.field." + field.code());
    }

    private Row.Coming coming(
            Statement s, Map<EntityId, SiteCard> cards, Map<EntityId, String> names) {
        SiteCard own = cards.getOrDefault(s.site(), SiteCard.of(s.site()));
        Said here = own.get(s.field());
        return new Row.Coming(
                s,
                name(s.site(), names),
                texts.first(
                        "site.patch.change",
                        label(s.field()),
                        from(s, own),
                        words.value(s.field(), s.said().value()),
                        moved(s.moves(own))),
                CardWords.who(s.said()),
                here == null || s.isKnown(own)
                        ? ""
                        : texts.first("site.patch.replaces", CardWords.who(here)),
                s.isKnown(own));
    }

    private String from(Statement s, SiteCard own) {
        Said here = own.get(s.field());
        LonLat shipped = s.shipped();
        if (here != null) {
            return words.value(s.field(), here.value());
        }
        return shipped == null ? "—" : texts.first("site.patch.shipped", shipped.toText(5));
    }

    /// “，移动 1 240 米”.
    private String moved(@Nullable Double metres) {
        return metres == null
                ? ""
                : texts.first("site.patch.moves", String.format(Locale.ROOT, "%.0f", metres));
    }

    /// What a sentence says of statements that were chosen.
    String chosen(List<Statement> chosen) {
        long sites = chosen.stream().map(SitePatches.Statement::site).distinct().count();
        return texts.first("site.patch.take", chosen.size(), sites);
    }

    static String spoken(Row.Coming c) {
        return List.of(c.name(), c.change(), c.who(), c.own()).stream()
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
