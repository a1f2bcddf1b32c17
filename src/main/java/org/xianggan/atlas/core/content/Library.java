package org.xianggan.atlas.core.content;

import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that the contents pages are made of, read from the store. Safe for several threads; every
/// call may read the disk, so never call it on the FX thread. Lists come in reading order and are
/// complete: what the sources do not tell is null or an empty list, never left out.
public interface Library {
    /// Every fact, `F`, `X`, `K`, `S`, each by number.
    List<Fact> facts();

    /// Those that hold: what another fact took the place of stays readable and is never used again.
    default List<Fact> standing() {
        List<Fact> all = facts();
        Set<EntityId> superseded =
                all.stream()
                        .flatMap(f -> Stream.ofNullable(f.supersedes()))
                        .collect(Collectors.toSet());
        return all.stream().filter(f -> !superseded.contains(f.id())).toList();
    }

    Optional<Fact> fact(EntityId id);

    /// The facts that a fact supersedes or is superseded by, oldest first; empty where it stands
    /// alone.
    List<Fact> versions(EntityId fact);

    /// What the texts and figures of all things of a kind cite, in reading order, each once.
    Map<EntityId, List<Citation>> cited(Kind kind);

    /// Where a fact is used: themes, comparisons, conflicts, the ledger, agreements and every other
    /// record that cites it.
    List<Use> uses(EntityId fact);

    List<Agreement> agreements();

    /// From the announcement to what became of it.
    List<LedgerEntry> ledger();

    /// Then and now.
    List<Comparison> comparisons();

    List<Conflict> conflicts();

    List<Theme> themes();

    /// Every road and railway that crosses or is meant to cross the provincial line.
    List<Crossing> crossings();

    /// Dated happenings and targets, oldest first.
    List<Happening> happenings();

    /// The two documents with the passages that facts cite.
    List<Document> documents();
}
