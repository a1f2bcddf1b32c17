package org.xianggan.atlas.core.brief;

import org.xianggan.atlas.core.brief.Brief.Chapter;
import org.xianggan.atlas.core.brief.Brief.Items;
import org.xianggan.atlas.core.brief.Brief.Paragraph;
import org.xianggan.atlas.core.brief.Brief.Part;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Assumption;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.wording.Supposed;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the numbers rest on: every assumption, those that were changed marked, known pairs, and how
/// sure all of it is.
final class BasisRows {
    private static final int LEAST = 2;

    private final Wording wording;
    private final Messages texts;

    BasisRows(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    Chapter chapter(List<Effect> effects) {
        List<Part> parts = new ArrayList<>();
        List<Words> otherwise = new ArrayList<>();
        for (Effect e : effects) {
            Assumptions a = e.after().scenario().assumptions();
            TravelMode mode = e.after().network().mode();
            parts.add(paragraph("brief.speeds." + mode.code(), speeds(mode), a));
            Supposed.notes(e.after(), texts).stream()
                    .map(Words::of)
                    .filter(w -> !otherwise.contains(w))
                    .forEach(otherwise::add);
        }
        Assumptions a = effects.getFirst().after().scenario().assumptions();
        parts.add(
                paragraph(
                        "brief.lengths",
                        Assumption.all().stream()
                                .filter(one -> !(one instanceof Assumption.Speed))
                                .toList(),
                        a));
        if (!otherwise.isEmpty()) {
            parts.add(
                    new Items(
                            wording.said("brief.otherwise"),
                            otherwise,
                            LEAST,
                            "brief.more.otherwise",
                            null));
        }
        for (Effect e : effects) {
            parts.add(
                    new Paragraph(
                            Words.of(wording.said("whatif.note." + e.after().network().words())),
                            false));
        }
        parts.add(new Paragraph(Words.of(wording.said("brief.accuracy")), false));
        return new Chapter(wording.said("brief.chapter.basis"), parts);
    }

    private static List<Assumption> speeds(TravelMode mode) {
        return Assumption.all().stream()
                .filter(one -> one instanceof Assumption.Speed s && s.of().isOf(mode))
                .toList();
    }

    private Paragraph paragraph(String key, List<Assumption> all, Assumptions a) {
        return new Paragraph(
                Words.of(
                        Twofold.line(
                                texts,
                                m ->
                                        m.first(
                                                key,
                                                all.stream()
                                                        .map(one -> said(one, a, m))
                                                        .collect(
                                                                Collectors.joining(
                                                                        m.first(
                                                                                "form.semicolon")))))),
                false);
    }

    /// `高速公路 75 · 90 · 105`; a changed one with a sign and what is agreed.
    private static String said(Assumption one, Assumptions a, Messages m) {
        String value = Supposed.name(one, m) + " " + Supposed.range(one.in(a));
        return one.isChanged(a)
                ? m.first("brief.changed", value, Supposed.range(one.agreed()))
                : value;
    }
}
