package org.xianggan.atlas.core.brief;

import org.xianggan.atlas.core.brief.Brief.Chapter;
import org.xianggan.atlas.core.brief.Brief.Column;
import org.xianggan.atlas.core.brief.Brief.Paragraph;
import org.xianggan.atlas.core.brief.Brief.Part;
import org.xianggan.atlas.core.brief.Brief.Table;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Gained;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which pairs of county seats gain and lose, with their ranges; as many as count for sure.
final class TimeRows {
    private static final double HOUR = 3600;
    private static final double MINUTE = 60;
    private static final double KM = 1000;
    private static final int LEAST = 3;

    private final Wording wording;
    private final Messages texts;

    TimeRows(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    Chapter chapter(Effect effect, boolean alone) {
        String mode = effect.after().network().mode().code();
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Paragraph(
                        Words.of(Gained.sum(effect.whatIf(), texts).replace('\n', ' ')), false));
        List<PairGain> gained = effect.whatIf().ranked();
        List<PairGain> lost = effect.whatIf().lost();
        if (!gained.isEmpty()) {
            parts.add(table(effect, gained));
        }
        if (!lost.isEmpty()) {
            if (!gained.isEmpty()) {
                parts.add(new Paragraph(Words.of(wording.said("brief.lost")), true));
            }
            parts.add(table(effect, lost));
        }
        if (!effect.without().isEmpty()) {
            parts.add(
                    new Paragraph(
                            Words.of(
                                    Twofold.line(
                                            texts,
                                            m ->
                                                    m.first(
                                                            "brief.without." + mode,
                                                            names(effect.without(), m)))),
                            true));
        }
        return new Chapter(
                wording.said(alone ? "brief.chapter.time" : "brief.chapter.time." + mode), parts);
    }

    static String names(List<Entity> all, Messages m) {
        return all.stream()
                .map(e -> e.names().shortIn(m.language()))
                .collect(Collectors.joining(m.first("form.enumeration")));
    }

    private Table table(Effect effect, List<PairGain> pairs) {
        return new Table(
                List.of(
                        new Column(wording.said("brief.column.pair"), false, 3.6),
                        new Column(wording.said("whatif.column.before"), true, 2.8),
                        new Column(wording.said("whatif.column.after"), true, 2.8),
                        new Column(wording.said("whatif.column.gain"), true, 2.8),
                        new Column(wording.said("whatif.matrix.gain.length"), true, 2.6)),
                pairs.stream().map(p -> row(effect, p)).toList(),
                LEAST,
                "brief.more.pairs",
                null);
    }

    private List<Words> row(Effect effect, PairGain p) {
        return List.of(
                Words.of(Twofold.line(texts, m -> between(effect, p, m))),
                Words.of(Figures.bare(p.before(), HOUR, 1, texts)),
                Words.of(Figures.bare(p.after(), HOUR, 1, texts)),
                Words.of(
                        p.gain().isNone()
                                ? Twofold.line(texts, m -> Gained.of(p, m))
                                : Figures.bare(p.gain(), MINUTE, 0, texts)),
                Words.of(Figures.bare(p.metres(), KM, 0, texts)));
    }

    /// `桂东—遂川`.
    static String between(Effect effect, PairGain p, Messages m) {
        return m.first("whatif.between", seat(effect, p.i(), m), seat(effect, p.j(), m));
    }

    static String seat(Effect effect, int i, Messages m) {
        return effect.seats().get(i).names().shortIn(m.language());
    }
}
