package org.xianggan.atlas.ui.contents.agreements;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.AgreementGraph;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.When;
import org.xianggan.atlas.ui.contents.records.Whereabouts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The agreements in words. Worker.
final class AgreementRows {
    private final Library library;
    private final Messages texts;
    private final Reading reading;
    private final Whereabouts where;
    private final References references;
    private int first;
    private int last;

    AgreementRows(Library library, Catalogue catalogue, Messages texts, Reading reading) {
        this.library = library;
        this.texts = texts;
        this.reading = reading;
        where = new Whereabouts(catalogue, texts);
        references = new References(reading);
    }

    List<AgreementRow> read() {
        List<Agreement> all = library.agreements();
        int[] years =
                all.stream()
                        .map(Agreement::date)
                        .filter(d -> d != null && !d.isByThen())
                        .mapToInt(d -> d.firstDay().getYear())
                        .toArray();
        first = IntStream.of(years).min().orElse(0);
        last = IntStream.of(years).max().orElse(-1);
        return all.stream().map(this::row).toList();
    }

    private AgreementRow row(Agreement a) {
        return new AgreementRow(
                a,
                Reading.name(a.names(), texts.language()),
                choice("agreement.field.", a.field()),
                texts.firstOr("agreement.form." + a.form(), a.form()),
                choice("agreement.status.", a.status()),
                a.date() == null ? texts.first("agreement.no-date") : When.said(a.date(), texts),
                where.names(a.parties()),
                unnamed(a),
                a.parties().stream()
                        .map(p -> new Facet.Choice(p.toString(), where.name(p)))
                        .toList(),
                years(a.date()),
                pairs(a),
                references.of(a.citations()),
                note(a));
    }

    private Facet.Choice choice(String prefix, String key) {
        return new Facet.Choice(key, texts.firstOr(prefix + key, key));
    }

    private @Nullable String unnamed(Agreement a) {
        return reading.maybe(a.unnamedZh());
    }

    private @Nullable String note(Agreement a) {
        String both = Plain.joined(" ", reading.maybe(a.doubt()), reading.maybe(a.note()));
        return both.isBlank() ? null : both;
    }

    private List<Facet.Choice> years(@Nullable Edtf date) {
        int from = date == null || date.isByThen() ? first : date.firstDay().getYear();
        return IntStream.rangeClosed(from, last)
                .mapToObj(
                        y ->
                                new Facet.Choice(
                                        Integer.toString(y),
                                        texts.first("agreement.by-year", Integer.toString(y))))
                .toList();
    }

    private List<Facet.Choice> pairs(Agreement a) {
        List<Facet.Choice> all = new ArrayList<>();
        for (AgreementGraph.Edge e : AgreementGraph.of(List.of(a), id -> null).edges()) {
            all.add(
                    new Facet.Choice(
                            pair(e.a(), e.b()), where.name(e.a()) + "—" + where.name(e.b())));
        }
        return all;
    }

    /// The key of a pair, whichever way it is named.
    static String pair(EntityId one, EntityId other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }
}
