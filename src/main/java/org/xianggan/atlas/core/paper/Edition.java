package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;

/// For whom a paper is, and the number under which its maps were reviewed. A map that is shown in
/// public needs a number; a public paper without one has everything but its maps. Good for one
/// export: nothing keeps it.
///
/// @param review as a person typed it; null where there is none
public record Edition(boolean isPublic, @Nullable String review) {
    /// For use inside an office, its maps not reviewed.
    public static final Edition INTERNAL = new Edition(false, null);

    public Edition {
        if (review != null && review.isBlank()) {
            throw new IllegalArgumentException("a review number of nothing");
        }
    }

    /// @param review blank is none
    public static Edition of(boolean isPublic, @Nullable String review) {
        return new Edition(isPublic, review == null || review.isBlank() ? null : review.strip());
    }

    public boolean hasMaps() {
        return !isPublic || review != null;
    }

    /// What each page and each map says of its review.
    public String notice(Messages texts) {
        if (review != null) {
            return texts.get("figure.review", review);
        }
        return texts.get(isPublic ? "paper.public" : "raster.internal");
    }
}
