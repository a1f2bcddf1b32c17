package org.xianggan.atlas.core.nearby;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;

import java.util.List;
import java.util.Map;

/// Everything that a planner counts, read once: it does not change while the atlas is open.
public final class Surroundings {
    private final List<CountyArea> counties;
    private final CountyGrid grid;
    private final List<Entity> sites;
    private final List<Entity> townships;
    private final List<Entity> stations;

    private Surroundings(
            List<CountyArea> counties,
            List<Entity> sites,
            List<Entity> townships,
            List<Entity> stations) {
        this.counties = counties;
        this.sites = sites;
        this.townships = townships;
        this.stations = stations;
        grid = new CountyGrid(counties);
    }

    /// Reads the store: on a worker only.
    public static Surroundings of(Catalogue catalogue, Library library) {
        Map<EntityId, Census> census = Census.all(library);
        List<CountyArea> counties =
                catalogue.entities(Kind.COUNTY).stream()
                        .flatMap(
                                c ->
                                        catalogue
                                                .geometry(c.id())
                                                .map(
                                                        g ->
                                                                new CountyArea(
                                                                        c,
                                                                        isZone(c),
                                                                        g,
                                                                        census.get(c.id())))
                                                .stream())
                        .toList();
        return new Surroundings(
                counties,
                placed(catalogue, Kind.SITE),
                placed(catalogue, Kind.TOWNSHIP),
                placed(catalogue, Kind.STATION));
    }

    private static boolean isZone(Entity county) {
        return !"neighbour".equals(county.subtype());
    }

    private static List<Entity> placed(Catalogue catalogue, Kind kind) {
        return catalogue.entities(kind).stream().filter(e -> e.anchor() != null).toList();
    }

    /// Those of the zone and those around it.
    public List<CountyArea> counties() {
        return counties;
    }

    /// Those of the 24, in the order of the catalogue.
    public List<CountyArea> zone() {
        return counties.stream().filter(CountyArea::zone).toList();
    }

    /// The seats of the 24, in the order of [#zone].
    public List<Stop> seats() {
        return zone().stream().map(c -> StopPlaces.of(c.county())).toList();
    }

    /// Those with a position; as all that follow.
    public List<Entity> sites() {
        return sites;
    }

    public List<Entity> townships() {
        return townships;
    }

    public List<Entity> stations() {
        return stations;
    }

    CountyGrid grid() {
        return grid;
    }
}
