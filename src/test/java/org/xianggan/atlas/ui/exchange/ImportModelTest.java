package org.xianggan.atlas.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.geo.ChineseDatum;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.PlaceNames;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.exchange.layer.LayerReaders;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

final class ImportModelTest {
    private static final Messages TEXTS = Messages.chinese();

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Tasks tasks =
            new Tasks(
                    workers::add,
                    Runnable::run,
                    e -> {
                        throw new AssertionError(e);
                    });
    private final RoomModel room = room();
    private final List<List<UserMap.Shown>> shown = new ArrayList<>();
    private final List<GeoBox> flown = new ArrayList<>();
    private final ImportModel model = model();

    @TempDir private Path folder;

    private static RoomModel room() {
        Room room = Room.forNow();
        RoomModel model = new RoomModel(room, Runnable::run);
        room.session();
        return model;
    }

    private ImportModel model() {
        ErrorPresenter errors = new ErrorPresenter(TEXTS, Journal.NONE);
        ImportModel made =
                new ImportModel(
                        new Importer(LayerReaders.all(TEXTS), TEXTS),
                        room,
                        PlaceNames.NONE,
                        tasks,
                        TEXTS,
                        errors::notice);
        made.onMap(shown::add, flown::add);
        return made;
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    private Path csv(String text, String charset) throws IOException {
        Path file = folder.resolve("点.csv");
        Files.write(file, text.getBytes(Charset.forName(charset)));
        return file;
    }

    private ImportModel.State.Seen seen() {
        assertThat(model.stateProperty().get()).isInstanceOf(ImportModel.State.Seen.class);
        return (ImportModel.State.Seen) model.stateProperty().get();
    }

    private List<UserLayer> layers() {
        return room.items(ItemKind.LAYER).stream()
                .flatMap(i -> UserLayerText.read(i.id(), i.body()).stream())
                .toList();
    }

    @Test
    void aFileIsShownOnTheMapBeforeAnythingIsALayer() throws IOException {
        model.open(csv("名称,经度,纬度\n茶陵,113.54,26.78\n炎陵,113.77,26.49\n", "GB18030"));
        assertThat(model.stateProperty().get()).isInstanceOf(ImportModel.State.Working.class);
        work();
        assertThat(seen().found().head().encoding()).isNotNull();
        assertThat(seen().found().rows()).isEqualTo(2);
        assertThat(shown.getLast())
                .extracting(UserMap.Shown::id)
                .containsExactlyInAnyOrder("preview-gcj02", "preview-bd09", "preview");
        assertThat(shown.getLast().getLast().id()).isEqualTo("preview");
        assertThat(flown).hasSize(1);
        assertThat(layers()).isEmpty();
        model.leave();
        assertThat(shown.getLast()).isEmpty();
    }

    @Test
    void anotherDatumIsReadAgainAndSaysHowFarItMoves() throws IOException {
        model.open(csv("名称,经度,纬度\n茶陵,113.54,26.78\n", "UTF-8"));
        work();
        DatumShift gcj = seen().shifts().get(Datum.GCJ02.ordinal());
        LonLat there = ChineseDatum.gcj02ToWgs84(new LonLat(113.54, 26.78));
        assertThat(gcj.metres()).isCloseTo(663, within(15.0));
        assertThat(seen().shifts().get(Datum.WGS84.ordinal()).metres()).isZero();
        model.datum(Datum.GCJ02);
        work();
        GeoBox box = seen().found().box();
        assertThat(box).isNotNull();
        assertThat(box.west()).isCloseTo(there.lon(), within(1e-7));
        assertThat(seen().shifts().get(Datum.GCJ02.ordinal()).metres())
                .as("the same, whatever is chosen")
                .isCloseTo(gcj.metres(), within(0.01));
        assertThat(flown).as("the map stays where it is").hasSize(1);
    }

    @Test
    void aBadRowKeepsTheFileOutUntilSkippingIsChosen() throws IOException {
        Path file = csv("名称,经度,纬度\n茶陵,113.54,26.78\n坏,abc,26\n", "UTF-8");
        model.open(file);
        work();
        assertThat(seen().found().rejectedRows()).isEqualTo(1);
        assertThat(seen().found().rejected().getFirst().place()).isEqualTo(3);
        model.bring("点");
        work();
        assertThat(model.stateProperty().get()).isInstanceOf(ImportModel.State.Failed.class);
        assertThat(layers()).isEmpty();
        model.open(file);
        work();
        model.skippingProperty().set(true);
        model.bring("我的点");
        work();
        assertThat(model.stateProperty().get()).isInstanceOf(ImportModel.State.Done.class);
        assertThat(layers()).extracting(UserLayer::title).containsExactly("我的点");
        assertThat(layers().getFirst().features()).isEqualTo(1);
        assertThat(shown.getLast()).as("now it is a layer").isEmpty();
    }

    @Test
    void oneUndoTakesAnImportBackAndOneRedoBringsItAgain() throws IOException {
        model.open(csv("名称,经度,纬度\n茶陵,113.54,26.78\n", "UTF-8"));
        work();
        model.bring("点");
        work();
        assertThat(room.stepsProperty().get().toUndo()).isNotNull();
        assertThat(room.stepsProperty().get().toUndo().zh()).isEqualTo("导入 点.csv");
        room.undo();
        assertThat(layers()).isEmpty();
        room.redo();
        assertThat(layers()).hasSize(1);
    }

    @Test
    void whoCancelsWhileItIsBroughtInHasNoLayer() throws IOException {
        model.open(csv("名称,经度,纬度\n茶陵,113.54,26.78\n", "UTF-8"));
        work();
        model.bring("点");
        model.cancel();
        work();
        assertThat(layers()).isEmpty();
        assertThat(seen().found().rows()).as("what was seen is there again").isEqualTo(1);
    }

    @Test
    void swappedCoordinatesAreNoticedOfferedAndNeverExchangedInSilence() throws IOException {
        model.open(csv("名称,x,y\n茶陵,26.78,113.54\n炎陵,26.49,113.77\n", "UTF-8"));
        work();
        assertThat(seen().found().looksSwapped()).isTrue();
        model.swap(true);
        work();
        GeoBox box = seen().found().box();
        assertThat(box).isNotNull();
        assertThat(box.west()).isEqualTo(113.54);
        assertThat(seen().found().rows()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoneIsSaidAndAnotherMayBeChosen() throws IOException {
        Path nothing = folder.resolve("空.gpx");
        Files.writeString(nothing, "");
        model.open(nothing);
        work();
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        ImportModel.State.Failed.class,
                        f -> {
                            assertThat(f.sentence()).contains("空.gpx");
                            assertThat(f.last()).isNull();
                        });
        model.open(csv("名称,经度,纬度\n茶陵,113.54,26.78\n", "UTF-8"));
        work();
        assertThat(seen().found().rows()).isEqualTo(1);
    }

    private Path named(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void severalFilesComeOneAfterTheOther() throws IOException {
        String good = "名称,经度,纬度\n茶陵,113.54,26.78\n";
        ImportQueue queue = new ImportQueue(model, TEXTS);
        queue.open(
                List.of(
                        named("一.csv", good),
                        named("二.csv", good),
                        named("三.csv", good),
                        named("坏.gpx", "<gpx")));
        work();
        assertThat(seen().file()).hasFileName("一.csv");
        assertThat(queue.placeProperty().get()).isEqualTo(new ImportQueue.Place(1, 4, ""));
        model.bring("甲");
        work();
        // The next is looked at by itself, with what became of the one before.
        assertThat(seen().file()).hasFileName("二.csv");
        assertThat(queue.placeProperty().get().number()).isEqualTo(2);
        assertThat(queue.placeProperty().get().before()).contains("甲");
        queue.leave();
        work();
        assertThat(seen().file()).hasFileName("三.csv");
        assertThat(queue.placeProperty().get().before()).contains("没有导入");
        // More come while one still waits: they join.
        queue.open(List.of(named("五.csv", good)));
        assertThat(queue.placeProperty().get().of()).isEqualTo(5);
        assertThat(seen().file()).hasFileName("三.csv");
        queue.cancel();
        work();
        assertThat(model.stateProperty().get()).isInstanceOf(ImportModel.State.Failed.class);
        queue.leave();
        work();
        assertThat(seen().file()).hasFileName("五.csv");
        model.bring("戊");
        work();
        assertThat(model.stateProperty().get()).isInstanceOf(ImportModel.State.Done.class);
        assertThat(layers()).extracting(UserLayer::title).containsExactly("甲", "戊");
        queue.leave();
        assertThat(queue.placeProperty().get()).isEqualTo(ImportQueue.Place.ALONE);
    }

    @Test
    void theRestCanBeLeftAtOnce() throws IOException {
        String good = "名称,经度,纬度\n茶陵,113.54,26.78\n";
        ImportQueue queue = new ImportQueue(model, TEXTS);
        queue.open(List.of(named("一.csv", good), named("二.csv", good), named("三.csv", good)));
        work();
        queue.leaveAll();
        work();
        assertThat(model.stateProperty().get()).isInstanceOf(ImportModel.State.Nothing.class);
        assertThat(layers()).isEmpty();
    }
}
