package org.xianggan.atlas.core.content;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

/// A place where a fact is used.
///
/// @param page the contents page: `themes comparisons conflicts ledger agreements crossings
///     happenings`, or `panel` for an entity's own panel
/// @param target the record that uses it; of a row without an id of its own the fact that it is
///     made of: `then` of a comparison, the outcome of a ledger row, the fact of a happening
/// @param names its name, or the subject of the row
public record Use(String page, EntityId target, Names names) {}
