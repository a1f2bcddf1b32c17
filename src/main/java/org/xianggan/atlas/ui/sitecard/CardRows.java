package org.xianggan.atlas.ui.sitecard;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.CardWords;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.ui.common.Reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A card as the panel has it, row by row.
final class CardRows {
    /// @param id of the first field, or `transfer-N`
    /// @param label both languages are parted by [Reading#SECOND]
    /// @param who each day and name that it was said by
    /// @param old what is said of its age; empty while it is fresh
    /// @param fields what is said anew where somebody finds that it still holds
    record Row(
            String id, String label, String text, String who, String old, List<CardField> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    private static final List<CardField> OPENING =
            Arrays.stream(CardField.values()).filter(CardField::isOpening).toList();

    private final Messages texts;
    private final CardWords words;
    private final LocalDate today;

    CardRows(Messages texts, LocalDate today) {
        this.texts = texts;
        this.words = new CardWords(texts);
        this.today = today;
    }

    /// In the order of a reader; none of what nobody said.
    List<Row> of(SiteCard card) {
        List<Row> rows = new ArrayList<>();
        add(rows, card, words.opening(card), OPENING);
        add(rows, card, ticket(card), List.of(CardField.TICKET, CardField.FEE));
        for (CardField field :
                List.of(
                        CardField.CONCESSIONS,
                        CardField.BOOKING,
                        CardField.TELEPHONE,
                        CardField.PARKING,
                        CardField.MINUTES)) {
            String text = card.text(field);
            add(rows, card, text.isEmpty() ? "" : words.value(field, text), List.of(field));
        }
        for (Transfer t : card.transfers()) {
            rows.add(transfer(t, rows.size()));
        }
        String at = card.text(CardField.POSITION);
        add(
                rows,
                card,
                at.isEmpty()
                        ? ""
                        : texts.first("site.card.placed", words.value(CardField.POSITION, at)),
                List.of(CardField.POSITION));
        add(rows, card, card.text(CardField.NOTE), List.of(CardField.NOTE));
        return List.copyOf(rows);
    }

    private String ticket(SiteCard card) {
        String ticket = card.text(CardField.TICKET);
        String fee = card.text(CardField.FEE);
        if (fee.isEmpty()) {
            return ticket;
        }
        String yuan = words.value(CardField.FEE, fee);
        return ticket.isEmpty() || ticket.contains(yuan)
                ? ticket.isEmpty() ? yuan : ticket
                : ticket + texts.first("form.semicolon") + yuan;
    }

    private void add(List<Row> rows, SiteCard card, String text, List<CardField> fields) {
        if (text.isEmpty()) {
            return;
        }
        List<CardField> said = fields.stream().filter(f -> card.get(f) != null).toList();
        List<Said> all = said.stream().map(card::get).filter(Objects::nonNull).toList();
        boolean note = said.contains(CardField.NOTE);
        rows.add(
                new Row(
                        fields.getFirst().code(),
                        Reading.said(texts, "site.card.field." + fields.getFirst().code()),
                        text,
                        all.stream()
                                .map(CardWords::who)
                                .distinct()
                                .collect(Collectors.joining(texts.first("form.semicolon"))),
                        // A thought of one's own does not go stale.
                        note
                                ? ""
                                : all.stream()
                                        .map(s -> words.old(s.on(), today))
                                        .filter(s -> !s.isEmpty())
                                        .findFirst()
                                        .orElse(""),
                        said));
    }

    private Row transfer(Transfer t, int number) {
        LocalDate on = SiteCard.said(t);
        String source = t.words().isEmpty() ? "" : t.words() + " · ";
        return new Row(
                "transfer-" + number,
                Reading.said(texts, "site.card.transfer"),
                words.way(t),
                source + on + " " + t.by(),
                words.old(on, today),
                List.of());
    }
}
