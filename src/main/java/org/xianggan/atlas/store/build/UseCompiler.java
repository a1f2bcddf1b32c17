package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where each fact is used: the contents pages first, then the panels of everything that cites it
/// or that it is about.
final class UseCompiler {
    private record Use(
            String fact, String page, String target, String nameZh, @Nullable String nameEn) {}

    /// Records whose citations stand on a contents page of their own, not in a panel alone.
    private static final Set<DataFile> ON_PAGES =
            Set.of(DataFile.AGREEMENTS, DataFile.CROSSINGS, DataFile.CONFLICT_VERSIONS);

    private final Work work;
    private final Set<Use> uses = new LinkedHashSet<>();

    UseCompiler(Work work) {
        this.work = work;
    }

    void compile() throws SQLException {
        for (Row r : work.data.rows(DataFile.THEME_PARTS)) {
            record(r.get("target"), "themes", r.get("theme"));
        }
        // Rows without a record of their own go by a fact that they are made of.
        for (Row r : work.data.rows(DataFile.COMPARISONS)) {
            for (String fact : List.of(r.get("then"), r.get("now"))) {
                subject(fact, "comparisons", r.get("then"), r.get("subject_zh"));
            }
        }
        for (Row r : work.data.rows(DataFile.CONFLICT_VERSIONS)) {
            r.list("citation").forEach(c -> record(c, "conflicts", r.get("conflict")));
        }
        for (Row r : work.data.rows(DataFile.LEDGER)) {
            subject(
                    work.superseding.newest(r.get("id")),
                    "ledger",
                    r.get("id"),
                    r.get("subject_zh"));
            r.list("follows").forEach(f -> subject(f, "ledger", r.get("id"), r.get("subject_zh")));
        }
        for (Row r : work.data.rows(DataFile.AGREEMENTS)) {
            r.list("citation").forEach(c -> record(c, "agreements", r.get("id")));
        }
        for (Row r : work.data.rows(DataFile.CROSSINGS)) {
            r.list("citation_hn").forEach(c -> record(c, "crossings", r.get("id")));
            r.list("citation_jx").forEach(c -> record(c, "crossings", r.get("id")));
        }
        for (Row r : work.data.rows(DataFile.DATED)) {
            subject(r.get("fact"), "happenings", r.get("fact"), r.get("title_zh"));
            r.list("also").forEach(f -> subject(f, "happenings", r.get("fact"), r.get("title_zh")));
        }
        panels();
        for (Use u : uses) {
            work.out.row(
                    StoreTable.FACT_USE, u.fact(), u.page(), u.target(), u.nameZh(), u.nameEn());
        }
    }

    private void panels() {
        for (DataFile file : DataFile.values()) {
            List<String> cited =
                    file.cells().stream()
                            .filter(c -> c.form() == Cell.Form.CITATIONS)
                            .map(Cell::column)
                            .toList();
            if (ON_PAGES.contains(file) || FactCompiler.FACTS.contains(file)) {
                continue;
            }
            for (Row r : work.data.rows(file)) {
                String owner = r.get(file.cells().getFirst().column());
                cited.forEach(c -> r.list(c).forEach(id -> record(id, "panel", owner)));
            }
        }
        for (DataFile file : FactCompiler.FACTS) {
            for (Row r : work.data.rows(file)) {
                if (work.superseding.by(r.get("id")) == null) {
                    r.list("entities").forEach(e -> record(r.get("id"), "panel", e));
                }
            }
        }
    }

    private void record(String fact, String page, String target) {
        Entities.Draft draft = work.entities.get(EntityId.parse(target).orElse(null));
        if (draft != null && fact.startsWith("fact:")) {
            Names names = draft.names;
            uses.add(new Use(fact, page, target, names.zh(), names.en()));
        }
    }

    private void subject(String fact, String page, String target, String subjectZh) {
        uses.add(new Use(fact, page, target, subjectZh, work.english.read(subjectZh).orElse(null)));
    }
}
