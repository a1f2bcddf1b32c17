package org.xianggan.atlas.ui.contents.themes;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The story of the Lushui: why it has two names, what its sections were found to be, who pays
/// whom, who watches. Each fact stands in the first chapter that takes it.
final class LushuiStory {
    static final EntityId THEME = EntityId.of("theme:ecology");
    static final EntityId RIVER = EntityId.of("river:lushui");

    /// Facts that give a class of water have this unit.
    private static final String WATER_CLASS = "水质类别";

    /// A chapter before it is put into words; the bundle has `contents.themes.story.<key>`.
    ///
    /// @param links where more stands, as far as the atlas holds it
    record Chapter(String key, List<Fact> facts, List<EntityId> links) {}

    private record Part(String key, Predicate<Fact> takes, List<EntityId> links) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part(
                            "names",
                            f -> is(f, RIVER) && f.kind().equals("river"),
                            List.of(RIVER, EntityId.of("conflict:C01"))),
                    new Part(
                            "sections",
                            f ->
                                    of(f, Kind.MONITORING) && !of(f, Kind.AGREEMENT)
                                            || is(f, RIVER) && WATER_CLASS.equals(f.unit())
                                            || is(f, EntityId.of("monitoring:jinyushi"))
                                                    && f.kind().equals("monitoring_section"),
                            List.of(
                                    EntityId.of("monitoring:jinyushi"),
                                    EntityId.of("monitoring:lushui_mouth"))),
                    new Part(
                            "payments",
                            f ->
                                    is(f, EntityId.of("agreement:lushui-compensation-2019"))
                                            || is(f, EntityId.of("agreement:lushui-compensation-2"))
                                            || is(f, RIVER) && "万元".equals(f.unit()),
                            List.of(
                                    EntityId.of("agreement:lushui-compensation-2019"),
                                    EntityId.of("agreement:lushui-compensation-2"),
                                    EntityId.of("conflict:C12"))),
                    new Part(
                            "law",
                            f -> is(f, EntityId.of("agreement:zhuping-lushui-law")),
                            List.of(EntityId.of("agreement:zhuping-lushui-law"))),
                    new Part(
                            "wardens",
                            f ->
                                    is(f, EntityId.of("institution:lushui-minjian-hezhang"))
                                            || is(f, EntityId.of("institution:lushui-4-1"))
                                            || is(f, EntityId.of("institution:lushui-zhihuibu"))
                                            || is(f, EntityId.of("agreement:liling-hezhang")),
                            List.of(
                                    EntityId.of("institution:lushui-minjian-hezhang"),
                                    EntityId.of("institution:lushui-4-1"),
                                    EntityId.of("agreement:liling-hezhang"))));

    private LushuiStory() {}

    /// Chapters of which the atlas knows something, each oldest first.
    static List<Chapter> of(List<Fact> facts) {
        Set<EntityId> told = new HashSet<>();
        List<Chapter> chapters = new ArrayList<>();
        for (Part part : PARTS) {
            List<Fact> mine =
                    facts.stream()
                            .filter(f -> !told.contains(f.id()) && part.takes().test(f))
                            .sorted(
                                    Comparator.comparing(
                                            Fact::asOf,
                                            Comparator.nullsFirst(Comparator.naturalOrder())))
                            .toList();
            mine.forEach(f -> told.add(f.id()));
            if (!mine.isEmpty()) {
                chapters.add(new Chapter(part.key(), mine, part.links()));
            }
        }
        return List.copyOf(chapters);
    }

    private static boolean is(Fact fact, EntityId id) {
        return fact.entities().contains(id);
    }

    private static boolean of(Fact fact, Kind kind) {
        return fact.entities().stream().anyMatch(e -> e.kind() == kind);
    }
}
