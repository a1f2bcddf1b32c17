package org.xianggan.atlas.core.sight;

import org.xianggan.atlas.core.sight.CardForms.Form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a card can say of a site, in the order in which it is read. Each has one canonical form, in
/// which workspace and patch hold it; its name in the bundle is `site.card.field.<code>`.
public enum CardField {
    /// In free words: “周二至周日 9:00–17:00”.
    OPENING(Form.WORDS),
    /// `mon,tue`.
    CLOSED_WEEKDAYS(Form.WEEKDAYS),
    /// `08:30`.
    OPENS(Form.TIME),
    CLOSES(Form.TIME),
    LAST_ENTRY(Form.TIME),
    /// `04-01/10-31`: open only then.
    SEASON(Form.SEASON),
    /// `2026-12-01/2026-12-20`: shut then.
    CLOSED_DATES(Form.DATES),
    TICKET(Form.WORDS),
    /// Yuan of a full ticket, 0 for free entry.
    FEE(Form.YUAN),
    CONCESSIONS(Form.WORDS),
    BOOKING(Form.WORDS),
    TELEPHONE(Form.TELEPHONE),
    PARKING(Form.WORDS),
    /// Of a visit.
    MINUTES(Form.MINUTES),
    NOTE(Form.NOTE),
    /// `114.12345,26.54321`: WGS-84, longitude first.
    POSITION(Form.POSITION);

    private final Form form;

    CardField(Form form) {
        this.form = form;
    }

    /// As files call it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CardField> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /// What somebody typed, in the canonical form; empty where it cannot be read.
    public Optional<String> read(String typed) {
        return CardForms.read(form, typed.strip());
    }

    /// Key of the bundle that says what is expected.
    public String wrong() {
        return "site.card.wrong." + form.name().toLowerCase(Locale.ROOT);
    }

    /// Whether it tells when one can come.
    public boolean isOpening() {
        return compareTo(CLOSED_DATES) <= 0;
    }
}
