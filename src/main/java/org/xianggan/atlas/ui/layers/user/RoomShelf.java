package org.xianggan.atlas.ui.layers.user;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.LayerItems;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The layers of the workspace that the window is in.
public final class RoomShelf implements UserShelf {
    private final RoomModel room;
    private final ReadOnlyObjectWrapper<List<UserLayer>> layers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();

    public RoomShelf(RoomModel room) {
        this.room = room;
        readOnly.bind(room.editableProperty().not());
        room.onChange(ItemKind.LAYER, this::follow);
        follow();
    }

    private void follow() {
        List<UserLayer> now =
                LayerItems.in(room.items(ItemKind.LAYER)).stream()
                        .sorted(Comparator.comparingInt(UserLayer::rank))
                        .toList();
        if (!now.equals(layers.get())) {
            layers.set(now);
        }
    }

    @Override
    public ReadOnlyObjectProperty<List<UserLayer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    @Override
    public void change(Doing what, List<UserLayer> after) {
        List<ItemChange> changes = new ArrayList<>();
        for (UserLayer layer : after) {
            change(layer, UserLayerText.write(layer), changes);
        }
        perform(what, after.getFirst().title(), changes);
    }

    @Override
    public void remove(UserLayer layer) {
        List<ItemChange> changes = new ArrayList<>();
        change(layer, null, changes);
        perform(Doing.REMOVE, layer.title(), changes);
    }

    /// @param after null where it goes
    private void change(UserLayer layer, @Nullable String after, List<ItemChange> to) {
        room.items(ItemKind.LAYER).stream()
                .filter(i -> i.id().equals(layer.id()))
                .forEach(i -> to.add(new ItemChange(i.kind(), i.id(), i.body(), after)));
    }

    private void perform(Doing what, String title, List<ItemChange> changes) {
        String key = "workspace.step.layer." + what.key();
        room.perform(
                new Step(
                        Messages.chinese().get(key, title),
                        Messages.english().get(key, title),
                        changes));
    }

    @Override
    public void read(UserLayer layer, RowSink to, Work work) throws IOException {
        room.room().session().workspace().read(layer.table(), to, work);
    }
}
