package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.EnumSet;
import java.util.Set;

/// Which sites of a theme are wanted.
///
/// @param freeOnly those that a source calls free; of which nothing is known are left out
/// @param grade null: any
/// @param counties none: any
public record SightFilter(boolean freeOnly, @Nullable SightGrade grade, Set<EntityId> counties) {
    /// Everything.
    public static final SightFilter ANY = new SightFilter(false, null, Set.of());

    /// What a filter asks for.
    enum Part {
        FREE,
        GRADE,
        COUNTIES
    }

    public SightFilter {
        counties = Set.copyOf(counties);
    }

    public SightFilter free(boolean other) {
        return new SightFilter(other, grade, counties);
    }

    public SightFilter atLeast(@Nullable SightGrade other) {
        return new SightFilter(freeOnly, other, counties);
    }

    public SightFilter in(Set<EntityId> other) {
        return new SightFilter(freeOnly, grade, other);
    }

    public boolean holds(Sight s) {
        return refusing(s).isEmpty();
    }

    /// What of it a site does not meet.
    Set<Part> refusing(Sight s) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (freeOnly && !s.isFree()) {
            parts.add(Part.FREE);
        }
        if (grade != null && !grade.holds(s)) {
            parts.add(Part.GRADE);
        }
        if (!counties.isEmpty() && (s.county() == null || !counties.contains(s.county()))) {
            parts.add(Part.COUNTIES);
        }
        return parts;
    }
}
