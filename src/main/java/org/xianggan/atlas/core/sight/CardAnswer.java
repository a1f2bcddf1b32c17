package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EnglishReadings;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one answers a visitor in a chat: five lines, each said or said to be unknown.
public final class CardAnswer {
    private static final List<CardField> OF_OPENING =
            Stream.of(CardField.values()).filter(CardField::isOpening).toList();

    private final Messages texts;
    private final CardWords words;
    private final Function<String, Optional<String>> english;
    private final LocalDate today;

    private CardAnswer(
            Messages texts, Function<String, Optional<String>> english, LocalDate today) {
        this.texts = texts;
        this.words = new CardWords(texts);
        this.english = english;
        this.today = today;
    }

    /// Five lines; ten, with an empty one between them, where both languages are spoken.
    ///
    /// @param english reading of what is shipped
    public static String text(
            CardFacts facts,
            SiteCard card,
            Language language,
            Function<String, Optional<String>> english,
            LocalDate today) {
        return switch (language) {
            case ZH -> one(Messages.chinese(), facts, card, english, today);
            case EN -> one(Messages.english(), facts, card, english, today);
            case BOTH ->
                    one(Messages.chinese(), facts, card, english, today)
                            + "\n\n"
                            + one(Messages.english(), facts, card, english, today);
        };
    }

    private static String one(
            Messages texts,
            CardFacts facts,
            SiteCard card,
            Function<String, Optional<String>> english,
            LocalDate today) {
        return String.join("\n", new CardAnswer(texts, english, today).lines(facts, card));
    }

    private List<String> lines(CardFacts facts, SiteCard card) {
        return List.of(
                title(facts),
                texts.first("site.card.answer.opening", opening(facts, card)),
                texts.first("site.card.answer.ticket", ticket(card)),
                texts.first("site.card.answer.phone", phone(card)),
                texts.first("site.card.answer.where", where(facts, card)));
    }

    private String title(CardFacts facts) {
        List<String> grades = facts.badges().stream().map(this::badge).toList();
        String name = facts.names().in(texts.language());
        return grades.isEmpty()
                ? name
                : texts.first(
                        "site.card.answer.title",
                        name,
                        String.join(texts.first("form.enumeration"), grades));
    }

    private String badge(EntityInfo.Badge b) {
        String said = texts.firstOr("badge." + b.key(), b.key());
        String argument = b.argument();
        return argument == null ? said : said + texts.first("form.between") + read(argument);
    }

    private String read(String zh) {
        return texts.language() == Language.EN
                ? Objects.requireNonNullElse(new EnglishReadings(english).of(zh), zh)
                : zh;
    }

    private String opening(CardFacts facts, SiteCard card) {
        String own = words.opening(card);
        if (!own.isEmpty()) {
            return with(own, said(card, OF_OPENING));
        }
        return facts.opening() == null
                ? texts.first("site.card.unknown")
                : bracketed(read(facts.opening()), words.age(facts.openingAsOf()));
    }

    private String ticket(SiteCard card) {
        List<CardField> fields = List.of(CardField.TICKET, CardField.FEE, CardField.CONCESSIONS);
        List<String> parts = new ArrayList<>();
        if (card.get(CardField.TICKET) != null) {
            parts.add(card.text(CardField.TICKET));
        } else if (card.get(CardField.FEE) != null) {
            parts.add(words.value(CardField.FEE, card.text(CardField.FEE)));
        }
        if (card.get(CardField.CONCESSIONS) != null) {
            parts.add(
                    texts.first("site.card.answer.concessions", card.text(CardField.CONCESSIONS)));
        }
        return joined(parts, card, fields);
    }

    private String phone(SiteCard card) {
        List<String> parts = new ArrayList<>();
        if (card.get(CardField.TELEPHONE) != null) {
            parts.add(card.text(CardField.TELEPHONE));
        }
        if (card.get(CardField.BOOKING) != null) {
            parts.add(texts.first("site.card.answer.booking", card.text(CardField.BOOKING)));
        }
        return parts.isEmpty()
                // Nobody can be asked to ring a number that is not known.
                ? texts.first("site.card.unknown.phone")
                : joined(parts, card, List.of(CardField.TELEPHONE, CardField.BOOKING));
    }

    private String where(CardFacts facts, SiteCard card) {
        List<String> parts = new ArrayList<>();
        if (facts.address() != null) {
            parts.add(read(facts.address()));
        }
        if (card.get(CardField.PARKING) != null) {
            parts.add(texts.first("site.card.answer.parking", card.text(CardField.PARKING)));
        }
        card.transfers().forEach(t -> parts.add(words.transfer(t)));
        String joined = String.join(texts.first("form.semicolon"), parts);
        Optional<LocalDate> oldest =
                Stream.concat(
                                said(card, List.of(CardField.PARKING)).map(Said::on).stream(),
                                card.transfers().stream().map(SiteCard::said))
                        .min(Comparator.naturalOrder());
        return joined.isEmpty()
                ? texts.first("site.card.unknown")
                : oldest.map(on -> bracketed(joined, aged(on))).orElse(joined);
    }

    private String joined(List<String> parts, SiteCard card, List<CardField> fields) {
        return parts.isEmpty()
                ? texts.first("site.card.unknown")
                : with(String.join(texts.first("form.semicolon"), parts), said(card, fields));
    }

    /// The one that was said longest ago: an answer is as old as that.
    private static Optional<Said> said(SiteCard card, List<CardField> fields) {
        return fields.stream()
                .map(card::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Said::on));
    }

    private String with(String text, Optional<Said> said) {
        return said.map(s -> bracketed(text, aged(s.on()))).orElse(text);
    }

    private String aged(LocalDate on) {
        return Stream.of(on.toString(), words.old(on, today))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(texts.first("form.comma")));
    }

    private String bracketed(String text, @Nullable String aside) {
        return aside == null || aside.isEmpty()
                ? text
                : texts.first("site.card.bracketed", text, aside);
    }
}
