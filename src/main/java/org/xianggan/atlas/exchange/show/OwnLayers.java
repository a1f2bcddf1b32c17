package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.LayerItems;
import org.xianggan.atlas.core.workspace.Workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The layers of people that a show's scenes may show.
///
/// @param known what the workspace says of them, the lowest first
/// @param layers the same as they are drawn
public record OwnLayers(List<UserLayer> known, UserMap layers) {
    public static final OwnLayers NONE = new OwnLayers(List.of(), UserMap.NONE);

    public OwnLayers {
        known = List.copyOf(known);
    }

    /// Those that the scenes of a show name, out of a workspace.
    public static OwnLayers of(Show show, Workspace workspace, Work work) throws IOException {
        Set<String> named = new HashSet<>();
        for (Scene s : show.played()) {
            SceneMap map = s.map();
            if (map != null) {
                named.addAll(map.layers());
            }
        }
        List<UserLayer> known =
                LayerItems.in(workspace.items()).stream()
                        .filter(l -> named.contains(l.id()))
                        .sorted(Comparator.comparingInt(UserLayer::rank))
                        .toList();
        List<UserMap.Shown> drawn = new ArrayList<>();
        for (UserLayer l : known) {
            UserShapes.Collector rows = new UserShapes.Collector(l.style().label());
            workspace.read(l.table(), rows, work);
            drawn.add(new UserMap.Shown(l.id(), l.style(), rows.shapes()));
        }
        return new OwnLayers(known, new UserMap(drawn, null));
    }

    /// By id.
    Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        known.forEach(l -> titles.put(l.id(), l.title()));
        return titles;
    }

    /// Those of a map, by their ids; those that are gone are not in it.
    UserMap of(List<String> ids) {
        return new UserMap(
                layers.layers().stream().filter(l -> ids.contains(l.id())).toList(), null);
    }

    String title(String id) {
        return titles().getOrDefault(id, id);
    }

    /// Ids that the map shows and that are not there.
    List<String> missing(SceneMap map) {
        return map.layers().stream()
                .filter(id -> layers.layers().stream().noneMatch(l -> l.id().equals(id)))
                .toList();
    }
}
