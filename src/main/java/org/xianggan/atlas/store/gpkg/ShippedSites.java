package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Sight.Placed;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.survey.ShippedSite;

import java.util.List;

/// The sites with the positions that the atlas ships, also where it is seen through a survey.
public final class ShippedSites {
    private static final String SITES =
            "SELECT "
                    + Columns.ENTITY
                    + ", s.kind, s.position_class, t.accuracy_m FROM sight s"
                    + " JOIN entity e ON e.id = s.id LEFT JOIN sites t ON t.id = s.id"
                    + " ORDER BY s.fid";

    private ShippedSites() {}

    /// In the order of the catalogue, those without a position too.
    public static List<ShippedSite> of(AtlasFile atlas) {
        return atlas.database()
                .list(
                        SITES,
                        row -> {
                            Entity e = Columns.entity(row);
                            Placed placed = Placed.of(Columns.text(row, "position_class"));
                            return new ShippedSite(
                                    e.id(),
                                    e.names(),
                                    Columns.text(row, "kind"),
                                    e.county(),
                                    placed == Placed.COUNTY ? null : e.anchor(),
                                    metres(placed, Columns.number(row, "accuracy_m")));
                        });
    }

    /// Where nobody says how well it is known: as is usual for what the position is that of.
    private static double metres(Placed placed, @Nullable Double said) {
        if (said != null) {
            return said;
        }
        return switch (placed) {
            case OWN -> 500;
            case VILLAGE -> 1_000;
            case TOWNSHIP -> 3_000;
            case COUNTY -> 30_000;
        };
    }
}
