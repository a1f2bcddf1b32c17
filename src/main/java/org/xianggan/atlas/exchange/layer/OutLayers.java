package org.xianggan.atlas.exchange.layer;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.RowSource;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.LayerItems;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.store.features.GpkgReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Layers on their way out: those of the atlas, those of people.
public final class OutLayers {
    /// Rows of the layer list that are drawn from others.
    private static final Set<Layer> DRAWN =
            EnumSet.of(
                    Layer.LAND,
                    Layer.RELIEF,
                    Layer.PROVINCES,
                    Layer.MORE_ROADS,
                    Layer.MORE_RAILWAYS,
                    Layer.MORE_PLACES,
                    Layer.PEAKS,
                    Layer.MORE_STATIONS,
                    Layer.MORE_RIVERS,
                    Layer.MORE_WATER,
                    Layer.LAND_USE);

    /// Who is to be named for what the atlas says.
    static final String MAKER = "湘赣边图集 Xianggan Atlas";

    private OutLayers() {}

    /// Whether a layer of the atlas has rows of its own.
    public static boolean hasRows(Layer layer) {
        return !DRAWN.contains(layer);
    }

    /// A layer of the atlas by the id that `layers` lists.
    ///
    /// @param store the atlas's own GeoPackage
    /// @param asOf of what the atlas holds
    public static OutLayer ofAtlas(Path store, String id, String title, String asOf, Messages texts)
            throws IOException {
        GpkgReader reader = new GpkgReader(texts);
        ReadOptions options = ReadOptions.PLAIN.part(id.replace('-', '_'));
        FileHead head = reader.head(store, options, Work.SILENT);
        FieldTypes fields = new FieldTypes();
        RowSource rows = (to, work) -> reader.read(store, options, to, work);
        rows.read(row -> fields.add(row.values()), Work.SILENT);
        return new OutLayer(
                title,
                fields.fields(),
                head.attribution() == null ? MAKER : MAKER + "; " + head.attribution(),
                asOf,
                Datum.WGS84,
                rows);
    }

    /// A layer of a person, by its id or its title.
    public static OutLayer ofPeople(Workspace workspace, String idOrTitle, Messages texts) {
        List<UserLayer> all = LayerItems.in(workspace.items());
        List<UserLayer> found =
                all.stream()
                        .filter(l -> l.id().equals(idOrTitle) || l.title().equals(idOrTitle))
                        .toList();
        if (found.size() != 1) {
            throw AtlasException.input(
                    texts.get(
                            found.isEmpty() ? "export.nolayer" : "export.layers",
                            idOrTitle,
                            workspace.file()),
                    texts.get(
                            "export.nolayer.next",
                            String.join(
                                    "、",
                                    all.stream()
                                            .map(l -> l.title() + " (" + l.id() + ")")
                                            .toList())));
        }
        return of(workspace, found.getFirst());
    }

    public static OutLayer of(Workspace workspace, UserLayer layer) {
        return new OutLayer(
                layer.title(),
                layer.fields(),
                layer.attribution(),
                layer.asOf(),
                Datum.WGS84,
                (to, work) -> workspace.read(layer.table(), to, work));
    }
}
