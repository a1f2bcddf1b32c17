package org.xianggan.atlas.core.brief;

import org.xianggan.atlas.core.brief.Brief.Chapter;
import org.xianggan.atlas.core.brief.Brief.Items;
import org.xianggan.atlas.core.brief.Brief.Paragraph;
import org.xianggan.atlas.core.brief.Brief.Part;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.wording.Cited;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of the lines of a scenario: by the document of 2021, by that of 2025, by others,
/// and what became of it. Each apart: no sentence holds what two of them say.
final class Sayings {
    private static final int LEAST = 1;

    private enum Who {
        ONE("detail.document-one"),
        TWO("detail.document-two"),
        OTHERS("detail.other-source");

        private final String key;

        Who(String key) {
            this.key = key;
        }
    }

    private final Catalogue catalogue;
    private final List<LedgerEntry> ledger;
    private final Wording wording;
    private final Messages texts;

    <S extends Catalogue & Library> Sayings(S atlas, Wording wording) {
        this.catalogue = atlas;
        this.ledger = atlas.ledger();
        this.wording = wording;
        this.texts = wording.texts();
    }

    /// @param lines each once
    Chapter chapter(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        String heading = wording.said("brief.chapter.said");
        if (lines.isEmpty()) {
            parts.add(new Paragraph(Words.of(wording.said("brief.said.drawn")), false));
            return new Chapter(heading, parts);
        }
        Set<EntityId> outcomes = new HashSet<>();
        ledger.forEach(e -> outcomes.add(e.fact()));
        Map<Who, List<Words>> said = new EnumMap<>(Who.class);
        Set<EntityId> told = new HashSet<>();
        for (Line line : lines) {
            List<Fact> facts =
                    catalogue.info(line.id()).map(EntityInfo::facts).orElse(List.of()).stream()
                            .sorted(Fact.READING_ORDER)
                            .toList();
            for (Fact f : facts) {
                if (!outcomes.contains(f.id()) && told.add(f.id())) {
                    said.computeIfAbsent(who(f), w -> new ArrayList<>())
                            .add(saying(f, line, lines.size() > 1));
                }
            }
        }
        List<String> silent = new ArrayList<>();
        for (Who who : Who.values()) {
            List<Words> words = said.getOrDefault(who, List.of());
            if (words.isEmpty()) {
                silent.add(texts.first(who.key));
            } else {
                parts.add(
                        new Items(
                                wording.said(who.key + ".says"),
                                words,
                                LEAST,
                                "brief.more.said",
                                null));
            }
        }
        List<Words> since = since(lines);
        if (!since.isEmpty()) {
            parts.add(
                    new Items(
                            wording.said("brief.said.since"),
                            since,
                            LEAST,
                            "brief.more.said",
                            null));
        }
        if (!silent.isEmpty()) {
            parts.add(
                    new Paragraph(
                            Words.of(
                                    wording.said(
                                            "brief.said.silent",
                                            String.join(texts.first("form.enumeration"), silent))),
                            true));
        }
        return new Chapter(heading, parts);
    }

    private static Who who(Fact f) {
        EntityId document = f.document();
        return document == null ? Who.OTHERS : document.key().equals("A") ? Who.ONE : Who.TWO;
    }

    private Words saying(Fact f, Line line, boolean several) {
        String text = wording.text(f.textZh());
        String value = f.value();
        if (value != null && !f.textZh().contains(value)) {
            text =
                    texts.first(
                            "form.labelled",
                            text,
                            wording.text(Wording.grouped(value)) + " " + wording.unit(f.unit()));
        }
        if (several) {
            text = texts.first("form.labelled", wording.name(line.names()), text);
        }
        String asOf = wording.asOf(f.asOf());
        return Words.of(
                asOf.isEmpty() ? text : text + texts.first("form.aside", asOf),
                List.of(Cited.of(f)));
    }

    private List<Words> since(List<Line> lines) {
        Set<EntityId> ids = new HashSet<>();
        lines.forEach(l -> ids.add(l.id()));
        List<Words> all = new ArrayList<>();
        for (LedgerEntry e : ledger) {
            if (e.entities().stream().anyMatch(ids::contains)) {
                String outcome = wording.said("ledger.outcome." + e.outcome());
                String date =
                        e.outcomeDate() == null
                                ? ""
                                : texts.first("form.aside", wording.date(e.outcomeDate()));
                all.add(
                        Words.of(
                                texts.first("form.labelled", wording.text(e.subjectZh()), outcome)
                                        + texts.first("form.semicolon")
                                        + wording.text(e.outcomeZh())
                                        + date,
                                List.of(Cited.of(e.source()))));
            }
        }
        return all;
    }
}
