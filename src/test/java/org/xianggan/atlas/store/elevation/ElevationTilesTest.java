package org.xianggan.atlas.store.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.testing.BareCatalogue;
import org.xianggan.atlas.testing.HandTiff;
import org.xianggan.atlas.testing.HandTiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Several tiles are one surface: between posts, across borders, from fine to coarse, near and far.
class ElevationTilesTest {
    /// Smooth, and far from any whole number of metres at a post.
    private static final HandTiles.Ground WAVES =
            (lon, lat) -> 600 + 300 * Math.sin(9 * lon) * Math.cos(7 * lat);

    private static final HandTiles.Ground PLANE =
            (lon, lat) -> 2000 + 400 * (lon - 113) - 300 * (lat - 27);

    @TempDir Path folder;

    private Path tiles() {
        return folder.resolve("tiles");
    }

    private Path index() {
        return folder.resolve("state").resolve("elevation.index");
    }

    private ElevationInfo make(Path... given) {
        return new ElevationMaker(Messages.english())
                .make(List.of(given), index(), new BareCatalogue(), Work.SILENT, () -> {});
    }

    private ElevationTiles made() {
        make(tiles());
        return ElevationTiles.open(index(), Messages.english());
    }

    @Test
    void betweenPostsItIsTheSurfaceBetweenTheFourAround() {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, PLANE);
        ElevationTiles t = made();
        for (double lon = 113.0001; lon < 114; lon += 0.0917) {
            for (double lat = 27.0001; lat < 28; lat += 0.0713) {
                // Heights are whole metres.
                assertThat(t.at(lon, lat)).isCloseTo(PLANE.at(lon, lat), within(0.51));
            }
        }
        double step = 1.0 / 1200;
        double a = t.at(113.5, 27.5);
        double b = t.at(113.5 + step, 27.5);
        assertThat(t.at(113.5 + step / 4, 27.5)).isCloseTo(a + (b - a) / 4, within(1e-3));
        assertThat(t.at(112.9, 27.5)).isNaN();
        assertThat(t.spacing()).isCloseTo(92.8, within(0.1));
    }

    @Test
    void aSharedEdgeIsTheSameFromBothSides() {
        for (int lon = 113; lon <= 114; lon++) {
            for (int lat = 26; lat <= 27; lat++) {
                HandTiles.writeHgt(tiles(), lon, lat, HandTiles.COARSE, WAVES);
            }
        }
        ElevationTiles t = made();
        for (double along = 0.05; along < 1; along += 0.0931) {
            crosses(t, 114, 26 + along, 1e-7, 0);
            crosses(t, 113 + along, 27, 0, 1e-7);
        }
        crosses(t, 114, 27, 1e-7, 1e-7);
    }

    private static void crosses(ElevationTiles t, double lon, double lat, double dx, double dy) {
        double before = t.at(lon - dx, lat - dy);
        double after = t.at(lon + dx, lat + dy);
        assertThat(before).isNotNaN();
        assertThat(after).isCloseTo(before, within(0.05));
        assertThat(t.at(lon, lat)).isCloseTo(before, within(0.05));
    }

    /// Copernicus hands out tiles whose last column is the one before the next tile's first.
    @Test
    void tilesThatShareNoPostLeaveNoGap() {
        double step = 1.0 / 1200;
        for (int i = 0; i < 2; i++) {
            new HandTiff(240, 240)
                    .at(113 + i * 240 * step, 27.5, step)
                    .floats()
                    .write(tiles().resolve("t" + i + ".tif"), PLANE);
        }
        ElevationTiles t = made();
        double border = 113 + 239.5 * step;
        for (double lon = border - step; lon < border + step; lon += step / 7) {
            assertThat(t.at(lon, 27.42))
                    .as("%f", lon)
                    .isCloseTo(PLANE.at(lon, 27.42), within(0.01));
        }
    }

    @Test
    void fromFarAwayHeightsAreMeansAndHaveNoSeamEither() {
        for (int lon = 113; lon <= 114; lon++) {
            HandTiles.writeHgt(tiles(), lon, 27, HandTiles.COARSE, PLANE);
        }
        ElevationTiles t = made();
        double[] lons = new double[41];
        double[] lats = {27.6, 27.5, 27.4};
        for (int i = 0; i < lons.length; i++) {
            lons[i] = 113.9 + i * 0.005;
        }
        float[] found = new float[lons.length * lats.length];
        for (double over : new double[] {0, 100, 200, 400, 800, 1600}) {
            t.sample(lons, lats, over, found);
            for (int j = 0; j < lats.length; j++) {
                for (int i = 0; i < lons.length; i++) {
                    // A mean of a plane is the plane, but for a half cell where a tile ends.
                    assertThat((double) found[j * lons.length + i])
                            .as("over %s at %s", over, lons[i])
                            .isCloseTo(PLANE.at(lons[i], lats[j]), within(0.6 + over / 400));
                }
            }
        }
    }

    @Test
    void theFinerOfTwoTilesOfASquareWinsAndTheCoarserFillsItsVoids() {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, (lon, lat) -> 100);
        new HandTiff(1801, 1801)
                .at(113, 28, 1.0 / 3600)
                .points()
                .noData("-32768")
                .write(tiles().resolve("fine.tif"), (lon, lat) -> lon < 113.2 ? 700 : Double.NaN);
        ElevationTiles t = made();
        assertThat(t.at(113.1, 27.7)).isEqualTo(700);
        assertThat(t.at(113.3, 27.7)).isEqualTo(100);
        assertThat(t.at(113.1, 27.2)).isEqualTo(100);
        assertThat(t.info().finest()).isCloseTo(30.9, within(0.1));
        assertThat(t.info().coarsest()).isCloseTo(92.8, within(0.1));
    }

    @Test
    void insideAVoidNothingIsKnownAndFineHeightsCountLessTowardsIt() {
        HandTiles.Ground holed =
                (lon, lat) -> Math.hypot(lon - 113.5, lat - 27.5) < 0.1 ? Double.NaN : 400;
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, holed);
        ElevationTiles t = made();
        assertThat(t.at(113.5, 27.5)).isNaN();
        assertThat(t.weight(113.5, 27.5)).isZero();
        assertThat(t.weight(113.61, 27.5)).isLessThan(1);
        assertThat(t.weight(113.8, 27.5)).isEqualTo(1);
        assertThat(t.weight(113.001, 27.5)).isZero();
        assertThat(t.weight(112.5, 27.5)).isZero();
        double before = 0;
        for (double lon = 113.6; lon < 113.75; lon += 0.002) {
            assertThat(t.weight(lon, 27.5)).isGreaterThanOrEqualTo(before);
            before = t.weight(lon, 27.5);
        }
    }

    @Test
    void aWayIsReadAsItsPlacesAre() {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        ElevationTiles t = made();
        double[] lons = {113.1, 113.73, 112, 113.4};
        double[] lats = {27.2, 27.91, 27.1, 27.5};
        float[] found = new float[4];
        t.along(lons, lats, found);
        for (int i : new int[] {0, 1, 3}) {
            assertThat((double) found[i]).isEqualTo(t.at(lons[i], lats[i]));
        }
        assertThat(found[2]).isNaN();
    }

    // --- what is kept

    @Test
    void whatIsKeptTellsTheSameWhenItIsReadAgain() {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        HandTiles.writeHgt(tiles(), 113, 20, HandTiles.COARSE, WAVES);
        HandTiles.write(tiles().resolve("note.txt"), new byte[] {1});
        HandTiles.write(tiles().resolve("._N27E113.hgt"), new byte[] {1});
        ElevationInfo info = make(tiles());
        assertThat(info.folder()).isEqualTo(tiles().toAbsolutePath());
        assertThat(info.tiles()).isEqualTo(1);
        assertThat(info.frame()).isCloseTo(1 / (3.8 * 5.6), within(0.001));
        assertThat(info.leftOut())
                .singleElement()
                .satisfies(l -> assertThat(l.why()).contains("N20E113.hgt", "another place"));
        assertThat(info.sources()).containsExactly("用户的高程瓦片（tiles）");
        ElevationTiles read = ElevationTiles.open(index(), Messages.english());
        assertThat(read.info()).isEqualTo(info);
        assertThat(read.english(info.sources().getFirst()))
                .contains("elevation tiles of the user (tiles)");
        assertThat(folder.resolve("state").toFile().list()).containsExactly("elevation.index");
    }

    @Test
    void itsSumIsOfTheHeightsAndNotOfNamesAndDates() throws IOException {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        String sum = make(tiles()).checksum();
        Path moved = folder.resolve("elsewhere");
        Files.move(tiles(), moved);
        Path tile = moved.resolve("N27E113.hgt");
        Files.setLastModifiedTime(tile, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(make(moved).checksum()).isEqualTo(sum);
        HandTiles.writeHgt(moved, 113, 27, HandTiles.COARSE, PLANE);
        assertThat(make(moved).checksum()).isNotEqualTo(sum);
    }

    @Test
    void tilesThatAreGoneOrChangedAreTold() throws IOException {
        Path tile = HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        make(tiles());
        Files.setLastModifiedTime(tile, FileTime.fromMillis(1_000_000_000_000L));
        refused("N27E113.hgt is gone or was changed", "Put it back");
        Files.delete(tile);
        refused("N27E113.hgt is gone or was changed", "coarse relief");
    }

    @Test
    void aFileThatGoesWhileTheAtlasIsOpenIsUnknownGround() throws IOException {
        Path tile = HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        ElevationTiles t = made();
        assertThat(t.at(113.2, 27.2)).isNotNaN();
        Files.delete(tile);
        assertThat(t.at(113.9, 27.9)).isNaN();
    }

    @Test
    void aDamagedRecordIsTold() throws IOException {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        make(tiles());
        byte[] whole = Files.readAllBytes(index());
        for (int length : new int[] {0, 7, 100, whole.length / 2}) {
            Files.write(index(), java.util.Arrays.copyOf(whole, length));
            refused("record of elevation tiles", "Choose the folder");
        }
        whole[0] ^= 1;
        Files.write(index(), whole);
        refused("record of elevation tiles", "Choose the folder");
    }

    private void refused(String why, String next) {
        assertThatThrownBy(() -> ElevationTiles.open(index(), Messages.english()))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e -> assertThat(e.sentence() + " " + e.nextStep()).contains(why, next));
    }

    @Test
    void whereNoFileCanBeUsedNothingIsKept() throws IOException {
        Files.createDirectories(tiles());
        assertThatThrownBy(() -> make(tiles())).hasMessageContaining("holds no elevation tiles");
        HandTiles.writeHgt(tiles(), 100, 20, HandTiles.COARSE, WAVES);
        assertThatThrownBy(() -> make(tiles())).hasMessageContaining("another place");
        HandTiles.write(tiles().resolve("x.tif"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> make(tiles())).hasMessageContaining("None of the 2 files");
        HandTiles.writeHgt(folder.resolve("sea"), 113, 27, HandTiles.COARSE, (x, y) -> Double.NaN);
        assertThatThrownBy(() -> make(folder.resolve("sea")))
                .hasMessageContaining("not one elevation");
        assertThat(index()).doesNotExist();
    }

    @Test
    void theSameSquareTwiceIsReadOnce() {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        HandTiles.writeZip(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        ElevationInfo info = make(tiles());
        assertThat(info.tiles()).isEqualTo(1);
        assertThat(info.leftOut())
                .singleElement()
                .satisfies(l -> assertThat(l.why()).contains("same square"));
    }

    @Test
    void filesSayWhoseTheyAre() {
        HandTiff tiff = new HandTiff(240, 240).at(113, 27.5, 1.0 / 1200).floats();
        tiff.write(tiles().resolve("Copernicus_DSM_COG_10_N27_00_E113_00_DEM.tif"), PLANE);
        new HandTiff(240, 240)
                .at(113.2, 27.5, 1.0 / 1200)
                .says("湖南省测绘院 2019")
                .write(tiles().resolve("b.tif"), PLANE);
        assertThat(make(tiles()).sources())
                .hasSize(2)
                .anyMatch(s -> s.contains("DLR e.V."))
                .contains("湖南省测绘院 2019");
    }

    @Test
    void cancelledItLeavesWhatWasThere() throws IOException {
        HandTiles.writeHgt(tiles(), 113, 27, HandTiles.COARSE, WAVES);
        make(tiles());
        byte[] before = Files.readAllBytes(index());
        Work cancelled =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        HandTiles.writeHgt(tiles(), 114, 27, HandTiles.COARSE, WAVES);
        assertThatThrownBy(
                        () ->
                                new ElevationMaker(Messages.english())
                                        .make(
                                                List.of(tiles()),
                                                index(),
                                                new BareCatalogue(),
                                                cancelled,
                                                () -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.readAllBytes(index())).isEqualTo(before);
    }
}
