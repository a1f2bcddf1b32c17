package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that a detail panel shows about one entity; the command line's `info` prints the same. Keys
/// are looked up in the resource bundle (`badge.…`, `attribute.…`, `relation.…`), values are shown
/// as they are.
public record EntityInfo(
        Entity entity,
        List<Badge> badges,
        List<Attribute> attributes,
        List<Fact> facts,
        @Nullable Line line,
        List<Relation> relations,
        GeometryInfo geometry,
        List<String> doubts) {
    public EntityInfo {
        badges = List.copyOf(badges);
        attributes = List.copyOf(attributes);
        facts = List.copyOf(facts);
        relations = List.copyOf(relations);
        doubts = List.copyOf(doubts);
    }

    /// A badge of kind or grade: text from the bundle under `badge.<key>`; `argument` completes it
    /// (a batch, a year, a county's name); `target` makes it a link.
    public record Badge(String key, @Nullable String argument, @Nullable EntityId target) {}

    /// A figure or a text: label from the bundle under `attribute.<key>`.
    public record Attribute(
            String key,
            String value,
            @Nullable String unit,
            @Nullable Edtf asOf,
            List<Citation> citations,
            @Nullable String note) {
        public Attribute {
            citations = List.copyOf(citations);
        }
    }

    /// What crosses it or lies in it: heading from the bundle under `relation.<key>`; links in
    /// reading order.
    public record Relation(String key, List<Link> links) {
        public Relation {
            links = List.copyOf(links);
        }
    }

    /// A link to another entity; `detail` is a short text beside it (a number on the road, a date),
    /// or null. A link without a target is a name that no record stands for (a stop that no list
    /// places).
    public record Link(
            @Nullable EntityId target,
            Names names,
            @Nullable String subtype,
            @Nullable String detail) {}

    /// Accuracy and origin of the geometry. `accuracyM` is null where no number is known.
    public record GeometryInfo(
            @Nullable AccuracyClass accuracy,
            @Nullable Double accuracyM,
            List<String> sources,
            @Nullable String licence,
            @Nullable String note) {
        public GeometryInfo {
            sources = List.copyOf(sources);
        }
    }
}
