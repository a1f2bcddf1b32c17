package org.xianggan.atlas.ui.workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The items of one kind in the workspace of the moment, as what they are, and which of them is
/// being worked on. FX thread.
///
/// @param <K> an item that was made out
public abstract class ItemShelf<K extends ItemShelf.Held> {
    /// An item that was made out.
    public interface Held {
        /// Of the item that holds it.
        String id();

        /// Of the item, as it stands in the file.
        String body();
    }

    private final RoomModel room;
    private final ItemKind kind;
    private final Function<Item, Optional<K>> reader;
    private final ReadOnlyObjectWrapper<List<K>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable K> current = new ReadOnlyObjectWrapper<>(null);
    private @Nullable String open;

    /// @param reader of an item; empty where it cannot be made out: then it stays in the file,
    ///     untouched
    protected ItemShelf(RoomModel room, ItemKind kind, Function<Item, Optional<K>> reader) {
        this.room = room;
        this.kind = kind;
        this.reader = reader;
        room.onChange(kind, this::read);
        read();
    }

    /// What has not changed is not read anew.
    protected final void read() {
        List<K> next = new ArrayList<>();
        for (Item item : room.items(kind)) {
            kept(item.id())
                    .filter(k -> k.body().equals(item.body()))
                    .or(() -> reader.apply(item))
                    .ifPresent(next::add);
        }
        kept.set(List.copyOf(next));
        show();
    }

    private void show() {
        String id = open;
        current.set(id == null ? null : kept(id).orElse(null));
    }

    public final RoomModel room() {
        return room;
    }

    /// In the order in which they were made.
    public final ReadOnlyObjectProperty<List<K>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public final List<K> all() {
        return kept.get();
    }

    public final Optional<K> kept(String id) {
        return kept.get().stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /// The one that is being worked on; null for none.
    public final ReadOnlyObjectProperty<@Nullable K> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public final @Nullable K current() {
        return current.get();
    }

    public final void open(String id) {
        open = id;
        show();
    }
}
