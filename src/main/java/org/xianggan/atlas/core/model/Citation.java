package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

/// Where something is said: a fact (with its quote) or a source. Everything a reader needs is
/// resolved.
///
/// @param id `fact:…` or `source:…`
/// @param publisher newspaper, office or site; for a fact of the two documents the document's name
/// @param title what it is; for a fact its text
/// @param date date of the source, or null
/// @param quote the quoted words, or null
public record Citation(
        EntityId id,
        String publisher,
        @Nullable String title,
        @Nullable String address,
        @Nullable Edtf date,
        @Nullable String passage,
        @Nullable String quote) {}
