package org.xianggan.atlas.ui.exchange;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.Brought;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.Inspection;
import org.xianggan.atlas.core.layer.PlaceColumns;
import org.xianggan.atlas.core.layer.PlaceNames;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A file on its way into the workspace: looked at again with every choice, then brought in as one
/// step that can be undone. Knows no control.
public final class ImportModel {
    /// How far it is.
    sealed interface State {
        /// No file was chosen.
        record Nothing() implements State {}

        /// @param bringing whether it is being brought in, not only looked at
        /// @param last what was seen before this; null at first
        record Working(Path file, LongWork work, boolean bringing, @Nullable Seen last)
                implements State {}

        record Seen(
                Path file,
                Inspection found,
                List<UserMap.Shown> preview,
                boolean cut,
                List<DatumShift> shifts)
                implements State {}

        /// @param last what was seen of the file before; null where it could not be read at all
        record Failed(Path file, String sentence, String nextStep, @Nullable Seen last)
                implements State {}

        /// @param left rows that were left out
        record Done(UserLayer layer, long left) implements State {}
    }

    private final Importer importer;
    private final RoomModel room;
    private final PlaceNames names;
    private final Tasks tasks;
    private final Messages texts;
    private final Function<Throwable, ErrorPresenter.Notice> explain;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final BooleanProperty skipping = new SimpleBooleanProperty();
    private final Tasks.Latest latest = new Tasks.Latest();
    private ReadOptions options = ReadOptions.PLAIN;
    private Consumer<List<UserMap.Shown>> preview = shown -> {};
    private Consumer<GeoBox> look = box -> {};
    private @Nullable LongWork running;

    /// @param names where places lie that a table only names
    /// @param explain a failure in words
    public ImportModel(
            Importer importer,
            RoomModel room,
            PlaceNames names,
            Tasks tasks,
            Messages texts,
            Function<Throwable, ErrorPresenter.Notice> explain) {
        this.importer = importer;
        this.room = room;
        this.names = names;
        this.tasks = tasks;
        this.texts = texts;
        this.explain = explain;
        state.addListener((o, was, is) -> preview.accept(shown(is)));
    }

    /// @param shows takes what the map is to show
    /// @param flies shows the map where the file lies, once it was read
    public void onMap(Consumer<List<UserMap.Shown>> shows, Consumer<GeoBox> flies) {
        preview = shows;
        look = flies;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether rows that are bad are left out; else one of them keeps the whole file out.
    BooleanProperty skippingProperty() {
        return skipping;
    }

    ReadOptions options() {
        return options;
    }

    private static List<UserMap.Shown> shown(State now) {
        return switch (now) {
            case State.Seen seen -> seen.preview();
            case State.Working w when w.last() != null -> w.last().preview();
            case State.Failed f when f.last() != null -> f.last().preview();
            default -> List.of();
        };
    }

    /// Looks into another file.
    public void open(Path file) {
        leave();
        options = ReadOptions.PLAIN.names(names);
        skipping.set(false);
        look(file, true);
    }

    void datum(Datum datum) {
        change(o -> o.datum(datum));
    }

    void encoding(String charset) {
        change(o -> o.encoding(charset));
    }

    void swap(boolean swapped) {
        change(o -> o.swapped(swapped));
    }

    void part(String id) {
        // Another sheet has other columns.
        change(o -> o.part(id).columns(null));
    }

    void columns(PlaceColumns columns) {
        change(o -> o.columns(columns));
    }

    private void change(UnaryOperator<ReadOptions> how) {
        Path file = file();
        ReadOptions next = how.apply(options);
        if (file != null && !next.equals(options)) {
            options = next;
            look(file, false);
        }
    }

    private @Nullable Path file() {
        return switch (state.get()) {
            case State.Seen s -> s.file();
            case State.Failed f -> f.file();
            case State.Working w -> w.bringing() ? null : w.file();
            default -> null;
        };
    }

    private State.@Nullable Seen last() {
        return switch (state.get()) {
            case State.Seen s -> s;
            case State.Failed f -> f.last();
            case State.Working w -> w.last();
            default -> null;
        };
    }

    private void look(Path file, boolean fly) {
        State.Seen last = fly ? null : last();
        LongWork work = begin();
        ReadOptions asked = options;
        state.set(new State.Working(file, work, false, last));
        tasks.of(() -> read(file, asked, work))
                .onSuccess(
                        seen -> {
                            options = seen.found().options().names(names);
                            state.set(seen);
                            GeoBox box = seen.found().box();
                            if (fly && box != null) {
                                look.accept(box);
                            }
                        })
                .onError(Throwable.class, e -> failed(file, e, last))
                .replacing(latest)
                .start();
    }

    private State.Seen read(Path file, ReadOptions asked, LongWork work) {
        Preview shapes = new Preview(asked.datum());
        Inspection found = importer.inspect(file, asked, shapes, work);
        GeoBox box = found.box();
        List<DatumShift> shifts =
                box == null
                        ? List.of()
                        : Arrays.stream(Datum.values())
                                .map(d -> DatumShift.of(middle(box), asked.datum(), d))
                                .toList();
        return new State.Seen(file, found, shapes.shown(), shapes.isCut(), shifts);
    }

    private static LonLat middle(GeoBox box) {
        return new LonLat((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
    }

    /// Brings the file in under a name, as it was last seen.
    void bring(String title) {
        if (!(state.get() instanceof State.Seen seen)) {
            return;
        }
        LongWork work = begin();
        ReadOptions used = options;
        boolean skip = skipping.get();
        state.set(new State.Working(seen.file(), work, true, seen));
        tasks.of(
                        () ->
                                importer.bring(
                                        seen.file(),
                                        used,
                                        title,
                                        skip,
                                        room.room().session().workspace(),
                                        work))
                .onSuccess(brought -> brought(brought, seen))
                .onError(Throwable.class, e -> failed(seen.file(), e, seen))
                .replacing(latest)
                .start();
    }

    /// Only now is it a layer: whoever cancelled before has none.
    private void brought(Brought brought, State.Seen seen) {
        if (room.perform(brought.step())) {
            state.set(new State.Done(brought.layer(), brought.rejectedRows()));
        } else {
            state.set(
                    new State.Failed(
                            seen.file(),
                            texts.get("import.page.read-only"),
                            texts.get("import.page.read-only.next"),
                            seen));
        }
    }

    private void failed(Path file, Throwable e, State.@Nullable Seen last) {
        if (e instanceof CancellationException) {
            state.set(last == null ? new State.Nothing() : last);
            return;
        }
        ErrorPresenter.Notice said = explain.apply(e);
        state.set(new State.Failed(file, said.sentence(), said.nextStep(), last));
    }

    /// Ends what is under way: what was seen before stays, and nothing of the file is brought in.
    void cancel() {
        State.Seen last = last();
        boolean bringing = state.get() instanceof State.Working w && w.bringing();
        stop();
        state.set(bringing && last != null ? last : new State.Nothing());
    }

    /// Lets the file go.
    public void leave() {
        stop();
        state.set(new State.Nothing());
    }

    private LongWork begin() {
        stop();
        LongWork work = new LongWork();
        running = work;
        return work;
    }

    private void stop() {
        LongWork now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
        latest.cancel();
    }
}
