package org.xianggan.atlas.core.model;

import org.locationtech.jts.geom.Geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the atlas knows, read from the store. Safe for several threads; every call may read the
/// disk, so never call it on the FX thread.
public interface Catalogue {
    /// The newest year for which `data/` holds a dated event: the default of the year slider.
    int defaultYear();

    /// When the store was built (ISO date-time) and from which version of `data/` (its checksum).
    String builtAt();

    String dataVersion();

    /// What a picture of the map depends on besides the program: other than [#dataVersion] where a
    /// survey is laid over the atlas.
    default String mapVersion() {
        return dataVersion();
    }

    Optional<Entity> entity(EntityId id);

    /// Every entity of a kind, in the order of a reader's list.
    List<Entity> entities(Kind kind);

    Optional<EntityInfo> info(EntityId id);

    /// Roads, railways, red routes and rivers, in the order of a reader's list.
    List<Line> lines();

    /// The whole geometry of an entity as it is stored: WGS-84 degrees, longitude first, not
    /// simplified; empty where it has none.
    Optional<Geometry> geometry(EntityId id);

    /// The English reading of a text that the catalogue shows in Chinese (a fact's sentence, a
    /// note, a doubt, a value …): by the makers of the atlas, not by the sources. Empty where there
    /// is none; quotes and passages have none. Safe on any thread once it has been called.
    Optional<String> english(String zh);

    /// Accuracy, citations and the newest source of everything; what nothing is said of is not in
    /// it.
    Map<EntityId, Listing> listings();

    List<LayerCount> layers();

    List<SearchName> searchNames();

    /// Attribution lines to be shown with the map (“© OpenStreetMap contributors” …), in order.
    List<String> attributions();

    /// The same in a language; a holder without an English name keeps its own.
    default List<String> attributions(Language language) {
        if (language != Language.EN) {
            return attributions();
        }
        return attributions().stream()
                .map(
                        line ->
                                Arrays.stream(line.split("[;；]"))
                                        .map(String::strip)
                                        .map(holder -> english(holder).orElse(holder))
                                        .collect(Collectors.joining("; ")))
                .toList();
    }
}
