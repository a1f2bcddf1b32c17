package org.xianggan.atlas.ui.layers.user;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/// The layers of the workspace that the window is in.
public final class RoomShelf implements UserShelf {
    private final Room room;
    private final ReadOnlyObjectWrapper<List<UserLayer>> layers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();

    /// @param home runs what changes properties (the FX thread)
    public RoomShelf(Room room, Executor home) {
        this.room = room;
        room.listen(
                new Room.Listener() {
                    @Override
                    public void entered(Session session) {
                        home.execute(() -> follow());
                    }

                    @Override
                    public void changed(List<ItemChange> changes) {
                        if (changes.stream().anyMatch(c -> c.kind() == ItemKind.LAYER)) {
                            home.execute(() -> follow());
                        }
                    }
                });
    }

    private void follow() {
        Session session = room.sessionNow();
        if (session == null) {
            return;
        }
        readOnly.set(session.isReadOnly());
        List<UserLayer> now =
                session.items(ItemKind.LAYER).stream()
                        .flatMap(i -> UserLayerText.read(i.id(), i.body()).stream())
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
        Session session = room.sessionNow();
        if (session == null) {
            return;
        }
        List<ItemChange> changes = new ArrayList<>();
        for (UserLayer layer : after) {
            session.item(ItemKind.LAYER, layer.id())
                    .ifPresent(
                            i ->
                                    changes.add(
                                            new ItemChange(
                                                    ItemKind.LAYER,
                                                    i.id(),
                                                    i.body(),
                                                    UserLayerText.write(layer))));
        }
        perform(session, what, after.getFirst().title(), changes);
    }

    @Override
    public void remove(UserLayer layer) {
        Session session = room.sessionNow();
        if (session != null) {
            session.item(ItemKind.LAYER, layer.id())
                    .ifPresent(
                            i ->
                                    perform(
                                            session,
                                            Doing.REMOVE,
                                            layer.title(),
                                            List.of(
                                                    new ItemChange(
                                                            ItemKind.LAYER,
                                                            i.id(),
                                                            i.body(),
                                                            null))));
        }
    }

    private static void perform(
            Session session, Doing what, String title, List<ItemChange> changes) {
        String key = "workspace.step.layer." + what.key();
        session.perform(
                new Step(
                        Messages.chinese().get(key, title),
                        Messages.english().get(key, title),
                        changes));
    }

    @Override
    public void read(UserLayer layer, RowSink to, Work work) throws IOException {
        room.session().workspace().read(layer.table(), to, work);
    }
}
