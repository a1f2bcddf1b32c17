package org.xianggan.atlas.ui.layers.user;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.util.List;

/// Where the layers of a person lie. On the FX thread, but for [#read].
public interface UserShelf {
    /// What is done to a layer; the texts have `workspace.step.layer.<key>` for each.
    enum Doing {
        STYLE,
        SHOW,
        HIDE,
        RENAME,
        ORDER,
        REMOVE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// All layers, the lowest first.
    ReadOnlyObjectProperty<List<UserLayer>> layersProperty();

    /// Whether nothing may be changed.
    ReadOnlyBooleanProperty readOnlyProperty();

    /// One step that can be undone: each layer of `after` takes the place of the one with its id.
    void change(Doing what, List<UserLayer> after);

    /// Takes a layer away, which can be undone.
    void remove(UserLayer layer);

    /// The features of a layer. Slow: on workers.
    void read(UserLayer layer, RowSink to, Work work) throws IOException;
}
