package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.CoordinateText;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a STOP of the command line: coordinates, an id, or a name. Names that are the whole name
/// of a place go before names that only begin so.
final class StopFinder {
    private static final int HITS = 40;
    private static final Pattern PAIR =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)");

    private final AtlasFile atlas;
    private final Context context;
    private @Nullable SearchIndex index;

    StopFinder(AtlasFile atlas, Context context) {
        this.atlas = atlas;
        this.context = context;
    }

    Stop find(String text) {
        Optional<LonLat> point = CoordinateText.parse(text).or(() -> elsewhere(text));
        if (point.isPresent()) {
            return Stop.at(text, point.get());
        }
        for (String candidate : InfoCommand.candidates(text)) {
            Optional<EntityId> id = EntityId.parse(candidate);
            if (id.isPresent()) {
                Optional<Entity> entity = atlas.entity(id.get());
                if (entity.isPresent()) {
                    return StopPlaces.of(entity.get());
                }
            }
        }
        if (EntityId.parse(text).isPresent()) {
            throw context.input("cli.error.id", text);
        }
        return byName(text);
    }

    /// `LON,LAT` anywhere on earth: it lies too far from every road, and the sentence says so.
    private static Optional<LonLat> elsewhere(String text) {
        Matcher m = PAIR.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        double lon = Double.parseDouble(m.group(1));
        double lat = Double.parseDouble(m.group(2));
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
                ? Optional.of(new LonLat(lon, lat))
                : Optional.empty();
    }

    private Stop byName(String text) {
        SearchIndex names = index;
        if (names == null) {
            names = new SearchIndex(atlas.searchNames());
            index = names;
        }
        List<Entity> hits =
                names.search(text, HITS).stream()
                        .map(SearchHit::id)
                        .filter(Objects::nonNull)
                        .filter(id -> StopPlaces.isPlace(id.kind()))
                        .map(atlas::entity)
                        .flatMap(Optional::stream)
                        .toList();
        return hits.stream()
                .filter(e -> isCalled(e, text))
                .findFirst()
                .or(() -> hits.stream().findFirst())
                .map(StopPlaces::of)
                .orElseThrow(() -> context.input("cli.error.stop", text));
    }

    private static boolean isCalled(Entity e, String text) {
        return e.names().zh().equals(text)
                || e.names().shortZh().equals(text)
                || text.equalsIgnoreCase(e.names().en());
    }
}
