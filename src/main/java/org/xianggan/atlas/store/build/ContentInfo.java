package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Panels of agreements, things, conflicts and themes, and the links to them from the counties and
/// lines that they concern.
final class ContentInfo {
    private static final Said NO_PLACE =
            new Said(
                    "没有自己的位置，系于所涉的县（市、区）。",
                    "Without a place of its own; tied to the counties that it concerns.");

    /// A fact that names more than this is about none of them in particular.
    private static final int FEW = 8;

    private static final Set<Kind> LINES =
            EnumSet.of(Kind.ROAD, Kind.RAIL, Kind.RIVER, Kind.SERVICE, Kind.STATION);

    private static final Set<Kind> AREAS =
            EnumSet.of(Kind.COUNTY, Kind.PREFECTURE, Kind.PROVINCE, Kind.ZONE);

    private final Work work;
    private final Map<EntityId, Set<EntityId>> lines = new HashMap<>();

    ContentInfo(Work work) {
        this.work = work;
        linesByFacts();
    }

    void compile() {
        for (Row r : work.data.rows(DataFile.AGREEMENTS)) {
            r.id("id").ifPresent(id -> agreement(r, id));
        }
        for (DataFile file : DataFile.THINGS) {
            for (Row r : work.data.rows(file)) {
                r.id("id").ifPresent(id -> thing(r, id));
            }
        }
        Map<String, List<Row>> versions =
                work.data.table(DataFile.CONFLICT_VERSIONS).by("conflict");
        for (Row r : work.data.rows(DataFile.CONFLICTS)) {
            r.id("id")
                    .ifPresent(
                            id -> conflict(r, id, versions.getOrDefault(r.get("id"), List.of())));
        }
        Map<String, List<Row>> parts = work.data.table(DataFile.THEME_PARTS).by("theme");
        for (Row r : work.data.rows(DataFile.THEMES)) {
            r.id("id").ifPresent(id -> theme(r, id, parts.getOrDefault(r.get("id"), List.of())));
        }
        work.data.rows(DataFile.LEDGER).forEach(this::outcome);
    }

    /// Roads, railways and rivers that a fact names together with an agreement or a thing.
    private void linesByFacts() {
        for (DataFile file : FactCompiler.FACTS) {
            for (Row r : work.data.rows(file)) {
                List<EntityId> all = r.ids("entities");
                if (all.size() > FEW || work.superseding.by(r.get("id")) != null) {
                    continue;
                }
                for (EntityId id : all) {
                    all.stream()
                            .filter(e -> LINES.contains(e.kind()))
                            .forEach(
                                    e ->
                                            lines.computeIfAbsent(id, k -> new LinkedHashSet<>())
                                                    .add(e));
                }
            }
        }
    }

    private void agreement(Row r, EntityId id) {
        work.info.badge(id, "kind.agreement", null, null);
        String citation = r.get("citation");
        // What field and form it is of is our sorting, not the sources' word.
        word(id, "field", ContentWords.FIELDS, r.get("field"), null);
        word(id, "form", ContentWords.FORMS, r.get("form"), null);
        word(id, "agreement_status", ContentWords.AGREED, r.get("status"), null);
        boolean signed = r.get("status").equals("signed");
        text(id, signed ? "signed" : "date", r.orNull("date"), citation);
        text(id, "site", r.orNull("site_zh"), citation);
        text(id, "parties_number", InfoCompiler.plain(r.number("parties_number")), citation);
        text(id, "unnamed", r.orNull("unnamed_zh"), citation);
        text(id, "note", r.orNull("note"), null);
        List<EntityId> parties = r.ids("parties");
        InfoCompiler.links(work, id, "parties", parties);
        for (EntityId party : parties) {
            if (work.entities.has(party)) {
                work.info.link(party, "agreements", id, Partners.with(work, party, parties));
            }
        }
        lines(id, "agreements");
        place(id);
    }

    private void thing(Row r, EntityId id) {
        String kind = id.kind().prefix();
        work.info.badge(id, "kind." + kind, null, null);
        work.info.badge(id, kind + "." + r.get("kind"), null, null);
        String citation = r.get("citation");
        text(id, "text", r.orNull("text_zh"), citation);
        if (r.has("status")) {
            word(id, "thing_status", ContentWords.STATES, r.get("status"), null);
        }
        text(id, "date", r.orNull("date"), citation);
        text(id, "note", r.orNull("note"), null);
        Set<EntityId> concerned = new LinkedHashSet<>();
        InfoCompiler.links(work, id, "at", r.ids("at"));
        concerned.addAll(r.ids("at"));
        InfoCompiler.links(work, id, "counties", r.ids("counties"));
        concerned.addAll(r.ids("counties"));
        for (EntityId area : concerned) {
            if (work.entities.has(area)) {
                work.info.link(
                        area,
                        ContentWords.plural(id.kind()),
                        id,
                        work.english.said(
                                ContentWords.of(ContentWords.KINDS, kind + "." + r.get("kind"))));
            }
        }
        lines(id, ContentWords.plural(id.kind()));
        place(id);
    }

    private void lines(EntityId id, String inverse) {
        for (EntityId line : lines.getOrDefault(id, Set.of())) {
            if (work.entities.has(line) && !line.equals(id)) {
                work.info.link(id, "lines", line, null);
                work.info.link(line, inverse, id, null);
            }
        }
    }

    private void conflict(Row r, EntityId id, List<Row> versions) {
        work.info.badge(id, "kind.conflict", null, null);
        for (Row v : versions) {
            work.info.attribute(
                    id,
                    v.get("used").equals("yes") ? "version_used" : "version",
                    v.get("text_zh"),
                    null,
                    v.orNull("date"),
                    v.get("citation"),
                    null);
            work.info.cites(id, v.list("citation"));
        }
        text(id, "used", r.orNull("used_zh"), null);
        text(id, "reason", r.orNull("reason_zh"), null);
        text(id, "note", r.orNull("note"), null);
        InfoCompiler.links(work, id, "about", r.ids("entities"));
        for (EntityId about : r.ids("entities")) {
            if (work.entities.has(about)) {
                work.info.link(about, "conflicts", id, null);
            }
        }
        place(id);
    }

    private void theme(Row r, EntityId id, List<Row> parts) {
        work.info.badge(id, "kind.theme", null, null);
        text(id, "text", r.orNull("text_zh"), null);
        text(id, "note", r.orNull("note"), null);
        for (Row part : parts) {
            EntityId target = part.id("target").orElse(null);
            if (target == null) {
                continue;
            }
            if (target.kind() == Kind.FACT) {
                work.info.cites(id, List.of(target.toString()));
            } else if (work.entities.has(target)) {
                work.info.link(id, "items", target, null);
                work.info.link(target, "themes", id, null);
            }
        }
        place(id);
    }

    /// What became of an announcement, in the panel of each line, park or station: counties have
    /// too many, and a page for them.
    private void outcome(Row r) {
        Row fact = work.superseding.row(work.superseding.newest(r.get("id")));
        if (fact == null) {
            return;
        }
        Said word = ContentWords.of(ContentWords.OUTCOMES, r.get("outcome"));
        String date = r.get("outcome_date");
        Said detail =
                date.isEmpty()
                        ? word
                        : new Said(
                                word.zh() + "（" + said(date, "", " 前") + "）",
                                word.en() + " (" + said(date, "by ", "") + ")");
        for (EntityId id : fact.ids("entities")) {
            if (!AREAS.contains(id.kind()) && work.entities.has(id)) {
                work.info.name(id, "ledger", r.get("subject_zh"), work.english.said(detail));
            }
        }
    }

    /// “2024-10-07 前” for `../2024-10-07`, a dash for an interval.
    private static String said(String edtf, String before, String after) {
        return edtf.startsWith("../") ? before + edtf.substring(3) + after : edtf.replace("/", "–");
    }

    private void word(
            EntityId id,
            String key,
            Map<String, Said> words,
            String word,
            @Nullable String citation) {
        text(id, key, work.english.said(ContentWords.of(words, word)), citation);
    }

    private void text(EntityId id, String key, @Nullable String value, @Nullable String citation) {
        work.info.attribute(id, key, value, null, null, citation, null);
    }

    private void place(EntityId id) {
        Entities.Draft draft = work.entities.get(id);
        boolean placed = draft != null && draft.anchor != null;
        work.info.geometry(
                id,
                placed ? AccuracyClass.D : null,
                null,
                List.of(),
                null,
                placed ? null : work.english.said(NO_PLACE));
    }
}
