package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.LayerCount;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.testing.BareCatalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A small hand-made catalogue for tests of the window: a handful of things with every part that a
/// panel can show. Its figures are made up and say so.
public final class Sample extends BareCatalogue {
    public static final EntityId CHALING = EntityId.of("county:430224");
    public static final EntityId YOUXIAN = EntityId.of("county:430223");
    public static final EntityId G106 = EntityId.of("road:G106");
    public static final EntityId BELT = EntityId.of("belt:main");
    public static final EntityId MEMORIAL = EntityId.of("site:HN001");

    private static final Citation DOCUMENT =
            new Citation(
                    EntityId.of("fact:F001"),
                    "样例报",
                    "样例标题",
                    null,
                    new Edtf("2021-03"),
                    "A003",
                    "样例原文，只用于测试。");
    private static final Citation FIGURE =
            new Citation(
                    EntityId.of("fact:K001"),
                    "样例统计局",
                    "样例公报",
                    "https://example.invalid/a",
                    new Edtf("2023"),
                    null,
                    null);
    private static final Citation OTHER =
            new Citation(
                    EntityId.of("source:sample"),
                    "样例统计局",
                    "样例公报",
                    "https://example.invalid/a",
                    new Edtf("2024"),
                    null,
                    null);

    private final Map<EntityId, Entity> entities = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    public Sample() {
        add("county:430224", "茶陵县", "Chálíng Xiàn", "Chaling County", "zone", 113.54, 26.78);
        add("county:430223", "攸县", "Yōu Xiàn", "Youxian County", "zone", 113.35, 27.0);
        add("site:HN001", "样例纪念馆", "Yànglì", "Sample Memorial", "memorial", 113.55, 26.8);
        add("site:HN002", "样例旧址", "Yànglì", "Sample Site", "former_site", 113.6, 26.7);
        add("belt:main", "湘赣边乡村振兴党建示范带", "Shìfàndài", "Demonstration belt", null, 113.5, 26.9);
        add("zone:main", "湘赣边区域合作示范区", "Xiāng-Gàn", "Xianggan Border Region", null, 113.9, 27.0);
        line("road:G106", "G106", "国道106", "national", Status.OPEN);
        line("road:G72", "G72", "泉南高速", "expressway", Status.OPEN);
        line("road:S96", "S96", "样例高速", "expressway", Status.PLANNED);
        line("rail:sample", null, "样例铁路", "conventional", Status.UNDER_CONSTRUCTION);
    }

    private Entity add(
            String id,
            String zh,
            String pinyin,
            String en,
            @Nullable String subtype,
            double lon,
            double lat) {
        LonLat at = new LonLat(lon, lat);
        Entity entity =
                new Entity(
                        EntityId.of(id),
                        new Names(zh, zh, pinyin, en, List.of()),
                        subtype,
                        at,
                        new GeoBox(lon - 0.2, lat - 0.2, lon + 0.2, lat + 0.2),
                        null,
                        true);
        entities.put(entity.id(), entity);
        return entity;
    }

    private void line(String id, @Nullable String ref, String zh, String lineClass, Status status) {
        Entity entity = add(id, zh, "Yànglì", "Sample line " + id, lineClass, 113.5, 26.9);
        LineEvent event =
                new LineEvent(new Edtf("2018-06"), status, null, null, List.of(OTHER), null);
        LineEvent works =
                new LineEvent(
                        new Edtf("2023"),
                        null,
                        new Edtf("2024"),
                        "样例路段改造，说明文字比较长，用来看它如何折行",
                        List.of(DOCUMENT),
                        null);
        Timeline timeline = new Timeline(List.of(event, works), new Edtf("2024-12-31"));
        lines.add(
                new Line(
                        entity.id(),
                        entity.names(),
                        lineClass,
                        ref,
                        "123",
                        null,
                        new Edtf("2024-12-31"),
                        List.of(
                                new Section("1", "北段", null, timeline, 40.2, null),
                                new Section(
                                        "2",
                                        "南段",
                                        null,
                                        new Timeline(List.of(), null),
                                        null,
                                        null)),
                        Map.of(AccuracyClass.B, 30.0, AccuracyClass.C, 10.2),
                        AccuracyClass.C,
                        List.of(OTHER),
                        null));
    }

    @Override
    public String dataVersion() {
        return "sample";
    }

    @Override
    public Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(entities.get(id));
    }

    @Override
    public List<Entity> entities(Kind kind) {
        return entities.values().stream().filter(e -> e.id().kind() == kind).toList();
    }

    @Override
    public Optional<EntityInfo> info(EntityId id) {
        return entity(id).map(this::info);
    }

    private EntityInfo info(Entity entity) {
        return new EntityInfo(
                entity,
                List.of(
                        new EntityInfo.Badge("kind", "样例", null),
                        new EntityInfo.Badge("belt", null, BELT)),
                List.of(
                        attribute("area", "2 500", "km²", FIGURE),
                        attribute("population_2020", "", null, OTHER),
                        attribute("length", "123", "km", DOCUMENT),
                        attribute("text", "一段说明文字：这里写的是样例，不是资料。", null, DOCUMENT)),
                Stream.of("F001", "F002").map(k -> fact(k, entity.id())).toList(),
                lines.stream().filter(l -> l.id().equals(entity.id())).findFirst().orElse(null),
                List.of(new EntityInfo.Relation("near", links(entity.id()))),
                new EntityInfo.GeometryInfo(
                        AccuracyClass.B, 419.0, List.of("样例边界"), "CC BY 4.0", null),
                entity.id().equals(G106) ? List.of("两处来源说法不一，均列出。") : List.of());
    }

    private static EntityInfo.Attribute attribute(
            String key, String value, @Nullable String unit, Citation citation) {
        return new EntityInfo.Attribute(
                key, value, unit, new Edtf("2023"), List.of(citation), null);
    }

    private static Fact fact(String key, EntityId id) {
        return new Fact(
                EntityId.of("fact:" + key),
                "measure",
                List.of(id),
                "样例事实：某处有若干个样例",
                "12",
                12.0,
                "个",
                null,
                new Edtf("2020"),
                null,
                EntityId.of("doc:A"),
                "A003",
                "样例原文，只用于测试。",
                null,
                "high",
                null,
                null,
                null);
    }

    private List<EntityInfo.Link> links(EntityId not) {
        List<EntityInfo.Link> links = new ArrayList<>();
        for (Entity e : entities.values()) {
            if (!e.id().equals(not)) {
                links.add(new EntityInfo.Link(e.id(), e.names(), e.subtype(), "样例"));
            }
        }
        return links;
    }

    @Override
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public List<LayerCount> layers() {
        return Stream.of("seats", "counties").map(l -> new LayerCount(l, 2, 2)).toList();
    }

    @Override
    public List<SearchName> searchNames() {
        return entities.values().stream()
                .map(
                        e ->
                                new SearchName(
                                        e.id(),
                                        e.names(),
                                        e.subtype(),
                                        lines.stream()
                                                .filter(l -> l.id().equals(e.id()))
                                                .map(Line::ref)
                                                .filter(r -> r != null)
                                                .findFirst()
                                                .orElse(null),
                                        null,
                                        null,
                                        null,
                                        113.5,
                                        26.8,
                                        e.id().equals(CHALING) ? List.of("chaling") : List.of(),
                                        e.id().equals(CHALING) ? List.of("cl") : List.of(),
                                        0.5))
                .toList();
    }

    @Override
    public List<String> attributions() {
        return Arrays.asList("样例");
    }
}
