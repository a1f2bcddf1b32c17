package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.GroundClass;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Multipolygons of waters and land use.
final class AreaRelations {
    /// Which ways bound it; their roles are often wrong and are not looked at.
    ///
    /// @param ways ids of its members that are ways
    record AreaRelation(long id, GroundClass of, @Nullable String name, long[] ways) {}

    private AreaRelations() {}

    /// Those of a block.
    static List<AreaRelation> read(Block block) throws IOException {
        List<AreaRelation> areas = new ArrayList<>();
        if (block.strings().find(MULTIPOLYGON) < 0) {
            return areas;
        }
        for (Block.Group group : block.groups()) {
            if (group.hasRelations()) {
                readGroup(block, block.open(group), areas);
            }
        }
        return areas;
    }

    private static final byte[] MULTIPOLYGON = {
        'm', 'u', 'l', 't', 'i', 'p', 'o', 'l', 'y', 'g', 'o', 'n'
    };

    private static void readGroup(Block block, CodedInputStream in, List<AreaRelation> areas)
            throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != PrimitiveGroup.RELATIONS_FIELD_NUMBER) {
                in.skipField(tag);
                continue;
            }
            Relation relation =
                    in.readMessage(Relation.parser(), ExtensionRegistryLite.getEmptyRegistry());
            Map<String, String> tags = new HashMap<>();
            for (int i = 0; i < Math.min(relation.getKeysCount(), relation.getValsCount()); i++) {
                tags.put(
                        block.strings().get(relation.getKeys(i)),
                        block.strings().get(relation.getVals(i)));
            }
            GroundClass of = "multipolygon".equals(tags.get("type")) ? GroundTags.area(tags) : null;
            if (of != null) {
                areas.add(
                        new AreaRelation(
                                relation.getId(),
                                of,
                                GroundTags.name(tags),
                                Routes.ways(relation)));
            }
        }
    }
}
