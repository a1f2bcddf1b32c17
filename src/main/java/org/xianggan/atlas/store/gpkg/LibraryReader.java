package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the contents pages are made of. Facts are read once, when the first is asked for; a page is
/// read when it is opened.
final class LibraryReader implements Library {
    /// The names of a record, joined to a table with the alias `t`.
    private static final String NAMED =
            "SELECT t.*, "
                    + Columns.NAMES
                    + " FROM %s t JOIN entity e ON e.id = t.id ORDER BY t.fid";

    private final Database db;
    private final Late<Citations> citations;
    private final Late<FactShelf> shelf;

    LibraryReader(Database db, Late<Citations> citations) {
        this.db = db;
        this.citations = citations;
        this.shelf = new Late<>(() -> new FactShelf(db, citations.get()));
    }

    @Override
    public List<Fact> facts() {
        return shelf.get().all();
    }

    @Override
    public Optional<Fact> fact(EntityId id) {
        return shelf.get().of(id);
    }

    @Override
    public List<Fact> versions(EntityId fact) {
        return shelf.get().versions(fact);
    }

    @Override
    public Map<EntityId, List<Citation>> cited(Kind kind) {
        Map<EntityId, Set<String>> ids = new HashMap<>();
        db.list(
                "SELECT a.entity, a.citations FROM attribute a JOIN entity e ON e.id = a.entity"
                        + " WHERE e.kind = ? AND a.citations IS NOT NULL ORDER BY a.fid",
                row ->
                        ids.computeIfAbsent(Columns.id(row, "entity"), k -> new LinkedHashSet<>())
                                .addAll(Columns.split(Columns.text(row, "citations"))),
                kind.prefix());
        Map<EntityId, List<Citation>> cited = new HashMap<>();
        ids.forEach((id, all) -> cited.put(id, citations.get().of(all)));
        return cited;
    }

    @Override
    public List<Use> uses(EntityId fact) {
        return db.list(
                "SELECT page, target, name_zh, name_en FROM fact_use WHERE fact = ? ORDER BY fid",
                row -> {
                    String zh = Columns.text(row, "name_zh");
                    return new Use(
                            Columns.text(row, "page"),
                            Columns.id(row, "target"),
                            new Names(zh, zh, null, row.getString("name_en"), List.of()));
                },
                fact.toString());
    }

    @Override
    public List<Agreement> agreements() {
        return db.list(
                NAMED.formatted("agreement"),
                row ->
                        new Agreement(
                                Columns.id(row, "id"),
                                Columns.names(row),
                                Columns.text(row, "field"),
                                Columns.text(row, "form"),
                                Columns.ids(row, "parties"),
                                "first".equals(row.getString("ties")),
                                Columns.integer(row, "parties_number"),
                                row.getString("unnamed_zh"),
                                Columns.date(row, "date"),
                                Columns.text(row, "status"),
                                row.getString("site_zh"),
                                cited(row, "citation"),
                                row.getString("doubt"),
                                row.getString("note")));
    }

    /// In the order of the file; a row whose fact is gone is left out (the builder has refused it).
    @Override
    public List<LedgerEntry> ledger() {
        return db
                .list(
                        "SELECT * FROM ledger ORDER BY fid",
                        row -> {
                            EntityId id = Columns.id(row, "id");
                            Fact source = shelf.get().newest(id);
                            return source == null
                                    ? Optional.<LedgerEntry>empty()
                                    : Optional.of(entry(row, id, source));
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private LedgerEntry entry(ResultSet row, EntityId id, Fact source) throws SQLException {
        return new LedgerEntry(
                id,
                Columns.text(row, "subject_zh"),
                Columns.text(row, "kind"),
                facts(Columns.ids(row, "follows")),
                Columns.text(row, "said_zh"),
                Columns.dateOf(row, "said_date"),
                source.entities(),
                Columns.text(row, "outcome"),
                source.textZh(),
                Columns.date(row, "outcome_date"),
                source,
                Columns.integer(row, "looked_for"),
                row.getString("note"));
    }

    private List<Fact> facts(List<EntityId> ids) {
        return shelf.get().of(ids);
    }

    private List<Citation> cited(ResultSet row, String column) throws SQLException {
        return citations.get().of(row.getString(column));
    }

    @Override
    public List<Comparison> comparisons() {
        return db
                .list(
                        "SELECT * FROM comparison ORDER BY fid",
                        row -> {
                            Fact then = fact(Columns.id(row, "then")).orElse(null);
                            Fact now = fact(Columns.id(row, "now")).orElse(null);
                            return then == null || now == null
                                    ? Optional.<Comparison>empty()
                                    : Optional.of(comparison(row, then, now));
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Comparison comparison(ResultSet row, Fact then, Fact now) throws SQLException {
        List<EntityId> own = Columns.ids(row, "entities");
        return new Comparison(
                Columns.text(row, "key"),
                Columns.text(row, "subject_zh"),
                Columns.idOrNull(row, "theme"),
                own.isEmpty() ? then.entities() : own,
                then,
                now,
                Columns.text(row, "same_scope").equals("yes"),
                Columns.text(row, "scope_zh"),
                row.getString("note"));
    }

    @Override
    public List<Conflict> conflicts() {
        Map<EntityId, List<Conflict.Version>> versions = new LinkedHashMap<>();
        db.list(
                "SELECT * FROM conflict_version ORDER BY conflict, seq",
                row ->
                        versions.computeIfAbsent(
                                        Columns.id(row, "conflict"), k -> new ArrayList<>())
                                .add(
                                        new Conflict.Version(
                                                Columns.text(row, "text_zh"),
                                                Columns.date(row, "date"),
                                                Columns.text(row, "used").equals("yes"),
                                                cited(row, "citation"))));
        return db.list(
                NAMED.formatted("conflict"),
                row ->
                        new Conflict(
                                Columns.id(row, "id"),
                                Columns.names(row),
                                Columns.ids(row, "entities"),
                                versions.getOrDefault(Columns.id(row, "id"), List.of()),
                                Columns.text(row, "used_zh"),
                                Columns.text(row, "reason_zh"),
                                row.getString("note")));
    }

    private record Part(EntityId theme, String part, EntityId target) {}

    @Override
    public List<Theme> themes() {
        List<Part> parts =
                db.list(
                        "SELECT theme, part, target FROM theme_part ORDER BY fid",
                        row ->
                                new Part(
                                        Columns.id(row, "theme"),
                                        Columns.text(row, "part"),
                                        Columns.id(row, "target")));
        return db.list(
                NAMED.formatted("theme"),
                row -> {
                    EntityId id = Columns.id(row, "id");
                    return new Theme(
                            id,
                            Columns.names(row),
                            Columns.text(row, "text_zh"),
                            Columns.list(row, "layers"),
                            Columns.idOrNull(row, "focus"),
                            Columns.integer(row, "year"),
                            facts(parts(parts, id, "intro")),
                            facts(parts(parts, id, "figure")),
                            parts(parts, id, "item"),
                            row.getString("note"));
                });
    }

    private static List<EntityId> parts(List<Part> all, EntityId theme, String part) {
        return all.stream()
                .filter(p -> p.theme().equals(theme) && p.part().equals(part))
                .map(Part::target)
                .toList();
    }

    @Override
    public List<Crossing> crossings() {
        return db.list(
                NAMED.formatted("crossing"),
                row ->
                        new Crossing(
                                Columns.id(row, "id"),
                                Columns.names(row),
                                Columns.idOrNull(row, "line"),
                                row.getString("class"),
                                side(row, "hn"),
                                side(row, "jx"),
                                row.getString("note")));
    }

    private Crossing.Side side(ResultSet row, String side) throws SQLException {
        return new Crossing.Side(
                Columns.idOrNull(row, "county_" + side),
                row.getString("end_" + side),
                Status.of(Columns.text(row, "status_" + side)).orElse(null),
                Columns.date(row, "date_" + side),
                cited(row, "citation_" + side));
    }

    @Override
    public List<Happening> happenings() {
        return db.list(
                "SELECT * FROM happening ORDER BY fid",
                row ->
                        new Happening(
                                Columns.dateOf(row, "date"),
                                Columns.text(row, "type").equals("target"),
                                Columns.text(row, "title_zh"),
                                Columns.ids(row, "entities"),
                                facts(Columns.ids(row, "facts"))));
    }

    @Override
    public List<Document> documents() {
        return DocumentReader.read(db);
    }
}
