package org.xianggan.atlas.testing;

import org.jspecify.annotations.Nullable;
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
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Contents made by hand for tests of view models. What they tell is made up.
public record HandLibrary(
        List<LedgerEntry> ledger,
        List<Crossing> crossings,
        List<Happening> happenings,
        List<Agreement> agreements)
        implements Library {
    public HandLibrary {
        ledger = List.copyOf(ledger);
        crossings = List.copyOf(crossings);
        happenings = List.copyOf(happenings);
        agreements = List.copyOf(agreements);
    }

    public HandLibrary(
            List<LedgerEntry> ledger, List<Crossing> crossings, List<Happening> happenings) {
        this(ledger, crossings, happenings, List.of());
    }

    public HandLibrary with(List<Agreement> signed) {
        return new HandLibrary(ledger, crossings, happenings, signed);
    }

    /// A fact of the first document (`passage` is given) or of another source.
    public static Fact fact(
            String id, String text, @Nullable String passage, List<EntityId> entities) {
        return new Fact(
                EntityId.of("fact:" + id),
                "measure",
                entities,
                text,
                null,
                null,
                null,
                null,
                new Edtf("2021-06"),
                null,
                passage == null ? null : EntityId.of("doc:A"),
                passage,
                passage == null ? null : text,
                passage == null
                        ? new Source(
                                EntityId.of("source:sample"),
                                "样例网",
                                "样例",
                                "https://example.invalid/a",
                                new Edtf("2024"),
                                null)
                        : null,
                "high",
                null,
                null,
                null);
    }

    @Override
    public List<Fact> facts() {
        return List.of();
    }

    @Override
    public Optional<Fact> fact(EntityId id) {
        return Optional.empty();
    }

    @Override
    public List<Fact> versions(EntityId fact) {
        return List.of();
    }

    @Override
    public Map<EntityId, List<Citation>> cited(Kind kind) {
        return Map.of();
    }

    @Override
    public List<Use> uses(EntityId fact) {
        return List.of();
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of();
    }

    @Override
    public List<Conflict> conflicts() {
        return List.of();
    }

    @Override
    public List<Theme> themes() {
        return List.of();
    }

    @Override
    public List<Document> documents() {
        return List.of(
                new Document(
                        EntityId.of("doc:A"),
                        new Names("样例文件一", "样例一", null, "Sample document one", List.of()),
                        "样例报",
                        new Edtf("2021-06"),
                        List.of(),
                        null));
    }
}
