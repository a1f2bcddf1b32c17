package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Way;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.survey.OsmWay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The candidates and the minor roads among the ways of a block. Of most ways (buildings) nothing
/// but the keys is looked at. Of one thread; its lists are used again.
final class Ways {
    private static final List<byte[]> KEYS =
            Kind.KEYS.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();

    private final Routes routes;
    private final Set<String> wanted;
    private final int age;
    private final Longs keys = new Longs();
    private final Longs values = new Longs();
    private final Longs nodes = new Longs();
    private long id;

    /// Kinds and labels occur again and again: each is kept once.
    private final Map<Kind, Kind> kinds = new HashMap<>();

    private final Map<Labels, Labels> labels = new HashMap<>();

    /// @param wanted names for which minor roads are kept too
    /// @param age of the extract, as in [Candidate]
    Ways(Routes routes, Set<String> wanted, int age) {
        this.routes = routes;
        this.wanted = wanted;
        this.age = age;
    }

    /// What a block has.
    ///
    /// @param minor roads on which no line runs
    /// @param roads that cars may use, whatever runs on them
    record Found(List<Candidate> candidates, MinorWays minor, RoadWays roads) {}

    Found read(Block block) throws IOException {
        Found found = new Found(new ArrayList<>(), new MinorWays(), new RoadWays());
        Set<Long> telling = telling(block.strings());
        for (Block.Group group : block.groups()) {
            if (group.hasWays() && !telling.isEmpty()) {
                readGroup(block.strings(), telling, block.open(group), found);
            }
        }
        found.minor().close();
        found.roads().close();
        return found;
    }

    /// Numbers of the keys without which a way is of no kind.
    private static Set<Long> telling(Strings strings) {
        Set<Long> telling = new HashSet<>();
        for (byte[] key : KEYS) {
            int number = strings.find(key);
            if (number >= 0) {
                telling.add((long) number);
            }
        }
        return telling;
    }

    private void readGroup(Strings strings, Set<Long> telling, CodedInputStream in, Found found)
            throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != PrimitiveGroup.WAYS_FIELD_NUMBER) {
                in.skipField(tag);
                continue;
            }
            int outer = in.pushLimit(Block.length(in, tag));
            readWay(in, telling);
            in.popLimit(outer);
            if (tells(telling)) {
                Candidate candidate = candidate(strings, found);
                if (candidate != null) {
                    found.candidates().add(candidate);
                }
            }
        }
    }

    private void readWay(CodedInputStream in, Set<Long> telling) throws IOException {
        keys.clear();
        values.clear();
        nodes.clear();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Way.ID_FIELD_NUMBER -> id = in.readInt64();
                case Way.KEYS_FIELD_NUMBER -> Block.numbers(in, tag, Block.Coding.PLAIN, keys);
                case Way.VALS_FIELD_NUMBER -> Block.numbers(in, tag, Block.Coding.PLAIN, values);
                case Way.REFS_FIELD_NUMBER -> {
                    // Keys come first, though nobody promised it.
                    if (keys.size() > 0 && !tells(telling)) {
                        in.skipField(tag);
                    } else {
                        Block.numbers(in, tag, Block.Coding.DELTA, nodes);
                    }
                }
                default -> in.skipField(tag);
            }
        }
    }

    private boolean tells(Set<Long> telling) {
        for (int i = 0; i < keys.size(); i++) {
            if (telling.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// @return null for what is no candidate; a minor road has been put to its like then
    private @Nullable Candidate candidate(Strings strings, Found found) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            tags.put(strings.get(keys.get(i)), strings.get(values.get(i)));
        }
        Kind kind = Kind.of(tags);
        if (kind == null || nodes.size() < 2) {
            return null;
        }
        RoadTags road = RoadTags.of(tags);
        if (road != null) {
            found.roads().add(id, road, nodes);
        }
        Labels own = Labels.of(tags).and(routes.of(id));
        if (kind.minor() && own.refs().isEmpty() && !bearsWanted(own)) {
            WayRank rank = WayRank.of(kind.wayClass());
            if (rank != null && kind.life() == OsmWay.Life.OPEN) {
                found.minor().add(id, rank, nodes);
            }
            return null;
        }
        return new Candidate(
                id,
                kinds.computeIfAbsent(kind, k -> k),
                labels.computeIfAbsent(own, l -> l),
                nodes.toArray(),
                age);
    }

    private boolean bearsWanted(Labels own) {
        return own.names().stream().anyMatch(wanted::contains);
    }
}
