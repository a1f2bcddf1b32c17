package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.model.EntityId;

import java.util.List;

/// Which pages of counties are wanted.
///
/// @param year whose end the lines are told of
/// @param counties in the order of their pages
public record SheetSpec(int year, Edition edition, List<EntityId> counties) {
    public SheetSpec {
        counties = List.copyOf(counties);
    }
}
