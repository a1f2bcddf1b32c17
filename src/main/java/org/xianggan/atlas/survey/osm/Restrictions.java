package org.xianggan.atlas.survey.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.WireFormat;

import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Relation.MemberType;

import org.xianggan.atlas.core.survey.road.TurnRule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The turn restrictions of a block that hold for cars, at every hour.
final class Restrictions {
    private static final byte[] TYPE = "restriction".getBytes(StandardCharsets.UTF_8);

    /// The most special first.
    private static final List<String> KEYS =
            List.of("restriction:motorcar", "restriction:motor_vehicle", "restriction");

    private static final Set<String> CARS = Set.of("motorcar", "motor_vehicle", "vehicle");

    /// What holds at some hours only does not count.
    private static final Set<String> HOURS =
            Set.of("hour_on", "hour_off", "day_on", "day_off", "restriction:conditional");

    private Restrictions() {}

    /// Those of all extracts: of two versions that of the newer. By rising ids, so that the order
    /// of the files does not matter.
    static List<TurnRule> all(List<Contents> byAge) {
        Map<Long, List<TurnRule>> byId = new TreeMap<>();
        for (Contents contents : byAge) {
            Map<Long, List<TurnRule>> own = new HashMap<>();
            for (Contents.OfBlob blob : contents.blobs()) {
                blob.rules()
                        .forEach(r -> own.computeIfAbsent(r.id(), k -> new ArrayList<>()).add(r));
            }
            byId.putAll(own);
        }
        return byId.values().stream().flatMap(List::stream).toList();
    }

    static List<TurnRule> read(Block block) throws IOException {
        List<TurnRule> rules = new ArrayList<>();
        if (block.strings().find(TYPE) >= 0) {
            for (Block.Group group : block.groups()) {
                if (group.hasRelations()) {
                    readGroup(block, block.open(group), rules);
                }
            }
        }
        return rules;
    }

    private static void readGroup(Block block, CodedInputStream in, List<TurnRule> rules)
            throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == PrimitiveGroup.RELATIONS_FIELD_NUMBER) {
                add(
                        block.strings(),
                        in.readMessage(Relation.parser(), ExtensionRegistryLite.getEmptyRegistry()),
                        rules);
            } else {
                in.skipField(tag);
            }
        }
    }

    private static void add(Strings strings, Relation relation, List<TurnRule> rules) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < Math.min(relation.getKeysCount(), relation.getValsCount()); i++) {
            tags.put(strings.get(relation.getKeys(i)), strings.get(relation.getVals(i)));
        }
        String kind = kind(tags);
        boolean only = kind.startsWith("only_");
        if (!"restriction".equals(tags.get("type")) || !only && !kind.startsWith("no_")) {
            return;
        }
        Longs from = members(strings, relation, "from", MemberType.WAY);
        Longs to = members(strings, relation, "to", MemberType.WAY);
        Longs via = members(strings, relation, "via", MemberType.NODE);
        Longs ways = members(strings, relation, "via", MemberType.WAY);
        if (via.size() + Math.min(1, ways.size()) != 1 || only && from.size() * to.size() != 1) {
            // Whoever drew it left out what it is about.
            return;
        }
        long node = via.size() == 0 ? -1 : via.get(0);
        // From several ways nobody may enter, or to several nobody may leave.
        for (int f = 0; f < from.size(); f++) {
            for (int t = 0; t < to.size(); t++) {
                rules.add(
                        new TurnRule(
                                relation.getId(),
                                only,
                                from.get(f),
                                node,
                                ways.toArray(),
                                to.get(t)));
            }
        }
    }

    /// `no_left_turn`, `only_straight_on` …; empty where it does not hold for cars.
    private static String kind(Map<String, String> tags) {
        boolean spared =
                Arrays.stream(tags.getOrDefault("except", "").split(";"))
                        .map(String::strip)
                        .anyMatch(CARS::contains);
        if (spared || tags.keySet().stream().anyMatch(HOURS::contains)) {
            return "";
        }
        for (String key : KEYS) {
            String kind = tags.get(key);
            if (kind != null) {
                return kind;
            }
        }
        return "";
    }

    private static Longs members(Strings strings, Relation relation, String role, MemberType type) {
        Longs out = new Longs();
        long member = 0;
        int count =
                Math.min(
                        relation.getMemidsCount(),
                        Math.min(relation.getTypesCount(), relation.getRolesSidCount()));
        for (int i = 0; i < count; i++) {
            member += relation.getMemids(i);
            if (relation.getTypes(i) == type && role.equals(strings.get(relation.getRolesSid(i)))) {
                out.add(member);
            }
        }
        return out;
    }
}
