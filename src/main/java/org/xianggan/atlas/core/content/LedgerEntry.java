package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.List;

/// What was announced, started or wished for, and what became of it.
///
/// @param fact says what became of it (`fact:S…`), with its sources
/// @param kind `road rail water river park industry tourism belt service brand cooperation plan`
/// @param follows the facts of the two documents that announced it
/// @param entities what it is about: lines, parks, counties …
/// @param outcome `done under_way changed unknown`
/// @param outcomeDate null where nothing is known
/// @param lookedFor how often it was looked for, where the outcome is unknown; null where nobody
///     counted
public record LedgerEntry(
        EntityId fact,
        String subjectZh,
        String kind,
        List<Fact> follows,
        String saidZh,
        Edtf saidDate,
        List<EntityId> entities,
        String outcome,
        String outcomeZh,
        @Nullable Edtf outcomeDate,
        Fact source,
        @Nullable Integer lookedFor,
        @Nullable String note) {
    public LedgerEntry {
        follows = List.copyOf(follows);
        entities = List.copyOf(entities);
    }
}
