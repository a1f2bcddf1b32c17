package org.xianggan.atlas.core.survey;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.util.Map;
import java.util.Random;

/// Invented land use of an extract: towns about the seats and townships, villages and fields in the
/// lowlands, woods in the hills.
final class RegionCover {
    /// Metres between the middles of patches, EPSG:3857.
    private static final double PATCH = 1_400;

    private final RegionLand out;
    private final AtlasFile atlas;
    private final HeightGrid heights;
    private final Random random;

    RegionCover(RegionLand out, AtlasFile atlas, long seed) {
        this.out = out;
        this.atlas = atlas;
        this.heights = atlas.heights();
        this.random = new Random(seed);
    }

    void write() {
        for (Entity e : atlas.entities(Kind.COUNTY)) {
            town(e, 2_300, "residential");
            town(e, 1_100, "industrial");
        }
        for (Entity e : atlas.entities(Kind.TOWNSHIP)) {
            town(e, 480, "residential");
        }
        GeoBox f = GeoBox.FRAME;
        for (double x = WebMercator.x(f.west()); x < WebMercator.x(f.east()); x += PATCH) {
            for (double y = WebMercator.y(f.south()); y < WebMercator.y(f.north()); y += PATCH) {
                patch(
                        new Coordinate(
                                x + PATCH * random.nextDouble(), y + PATCH * random.nextDouble()));
            }
        }
    }

    private void town(Entity e, double radius, String use) {
        LonLat at = e.anchor();
        if (at != null) {
            double aside = use.equals("industrial") ? 3_200 : 0;
            Coordinate c = new Coordinate(WebMercator.x(at.lon()) + aside, WebMercator.y(at.lat()));
            out.area(Map.of("landuse", use), out.blob(c, radius, random));
        }
    }

    private void patch(Coordinate c) {
        double height = height(c);
        double dice = random.nextDouble();
        if (height > 230 + 120 * dice) {
            String[] wood = dice < 0.5 ? new String[] {"natural", "wood"} : FOREST;
            Coordinate[] ring = out.blob(c, PATCH * 0.85, random);
            if (dice < 0.12) {
                out.areaWithHole(Map.of(wood[0], wood[1]), ring, out.blob(c, 200, random));
            } else {
                out.area(Map.of(wood[0], wood[1]), ring);
            }
        } else if (dice < 0.45) {
            out.area(Map.of("landuse", "farmland"), out.blob(c, 480, random));
            out.area(Map.of("landuse", "residential"), out.blob(c, 110, random));
        } else if (dice < 0.5) {
            out.area(Map.of("landuse", "orchard"), out.blob(c, 350, random));
        } else if (dice < 0.51) {
            out.area(Map.of("natural", "wetland"), out.blob(c, 300, random));
        } else if (dice < 0.6) {
            out.area(Map.of("natural", "water"), out.blob(c, 60 + 80 * dice, random));
        }
    }

    private static final String[] FOREST = {"landuse", "forest"};

    private double height(Coordinate c) {
        double column = (WebMercator.lon(c.x) - heights.west()) / heights.stepDegrees();
        double row = (heights.north() - WebMercator.lat(c.y)) / heights.stepDegrees();
        int i = Math.clamp((int) column, 0, heights.columns() - 2);
        int k = Math.clamp((int) row, 0, heights.rows() - 2);
        double x = Math.clamp(column - i, 0, 1);
        double y = Math.clamp(row - k, 0, 1);
        return (heights.at(i, k) * (1 - x) + heights.at(i + 1, k) * x) * (1 - y)
                + (heights.at(i, k + 1) * (1 - x) + heights.at(i + 1, k + 1) * x) * y;
    }
}
