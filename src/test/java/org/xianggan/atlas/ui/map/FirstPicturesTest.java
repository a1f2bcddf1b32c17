package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.InflaterInputStream;

@SuppressWarnings("NullAway.Init")
class FirstPicturesTest {
    private static final MapState STATE = MapState.initial(2025);
    private static final Viewport VIEW = Viewport.of(new LonLat(113.9, 27.1), 7.4, 600, 700, 1.25);
    private static final MapPainter.Swatch ROADS =
            new MapPainter.Swatch.OfRow(LayerRow.EXPRESSWAYS);

    @TempDir Path folder;
    private Path file;
    private final HandCatalogue store = new HandCatalogue();

    @BeforeEach
    void place() {
        file = folder.resolve("not there yet").resolve("first.picture");
    }

    private FirstPictures pictures(String program) {
        return new FirstPictures(file, program, Runnable::run);
    }

    private @Nullable FirstPicture taken(String program, MapState state) {
        FirstPictures next = pictures(program);
        next.readAhead();
        // Waits for the reading.
        boolean there = next.has(store, state, FirstView.of(VIEW));
        FirstPicture taken = next.take(store, state);
        assertThat(there).isEqualTo(taken != null);
        return taken;
    }

    private static FirstPicture picture(int tiles, boolean noisy) {
        Random random = new Random(7);
        Map<TileGrid.Index, int[]> all = new HashMap<>();
        for (int i = 0; i < tiles; i++) {
            int[] argb = new int[TileGrid.SIDE * TileGrid.SIDE];
            Arrays.setAll(
                    argb, p -> 0xFF000000 | (noisy ? random.nextInt(1 << 24) : p / 640 * 0x010203));
            all.put(new TileGrid.Index(i % 2, i / 2), argb);
        }
        Labels labels =
                new Labels(
                        VIEW,
                        STATE,
                        List.of(
                                new Labels.Placed(
                                        EntityId.of("county:430224"),
                                        LayerRow.COUNTIES,
                                        "county",
                                        List.of("茶陵县", "Chaling"),
                                        1.5,
                                        2.5,
                                        3,
                                        4,
                                        50,
                                        20,
                                        12.25),
                                new Labels.Placed(
                                        null, null, "river", List.of("洣水"), 1, 2, 3, 4, 5, 6, 0)),
                        List.of(
                                new Labels.Hidden(
                                        EntityId.of("site:S001"),
                                        LayerRow.SITES_FORMER,
                                        new Names("旧址", "址", null, "Site", List.of("故址")),
                                        1e7,
                                        3e6)));
        int[] letters = new int[70 * 30];
        letters[35] = 0x80402010;
        return new FirstPicture(
                HandCatalogue.CHALING,
                List.of("© OpenStreetMap 贡献者", "GeoNames"),
                VIEW,
                TileGrid.anchoredTo(VIEW),
                all,
                List.of(new MapPainter.Covered(1, 2, 3, 4.5)),
                labels,
                new Picture(0, 0, 70, 30, letters));
    }

    private void keep(FirstPicture picture) {
        pictures("one").keep(store, STATE, picture);
    }

    @Test
    void whatIsKeptComesBackPixelForPixel() {
        FirstPicture kept = picture(5, false);
        keep(kept);
        FirstPicture again = taken("one", STATE);

        assertThat(again).isNotNull();
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("tiles", "lettering")
                .isEqualTo(kept);
        assertThat(again.tiles().keySet()).isEqualTo(kept.tiles().keySet());
        again.tiles()
                .forEach(
                        (i, argb) -> assertThat(Arrays.equals(argb, kept.tiles().get(i))).isTrue());
        assertThat(again.lettering()).usingRecursiveComparison().isEqualTo(kept.lettering());
    }

    @Test
    void itIsOfOneProgramOneStoreOneStateAndOneSize() {
        keep(picture(1, false));
        Set<LayerRow> fewer = EnumSet.copyOf(STATE.visible());
        fewer.remove(LayerRow.EXPRESSWAYS);

        assertThat(taken("another", STATE)).isNull();
        for (MapState other :
                List.of(
                        STATE.showing(fewer),
                        STATE.atYear(2010),
                        STATE.in(MapState.Theme.PROJECTOR),
                        STATE.in(Language.EN),
                        STATE.enlarged(true),
                        STATE.looking(LayerLooks.DEFAULT.withOpacity(LayerRow.EXPRESSWAYS, 0.5)),
                        STATE.looking(LayerLooks.DEFAULT.moved(LayerRow.EXPRESSWAYS, 1)))) {
            assertThat(taken("one", other)).as("%s", other).isNull();
        }
        FirstPictures next = pictures("one");
        next.readAhead();
        assertThat(next.has(store, STATE, new FirstView(600, 699, 1.25))).isFalse();
        assertThat(next.has(new OtherData(), STATE, FirstView.of(VIEW))).isFalse();
        // What is selected is on no tile.
        assertThat(taken("one", STATE.selecting(EntityId.of("county:430224")))).isNotNull();
    }

    @Test
    void aDamagedFileIsAsIfItWereNotThere() throws IOException {
        keep(picture(2, false));
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 150)) {
            byte[] other = whole.clone();
            other[at] ^= 0x55;
            Files.write(file, other);
            assertThat(taken("one", STATE)).as("byte %d", at).isNull();
            Files.write(file, Arrays.copyOf(whole, at));
            assertThat(taken("one", STATE)).as("cut at %d", at).isNull();
        }
        Files.write(file, whole);
        assertThat(taken("one", STATE)).isNotNull();
    }

    @Test
    void nothingOfThePersonOrTheMachineIsInIt() throws IOException {
        keep(picture(1, false));
        byte[] whole = Files.readAllBytes(file);
        DataInputStream head = new DataInputStream(new ByteArrayInputStream(whole));
        String open = head.readUTF() + head.readUTF();
        // The checksum.
        long sum = head.readLong();
        assertThat(sum).isNotZero();
        byte[] body = new InflaterInputStream(head).readAllBytes();
        String all = open + new String(body, StandardCharsets.UTF_8);
        assertThat(all).contains("茶陵县");
        assertThat(all)
                .doesNotContain(folder.toString())
                .doesNotContain(System.getProperty("user.home") + "/")
                .doesNotContain(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void whatIsTooLargeOrCannotBeWrittenIsNotKept() throws IOException {
        keep(picture(2, false));
        assertThat(file).exists();
        keep(picture(14, true));
        assertThat(file).doesNotExist();

        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "no folder");
        keep(picture(1, false));
        assertThat(taken("one", STATE)).isNull();
        assertThat(file.getParent()).hasContent("no folder");
    }

    @Test
    void symbolsAreKeptForEveryStateOfTheSameProgram() {
        FirstPictures first = pictures("one");
        Picture painted = new Picture(0, 0, 2, 1, new int[] {1, 2});
        first.swatches().of(ROADS, MapState.Theme.PAPER, 28, 16, 1, () -> painted);
        first.keep(store, STATE, picture(1, false));

        FirstPictures same = pictures("one");
        same.readAhead();
        assertThat(same.has(store, STATE.atYear(1990), FirstView.of(VIEW))).isFalse();
        Picture known = same.swatches().of(ROADS, MapState.Theme.PAPER, 28, 16, 1, this::none);
        assertThat(known.argb()).containsExactly(1, 2);

        FirstPictures other = pictures("another");
        other.readAhead();
        assertThat(other.has(store, STATE, FirstView.of(VIEW))).isFalse();
        Picture anew = new Picture(0, 0, 1, 1, new int[] {9});
        assertThat(other.swatches().of(ROADS, MapState.Theme.PAPER, 28, 16, 1, () -> anew))
                .isSameAs(anew);
    }

    private Picture none() {
        throw new AssertionError("painted again");
    }

    @Test
    void whatIsKeptAlreadyIsNotWrittenAgain() throws IOException {
        FirstPictures pictures = pictures("one");
        pictures.keep(store, STATE, picture(1, false));
        Files.delete(file);
        pictures.keep(store, STATE, picture(1, false));
        assertThat(file).doesNotExist();
        pictures.keep(store, STATE.atYear(2000), picture(1, false));
        assertThat(file).exists();
    }

    /// The same but for the data.
    private static final class OtherData extends HandCatalogue {
        @Override
        public String dataVersion() {
            return "other";
        }
    }

    @Test
    void nobodyAsksAnythingOfNone() {
        FirstPictures none = FirstPictures.none();
        none.readAhead();
        assertThat(none.has(store, STATE, FirstView.of(VIEW))).isFalse();
        assertThat(none.take(store, STATE)).isNull();
        none.keep(store, STATE, picture(1, false));
        assertThat(folder).isEmptyDirectory();
    }
}
