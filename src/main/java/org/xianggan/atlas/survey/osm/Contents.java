package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.survey.road.TurnRule;

import java.io.IOException;
import java.util.List;

/// What the first pass knows of the blobs of an extract, so that the later ones read only theirs.
///
/// @param blobs in the order of the file, all of them
record Contents(List<OfBlob> blobs) {
    record OfBlob(
            boolean nodes,
            boolean ways,
            List<Routes.Route> routes,
            List<TurnRule> rules,
            List<AreaRelations.AreaRelation> areas) {}

    Contents {
        blobs = List.copyOf(blobs);
    }

    static OfBlob of(Block block) throws IOException {
        return new OfBlob(
                block.groups().stream().anyMatch(Block.Group::hasNodes),
                block.groups().stream().anyMatch(Block.Group::hasWays),
                Routes.read(block),
                Restrictions.read(block),
                AreaRelations.read(block));
    }

    boolean anyNodes() {
        return blobs.stream().anyMatch(OfBlob::nodes);
    }
}
