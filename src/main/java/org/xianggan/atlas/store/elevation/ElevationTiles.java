package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.elevation.KeptElevation;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The tiles that the person keeps in a folder, as one surface. Files are opened for each reading
/// and never held; of what was read some 50 MB are kept.
public final class ElevationTiles implements KeptElevation {
    private final ElevationInfo info;
    private final List<Tile> tiles;
    private final Coverage coverage;
    private final Blocks blocks = new Blocks();

    ElevationTiles(ElevationInfo info, List<Tile> tiles, Coverage coverage) {
        this.info = info;
        this.tiles = sorted(tiles);
        this.coverage = coverage;
    }

    /// The finest first, so that it wins; then by place, so that every run has the same.
    static List<Tile> sorted(List<Tile> tiles) {
        return tiles.stream()
                .sorted(
                        Comparator.comparingDouble((Tile t) -> t.posts().spacing())
                                .thenComparing(t -> -t.posts().north())
                                .thenComparing(t -> t.posts().west())
                                .thenComparing(Tile::file))
                .toList();
    }

    /// What is kept of them in a file.
    ///
    /// @throws AtlasException where it is damaged, or the tiles are not there as they were
    public static ElevationTiles open(Path index, Messages texts) {
        ElevationTiles tiles = new ElevationIndex(index, texts).read();
        for (Tile tile : tiles.tiles) {
            if (!tile.isThere()) {
                throw AtlasException.input(
                        texts.get("elevation.gone", tile.file()), texts.get("elevation.gone.next"));
            }
        }
        return tiles;
    }

    List<Tile> tiles() {
        return tiles;
    }

    Coverage coverage() {
        return coverage;
    }

    @Override
    public ElevationInfo info() {
        return info;
    }

    @Override
    public Optional<String> english(String zh) {
        return info.isOwn(zh)
                ? Optional.of(ElevationInfo.own(info.name(), Messages.english()))
                : Optional.empty();
    }

    @Override
    public double at(double lon, double lat) {
        GeoBox at = new GeoBox(lon, lat, lon, lat);
        return new Sampler(met(at), 0, blocks).at(lon, lat);
    }

    @Override
    public void sample(double[] lons, double[] lats, double over, float[] to) {
        if (lons.length == 0 || lats.length == 0) {
            return;
        }
        double south = Math.min(lats[0], lats[lats.length - 1]);
        double north = Math.max(lats[0], lats[lats.length - 1]);
        GeoBox box = new GeoBox(lons[0], south, lons[lons.length - 1], north);
        new Sampler(met(box), over, blocks).all(lons, lats, to);
    }

    @Override
    public void along(double[] lons, double[] lats, float[] to) {
        double west = Arrays.stream(lons).min().orElse(0);
        double east = Arrays.stream(lons).max().orElse(0);
        double south = Arrays.stream(lats).min().orElse(0);
        double north = Arrays.stream(lats).max().orElse(0);
        Sampler sampler = new Sampler(met(new GeoBox(west, south, east, north)), 0, blocks);
        for (int i = 0; i < to.length; i++) {
            to[i] = sampler.at(lons[i], lats[i]);
        }
    }

    private List<Tile> met(GeoBox box) {
        return tiles.stream().filter(t -> t.posts().meets(box)).toList();
    }

    @Override
    public double weight(double lon, double lat) {
        return coverage.weight(lon, lat);
    }

    @Override
    public double spacing() {
        return info.finest();
    }
}
