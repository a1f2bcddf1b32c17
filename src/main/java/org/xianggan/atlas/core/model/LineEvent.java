package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Something that happened to a section. `status` is null for works (widening, resurfacing …),
/// which never change the status; `end` and `worksZh` are theirs.
///
/// @param target whether the date is one by which the section is to have the status, not one on
///     which it had it
public record LineEvent(
        Edtf date,
        @Nullable Status status,
        @Nullable Edtf end,
        @Nullable String worksZh,
        List<Citation> citations,
        @Nullable String note,
        boolean target) {
    public LineEvent {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("an event without a citation: " + date);
        }
    }

    /// Something that has happened.
    public LineEvent(
            Edtf date,
            @Nullable Status status,
            @Nullable Edtf end,
            @Nullable String worksZh,
            List<Citation> citations,
            @Nullable String note) {
        this(date, status, end, worksZh, citations, note, false);
    }
}
