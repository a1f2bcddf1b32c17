package org.xianggan.atlas.ui.workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.LoopText;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.network.ScenarioText;
import org.xianggan.atlas.core.sight.SiteCardText;
import org.xianggan.atlas.core.sight.SitePhoto;
import org.xianggan.atlas.core.workspace.Bookmark;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Note;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.core.workspace.RoomShows;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// The workspace of the moment as the FX thread knows it. Until it is open there are no items and
/// nothing can be done. FX thread.
public final class RoomModel {
    /// What was done, for the buttons and the list of steps.
    ///
    /// @param done the newest last
    /// @param undone the next first
    public record Steps(List<Step> done, List<Step> undone) {
        static final Steps NONE = new Steps(List.of(), List.of());

        public @Nullable Step toUndo() {
            return done.isEmpty() ? null : done.getLast();
        }

        public @Nullable Step toRedo() {
            return undone.isEmpty() ? null : undone.getFirst();
        }
    }

    private final Room room;
    private final ReadOnlyObjectWrapper<@Nullable Session> session =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<Saving> saving =
            new ReadOnlyObjectWrapper<>(new Saving.Saved(null, 0));
    private final ReadOnlyObjectWrapper<Steps> steps = new ReadOnlyObjectWrapper<>(Steps.NONE);
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(false);
    private final Map<ItemKind, List<Runnable>> followers = new EnumMap<>(ItemKind.class);

    /// @param home runs on the FX thread what is told elsewhere
    public RoomModel(Room room, Executor home) {
        this.room = room;
        room.listen(
                new Room.Listener() {
                    @Override
                    public void entered(Session next) {
                        home.execute(() -> enter(next));
                    }

                    @Override
                    public void changed(List<ItemChange> changes) {
                        List<ItemKind> kinds =
                                changes.stream().map(ItemChange::kind).distinct().toList();
                        home.execute(() -> follow(kinds));
                    }

                    @Override
                    public void saving(Saving now) {
                        home.execute(() -> saved());
                    }
                });
    }

    public Room room() {
        return room;
    }

    private void enter(Session next) {
        if (room.sessionNow() == next) {
            session.set(next);
            editable.set(!next.isReadOnly());
            saved();
            follow(List.of(ItemKind.values()));
        }
    }

    private void saved() {
        Session now = session.get();
        if (now != null) {
            saving.set(now.saving());
        }
    }

    private void follow(List<ItemKind> kinds) {
        Session now = session.get();
        if (now != null) {
            steps.set(new Steps(now.done(), now.undone()));
            saved();
            for (ItemKind kind : kinds) {
                List.copyOf(followers.getOrDefault(kind, List.of())).forEach(Runnable::run);
            }
        }
    }

    /// Null until the first workspace is open.
    public ReadOnlyObjectProperty<@Nullable Session> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Steps> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// Whether something can be changed.
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /// `told` runs when items of that kind have changed, or all of them with the file.
    public void onChange(ItemKind kind, Runnable told) {
        followers.computeIfAbsent(kind, k -> new ArrayList<>()).add(told);
    }

    public List<Item> items(ItemKind kind) {
        Session now = session.get();
        return now == null ? List.of() : now.items(kind);
    }

    /// How many things in the file cannot be made out; they stay in it, untouched.
    public int unreadable() {
        Session now = session.get();
        if (now == null) {
            return 0;
        }
        return (int)
                Arrays.stream(ItemKind.values())
                        .flatMap(kind -> now.items(kind).stream())
                        .filter(item -> !isReadable(item))
                        .count();
    }

    /// A correction is judged by its own page, against the atlas.
    private static boolean isReadable(Item item) {
        return switch (item.kind()) {
            case SCENARIO -> !ScenarioText.read(item.body()).isEmpty();
            case LOOP -> LoopText.read(item.body()).isPresent();
            case LAYER -> UserLayerText.read(item.id(), item.body()).isPresent();
            case NOTE -> Note.read(item).isPresent();
            case BOOKMARK -> Bookmark.read(item).isPresent();
            case CORRECTION -> true;
            case SITE_CARD -> SiteCardText.read(item.body()).isPresent();
            case PHOTO -> SitePhoto.read(item.id(), item.body()).isPresent();
            case SHOW -> RoomShows.read(item).isPresent();
            case SHOW_PICTURE -> RoomShows.picture(item).isPresent();
        };
    }

    /// Does a step; false where nothing can be changed.
    public boolean perform(Step step) {
        return perform(step, null);
    }

    /// @param together as in [Session#perform(Step, String)]
    public boolean perform(Step step, @Nullable String together) {
        Session now = session.get();
        return now != null && now.perform(step, together);
    }

    public @Nullable Step undo() {
        Session now = session.get();
        return now == null ? null : now.undo();
    }

    public @Nullable Step redo() {
        Session now = session.get();
        return now == null ? null : now.redo();
    }
}
