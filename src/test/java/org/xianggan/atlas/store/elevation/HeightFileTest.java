package org.xianggan.atlas.store.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.testing.HandTiff;
import org.xianggan.atlas.testing.HandTiff.Packing;
import org.xianggan.atlas.testing.HandTiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Every form of tile gives the heights that were written, and what is none says why.
class HeightFileTest {
    private static final Refusals REFUSALS = new Refusals(Messages.english());
    private static final double STEP = 1.0 / 1200;

    /// Steep enough that differences overflow a byte, and below the sea somewhere.
    private static final HandTiles.Ground GROUND =
            (lon, lat) ->
                    900 * Math.sin(40 * lon) * Math.cos(33 * lat) + 300 * ((lon * 977) % 1) - 40;

    @TempDir Path folder;

    static Stream<Arguments> forms() {
        return Stream.of(
                form("strips", t -> t),
                form("one strip", t -> t.strips(1000)),
                form("tiles", t -> t.tiled(32)),
                form("points", HandTiff::points),
                form("highest byte first", HandTiff::highestByteFirst),
                form("deflate", t -> t.packed(Packing.DEFLATE, 1)),
                form("deflate, differences", t -> t.packed(Packing.DEFLATE, 2).tiled(48)),
                form("lzw", t -> t.packed(Packing.LZW, 1).strips(90)),
                form("lzw, differences", t -> t.packed(Packing.LZW, 2).highestByteFirst()),
                form("floats", HandTiff::floats),
                form("floats, highest byte first", t -> t.floats().highestByteFirst()),
                form("floats, lzw, differences", t -> t.floats().packed(Packing.LZW, 2)),
                form("floats, deflate, apart", t -> t.floats().packed(Packing.DEFLATE, 3)),
                form("floats, tiles, apart", t -> t.floats().packed(Packing.LZW, 3).tiled(64)));
    }

    private static Arguments form(String name, UnaryOperator<HandTiff> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aTiffGivesTheHeightsThatWereWritten(String name, UnaryOperator<HandTiff> change)
            throws IOException {
        HandTiff tiff = change.apply(new HandTiff(131, 97).at(113.2, 27.7, STEP));
        HeightFile file =
                HeightFiles.open(
                        tiff.write(folder.resolve("a.tif"), GROUND), REFUSALS, new Segments());
        assertThat(file.posts().west()).isCloseTo(113.2, within(1e-9));
        assertThat(file.posts().north()).isCloseTo(27.7, within(1e-9));
        assertThat(file.posts().stepLat()).isCloseTo(STEP, within(1e-12));
        same(file, 0, 0, 131, 97);
        // A window that begins and ends within segments.
        same(file, 37, 21, 64, 50);
    }

    private static void same(HeightFile file, int column, int row, int width, int height)
            throws IOException {
        float[] found = new float[width * height];
        file.read(column, row, width, height, found);
        Posts p = file.posts();
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                double wanted =
                        GROUND.at(
                                p.west() + (column + i) * p.stepLon(),
                                p.north() - (row + j) * p.stepLat());
                assertThat((double) found[j * width + i]).isCloseTo(wanted, within(0.6));
            }
        }
    }

    @Test
    void anHgtGivesTheHeightsThatWereWrittenPackedOrNot() throws IOException {
        Path plain = HandTiles.writeHgt(folder, 113, 27, HandTiles.COARSE, GROUND);
        Path packed = HandTiles.writeZip(folder.resolve("zip"), 113, 27, HandTiles.COARSE, GROUND);
        for (Path path : new Path[] {plain, packed}) {
            HeightFile file = HeightFiles.open(path, REFUSALS, new Segments());
            assertThat(file.posts())
                    .isEqualTo(new Posts(113, 28, STEP, STEP, HandTiles.COARSE, HandTiles.COARSE));
            same(file, 0, 0, 40, 40);
            same(file, 1100, 1150, 101, 51);
        }
    }

    @ParameterizedTest
    @MethodSource("voids")
    void aVoidIsNoHeight(HandTiff tiff) throws IOException {
        HandTiles.Ground holed = (lon, lat) -> lon > 113.22 && lat < 27.69 ? Double.NaN : 500;
        HeightFile file =
                HeightFiles.open(
                        tiff.write(folder.resolve("a.tif"), holed), REFUSALS, new Segments());
        float[] found = new float[64 * 64];
        file.read(0, 0, 64, 64, found);
        for (int j = 0; j < 64; j++) {
            for (int i = 0; i < 64; i++) {
                boolean hole = 113.2 + i * STEP > 113.22 && 27.7 - j * STEP < 27.69;
                assertThat(Float.isNaN(found[j * 64 + i])).as("%d, %d", i, j).isEqualTo(hole);
            }
        }
    }

    static Stream<HandTiff> voids() {
        return Stream.of(
                new HandTiff(64, 64).at(113.2, 27.7, STEP).noData("-32768"),
                new HandTiff(64, 64).at(113.2, 27.7, STEP).noData("0"),
                new HandTiff(64, 64).at(113.2, 27.7, STEP).floats().noData("-9999"),
                new HandTiff(64, 64).at(113.2, 27.7, STEP).floats().noData("-3.4028235e+38"),
                new HandTiff(64, 64).at(113.2, 27.7, STEP).floats());
    }

    static Stream<Arguments> broken() {
        byte[] tiff = plain().bytes(GROUND);
        byte[] hgt = HandTiles.hgt(113, 27, HandTiles.COARSE, GROUND);
        return Stream.of(
                bad(
                        "N27E113.hgt",
                        Arrays.copyOf(hgt, 2_000_000),
                        "2000000 bytes",
                        "download it again"),
                bad("tile.hgt", hgt, "does not tell which square", "N27E113.hgt"),
                bad("N27E113.hgt.zip", hgt, "not a sound zip", "download it again"),
                bad("empty.tif", new byte[0], "not complete", "again"),
                bad("page.tif", "<html>not found</html>".getBytes(), "is not a TIFF", "again"),
                bad("cut.tif", Arrays.copyOf(tiff, tiff.length - 400), "not complete", "again"),
                bad("short.tif", cutSegments(tiff), "not complete", "again"),
                bad("rgb.tif", plain().bands(3).bytes(GROUND), "3 bands", "elevations only"),
                bad("byte.tif", plain().bits(8).bytes(GROUND), "neither 16-bit", "Float32"),
                bad("nowhere.tif", plain().system(0, 0).bytes(GROUND), "where it is", "EPSG:4326"),
                bad("utm.tif", plain().system(1, 32649).bytes(GROUND), "EPSG:32649", "gdalwarp"),
                bad("datum.tif", plain().system(2, 4214).bytes(GROUND), "EPSG:4214", "gdalwarp"),
                bad("turned.tif", plain().rotated(1e-4).bytes(GROUND), "rotated", "gdalwarp"),
                bad(
                        "swapped.tif",
                        plain().floats()
                                .packed(Packing.DEFLATE, 3)
                                .highestByteFirst()
                                .bytes(GROUND),
                        "compressed in a way",
                        "COMPRESS=DEFLATE"));
    }

    private static HandTiff plain() {
        return new HandTiff(64, 64).at(113.2, 27.7, STEP);
    }

    /// Its tags say that there are more bytes than it has.
    private static byte[] cutSegments(byte[] tiff) {
        byte[] out = tiff.clone();
        // The length of the first strip stands in the table of lengths, which is the second of the
        // tables behind the tags: found by its value.
        for (int at = out.length - 4; at > 8; at--) {
            if (out[at] == (byte) 0x80
                    && out[at + 1] == 3
                    && out[at + 2] == 0
                    && out[at + 3] == 0) {
                out[at + 2] = 0x7F;
                return out;
            }
        }
        throw new IllegalStateException("no length found");
    }

    private static Arguments bad(String name, byte[] bytes, String why, String next) {
        return Arguments.of(name, bytes, why, next);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void whatIsNoTileSaysWhichWhatIsWrongAndWhatToDo(
            String name, byte[] bytes, String why, String next) {
        Path file = HandTiles.write(folder.resolve(name), bytes);
        assertThatThrownBy(() -> HeightFiles.open(file, REFUSALS, new Segments()))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        e -> {
                            assertThat(e.fault()).isEqualTo(AtlasException.Fault.INPUT);
                            assertThat(e.sentence()).contains(name, why);
                            assertThat(e.nextStep()).contains(next);
                        });
    }

    @Test
    void nobodyIsKeptFromMovingAFile() throws IOException {
        Path path = plain().write(folder.resolve("a.tif"), GROUND);
        HeightFile file = HeightFiles.open(path, REFUSALS, new Segments());
        float[] found = new float[64];
        file.read(0, 0, 64, 1, found);
        Files.delete(path);
        assertThat(path).doesNotExist();
        assertThatThrownBy(() -> file.read(0, 60, 64, 1, found)).isInstanceOf(IOException.class);
    }
}
