package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.GeoBox;

import java.util.List;

/// A layer of a person: what is known of it. Its features lie in the workspace.
///
/// @param id within its workspace, never used again
/// @param table of the GeoPackage that holds its features
/// @param title shown in the list
/// @param source name of the file that it came from, without its folder
/// @param datum of the coordinates in that file; the features are WGS-84
/// @param imported EDTF, the day on which it came in
/// @param attribution whom the file names as its maker; null where it names nobody
/// @param asOf EDTF, as the file says; null where it says nothing
/// @param box of all features, degrees; null where none has a place
/// @param visible whether it is on the map
/// @param rank the higher lies above the lower
public record UserLayer(
        String id,
        String table,
        String title,
        String source,
        Datum datum,
        String imported,
        @Nullable String attribution,
        @Nullable String asOf,
        List<LayerField> fields,
        long features,
        @Nullable GeoBox box,
        LayerStyle style,
        boolean visible,
        int rank) {
    public UserLayer {
        fields = List.copyOf(fields);
    }

    public UserLayer titled(String name) {
        return as(name, style, visible, rank);
    }

    public UserLayer with(LayerStyle look) {
        return as(title, look, visible, rank);
    }

    public UserLayer shown(boolean on) {
        return as(title, style, on, rank);
    }

    public UserLayer ranked(int place) {
        return as(title, style, visible, place);
    }

    /// The same features, called and drawn otherwise.
    private UserLayer as(String name, LayerStyle look, boolean on, int place) {
        return new UserLayer(
                id,
                table,
                name,
                source,
                datum,
                imported,
                attribution,
                asOf,
                fields,
                features,
                box,
                look,
                on,
                place);
    }
}
