package org.xianggan.atlas.ui.contents.comparisons;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.parts.Thing;

import java.util.List;

/// Then and now in the words of the moment; texts in both languages are parted by
/// [org.xianggan.atlas.ui.common.Reading#SECOND].
///
/// @param theme null where it belongs to none
/// @param same whether both cover the same; only then anything is compared
/// @param scope what each of them covers
/// @param change null where nothing may or can be counted
/// @param conflicts that are about one of its figures
/// @param about what it is about
/// @param counties that it concerns, by themselves or by their prefecture
public record ComparisonText(
        String key,
        String subject,
        @Nullable EntityId theme,
        Said then,
        Said now,
        boolean same,
        String scope,
        @Nullable String note,
        @Nullable Change change,
        List<Thing> conflicts,
        List<EntityId> about,
        List<EntityId> counties) {
    public ComparisonText {
        conflicts = List.copyOf(conflicts);
        about = List.copyOf(about);
        counties = List.copyOf(counties);
    }

    /// By how much the second differs from the first, in their unit. Never a rate.
    ///
    /// @param text “多 69 家”
    public record Change(double then, double now, String text) {
        double most() {
            return Math.max(then, now);
        }
    }
}
