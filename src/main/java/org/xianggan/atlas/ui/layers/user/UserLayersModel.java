package org.xianggan.atlas.ui.layers.user;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.ui.common.Tasks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// What the map shows of the layers of a person: reads their shapes once they are on, off the FX
/// thread, and keeps them. A style that is being tried is shown before it is a step.
public final class UserLayersModel {
    /// Shapes are read again where another field is to stand beside them.
    private record Key(String table, @Nullable String label) {}

    private final UserShelf shelf;
    private final Tasks tasks;
    private final Consumer<Throwable> problems;
    private final Map<Key, UserShapes> shapes = new HashMap<>();
    private final Set<Key> reading = new HashSet<>();
    private final Map<String, LayerStyle> tried = new HashMap<>();
    private final ReadOnlyObjectWrapper<UserMap> map = new ReadOnlyObjectWrapper<>(UserMap.NONE);
    private final ReadOnlyObjectWrapper<List<UserLayer>> layers =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<UserMap.Shown> preview = List.of();
    private UserMap.@Nullable Mark mark;

    public UserLayersModel(UserShelf shelf, Tasks tasks, Consumer<Throwable> problems) {
        this.shelf = shelf;
        this.tasks = tasks;
        this.problems = problems;
        shelf.layersProperty().addListener((o, was, is) -> follow(is));
        follow(shelf.layersProperty().get());
    }

    public UserShelf shelf() {
        return shelf;
    }

    /// The layers, the lowest first, with the styles that are being tried.
    public ReadOnlyObjectProperty<List<UserLayer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /// What the map shows of them.
    public ReadOnlyObjectProperty<UserMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// Which kinds of pieces a layer has; empty until it was read.
    public Set<UserShapes.Kind> kinds(UserLayer layer) {
        UserShapes read = shapes.get(key(layer));
        return read == null ? Set.of() : read.kinds().keySet();
    }

    /// Shows something that is no layer yet above all others; none where it is empty.
    public void preview(List<UserMap.Shown> what) {
        preview = List.copyOf(what);
        draw();
    }

    /// All that a feature says; empty where it is gone. Slow: on workers.
    public Optional<FeatureWords> feature(UserLayer layer, long fid) throws IOException {
        AtomicReference<@Nullable FeatureRow> found = new AtomicReference<>();
        try {
            shelf.read(
                    layer,
                    row -> {
                        if (row.place() == fid) {
                            found.set(row);
                            throw new CancellationException();
                        }
                    },
                    Work.SILENT);
        } catch (CancellationException e) {
            // The rows after it are not wanted.
        }
        FeatureRow row = found.get();
        return row == null ? Optional.empty() : Optional.of(FeatureWords.of(layer, row));
    }

    /// Makes a feature stand out; null none.
    public void mark(UserMap.@Nullable Mark feature) {
        mark = feature;
        draw();
    }

    /// Shows a style without making a step of it.
    public void attempt(UserLayer layer, LayerStyle style) {
        tried.put(layer.id(), style);
        follow(shelf.layersProperty().get());
    }

    /// Makes a step of the style that was tried, if it is another.
    public void settle(UserLayer layer) {
        LayerStyle style = tried.remove(layer.id());
        shelf.layersProperty().get().stream()
                .filter(l -> l.id().equals(layer.id()))
                .filter(l -> style != null && !style.equals(l.style()))
                .findFirst()
                .ifPresent(
                        l -> shelf.change(UserShelf.Doing.STYLE, List.of(l.with(orOwn(style, l)))));
        follow(shelf.layersProperty().get());
    }

    private static LayerStyle orOwn(@Nullable LayerStyle style, UserLayer layer) {
        return style == null ? layer.style() : style;
    }

    public void toggle(UserLayer layer) {
        boolean on = !layer.visible();
        shelf.change(on ? UserShelf.Doing.SHOW : UserShelf.Doing.HIDE, List.of(layer.shown(on)));
    }

    public void rename(UserLayer layer, String title) {
        String name = title.strip();
        if (!name.isEmpty() && !name.equals(layer.title())) {
            shelf.change(UserShelf.Doing.RENAME, List.of(layer.titled(name)));
        }
    }

    public void remove(UserLayer layer) {
        shelf.remove(layer);
    }

    /// Moves a layer among the others; false where it is at the end already.
    ///
    /// @param up towards the top of the list, which lies above on the map
    public boolean move(UserLayer layer, boolean up) {
        List<UserLayer> all = new ArrayList<>(shelf.layersProperty().get());
        int at = indexOf(all, layer);
        int to = up ? at + 1 : at - 1;
        if (at < 0 || to < 0 || to >= all.size()) {
            return false;
        }
        Collections.swap(all, at, to);
        List<UserLayer> changed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rank() != i) {
                changed.add(all.get(i).ranked(i));
            }
        }
        shelf.change(UserShelf.Doing.ORDER, changed);
        return true;
    }

    private static int indexOf(List<UserLayer> all, UserLayer layer) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(layer.id())) {
                return i;
            }
        }
        return -1;
    }

    private void follow(List<UserLayer> now) {
        layers.set(now.stream().map(l -> l.with(tried.getOrDefault(l.id(), l.style()))).toList());
        Set<String> tables = new HashSet<>();
        now.forEach(l -> tables.add(l.table()));
        shapes.keySet().removeIf(k -> !tables.contains(k.table()));
        for (UserLayer layer : layers.get()) {
            if (layer.visible() && layer.features() > 0) {
                read(layer);
            }
        }
        draw();
    }

    private void read(UserLayer layer) {
        Key key = key(layer);
        if (shapes.containsKey(key) || !reading.add(key)) {
            return;
        }
        tasks.of(
                        () -> {
                            UserShapes.Collector rows = new UserShapes.Collector(key.label());
                            shelf.read(layer, rows, Work.SILENT);
                            return rows.shapes();
                        })
                .onSuccess(
                        read -> {
                            // Of a table one set is enough.
                            shapes.keySet().removeIf(k -> k.table().equals(key.table()));
                            shapes.put(key, read);
                            draw();
                        })
                .onError(Throwable.class, problems::accept)
                .andFinally(() -> reading.remove(key))
                .start();
    }

    private void draw() {
        List<UserMap.Shown> shown = new ArrayList<>();
        for (UserLayer layer : layers.get()) {
            UserShapes read = best(layer);
            if (layer.visible() && read != null) {
                shown.add(new UserMap.Shown(layer.id(), layer.style(), read));
            }
        }
        shown.addAll(preview);
        UserMap.Mark at = mark;
        boolean there = at != null && shown.stream().anyMatch(s -> s.id().equals(at.layer()));
        UserMap next = new UserMap(shown, there ? at : null);
        if (!next.equals(map.get())) {
            map.set(next);
        }
    }

    /// Until another field has been read, what is there stays in view.
    private @Nullable UserShapes best(UserLayer layer) {
        UserShapes exact = shapes.get(key(layer));
        if (exact != null) {
            return exact;
        }
        return shapes.entrySet().stream()
                .filter(e -> e.getKey().table().equals(layer.table()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Key key(UserLayer layer) {
        return new Key(layer.table(), layer.style().label());
    }
}
