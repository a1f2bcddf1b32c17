package org.xianggan.atlas.testing;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A show of a few scenes from facts and places of the shipped atlas: one of each kind that a slide
/// can be.
public final class ShowScenes {
    /// The picture of the scene `photo`; whoever plays the show has it.
    public static final String PICTURE = "pictures/shoots.jpg";

    private static final Set<LayerRow> GROUND =
            EnumSet.of(
                    LayerRow.SEATS,
                    LayerRow.PROVINCES,
                    LayerRow.COUNTIES,
                    LayerRow.WATER,
                    LayerRow.RIVERS,
                    LayerRow.RELIEF);

    private ShowScenes() {}

    public static <S extends Catalogue & Library> Show of(S atlas) {
        List<Scene> all = new ArrayList<>();
        Words part = new Words("认识湘赣边", "The zone");
        all.add(
                Scene.of(
                                "cover",
                                new Words("走进湘赣边", "Into the Hunan–Jiangxi border zone"),
                                zone(atlas))
                        .grouped(new Words("投资推介会", "Investment meeting")));
        all.add(
                Scene.of(
                                "zone",
                                new Words("两省二十四县", "Twenty-four counties of two provinces"),
                                zone(atlas))
                        .grouped(part)
                        .saying(
                                new Words(
                                        "湘赣边区域合作示范区由湖南、江西两省的二十四个县（市、区）组成，罗霄山脉纵贯其间。",
                                        "The demonstration zone is made of twenty-four counties on"
                                                + " both sides of the Luoxiao mountains."))
                        .noted(
                                new Words(
                                        "先说有多大、有多少人，再说为什么是一个整体。\n看着地图说，不看稿子。",
                                        "How large, how many people; then why it is one whole."))
                        .with(
                                figures(
                                        atlas,
                                        "X136",
                                        new Words("示范区面积", "Area of the zone"),
                                        "X137",
                                        new Words("示范区人口", "People of the zone"),
                                        "F325",
                                        new Words("县（市、区）", "Counties"))));
        all.add(
                Scene.of(
                                "roads",
                                new Words("从设想到通车", "From plan to traffic"),
                                map(
                                        box(
                                                atlas,
                                                "county:430224",
                                                "county:430225",
                                                "county:431028",
                                                "county:360321"),
                                        roads(),
                                        2025,
                                        null,
                                        null))
                        .grouped(new Words("交通互联", "Roads and rails"))
                        .saying(
                                new Words(
                                        "左边是 2018 年，右边是 2025 年：茶常高速和萍莲高速已经通车。",
                                        "2018 on the left, 2025 on the right: two expressways are"
                                                + " open."))
                        .with(
                                figures(
                                        atlas,
                                        "X152",
                                        new Words("茶常高速", "Chaling–Changning expressway"),
                                        "X154",
                                        new Words("萍莲高速", "Pingxiang–Lianhua expressway")))
                        .on(
                                map(
                                        box(
                                                atlas,
                                                "county:430224",
                                                "county:430225",
                                                "county:431028",
                                                "county:360321"),
                                        roads(),
                                        2025,
                                        2018,
                                        null)));
        all.add(
                Scene.of(
                                "chaling",
                                new Words("茶陵县", "Chaling County"),
                                map(
                                        box(atlas, "county:430224"),
                                        red(),
                                        2025,
                                        null,
                                        EntityId.of("county:430224")))
                        .grouped(new Words("红色文旅", "Red heritage"))
                        .saying(
                                new Words(
                                        "井冈山革命根据地六县之一。旧址、纪念馆和红色旅游线路在图上；点开任何一处都能看到出处。",
                                        "One of the six counties of the Jinggangshan base area."))
                        .with(
                                figures(
                                        atlas,
                                        "K032",
                                        Words.NONE,
                                        "K034",
                                        Words.NONE,
                                        "K037",
                                        Words.NONE,
                                        "K040",
                                        Words.NONE)));
        all.add(
                Scene.of(
                                "lushui",
                                new Words("渌水共治", "One river, two provinces"),
                                map(
                                        box(atlas, "river:lushui"),
                                        waters(),
                                        2025,
                                        null,
                                        EntityId.of("river:lushui")))
                        .grouped(new Words("生态共治", "Ecology"))
                        .saying(
                                new Words(
                                        "2019 年起按月考核：水质达到或优于Ⅲ类，湖南补偿江西；劣于Ⅲ类，江西补偿湖南。",
                                        "Since 2019 the provinces pay each other month by month, by"
                                                + " the quality of the water."))
                        .with(
                                figures(
                                        atlas,
                                        "F031",
                                        new Words("渌水全长", "Length of the Lushui"),
                                        "F040",
                                        new Words("补偿标准", "Compensation"),
                                        "F039",
                                        new Words("治理前的水质", "Before"),
                                        "F051",
                                        new Words("株洲全域水质", "Zhuzhou in 2020"),
                                        "F383",
                                        new Words("湖南已付江西", "Paid to Jiangxi so far"),
                                        "F381",
                                        new Words("金鱼石断面连续达标", "Jinyushi section within limits"))));
        all.add(
                Scene.of(
                                "brand",
                                new Words("“湘赣红”：一个区域公用品牌", "Xiangganhong, one brand for all"),
                                null)
                        .grouped(new Words("产业协作", "Industry"))
                        .saying(
                                new Words(
                                        "从首批 57 家到 210 家授权企业。",
                                        "From 57 licensed companies to 210."))
                        .with(
                                figures(
                                        atlas,
                                        "F206",
                                        new Words("首批授权企业", "First companies"),
                                        "F397",
                                        new Words("授权企业", "Companies"),
                                        "F403",
                                        new Words("其中湖南", "of Hunan"),
                                        "F404",
                                        new Words("其中江西", "of Jiangxi"),
                                        "F405",
                                        new Words("累计销售额", "Sales so far"),
                                        "F406",
                                        new Words("带动就业", "Work for"))));
        all.add(
                Scene.of(
                                "photo",
                                new Words("来湘赣边走一走", "Come and see"),
                                map(
                                        box(atlas, "county:430225", "county:360881"),
                                        red(),
                                        2025,
                                        null,
                                        null))
                        .grouped(new Words("红色文旅", "Red heritage"))
                        .saying(
                                new Words(
                                        "炎陵与井冈山山水相连。",
                                        "Yanling and Jinggangshan share their mountains."))
                        .with(new ScenePicture(PICTURE, new Words("图：示例", "Picture: example"))));
        return Show.named(new Words("走进湘赣边", "Into the zone"))
                .by(new Words("湘赣边图集", "Xianggan Atlas"))
                .with(all);
    }

    private static Set<LayerRow> and(LayerRow first, LayerRow... more) {
        Set<LayerRow> rows = EnumSet.copyOf(GROUND);
        rows.addAll(EnumSet.of(first, more));
        return rows;
    }

    public static Set<LayerRow> roads() {
        return and(
                LayerRow.EXPRESSWAYS,
                LayerRow.NATIONAL_ROADS,
                LayerRow.PROVINCIAL_ROADS,
                LayerRow.RAILWAYS,
                LayerRow.HIGH_SPEED);
    }

    public static Set<LayerRow> red() {
        return and(
                LayerRow.SITES_FORMER,
                LayerRow.SITES_MEMORIAL,
                LayerRow.SITES_RESIDENCE,
                LayerRow.SITES_SCENIC,
                LayerRow.RED_ROUTES,
                LayerRow.EXPRESSWAYS);
    }

    public static Set<LayerRow> waters() {
        return and(LayerRow.BELT, LayerRow.EXPRESSWAYS, LayerRow.TOWNSHIPS);
    }

    /// The zone with what a first look shows.
    public static SceneMap zone(Catalogue atlas) {
        String[] all =
                atlas.entities(Kind.COUNTY).stream()
                        .map(Entity::id)
                        .map(EntityId::toString)
                        .toArray(String[]::new);
        return map(
                box(atlas, all),
                and(LayerRow.EXPRESSWAYS, LayerRow.HIGH_SPEED, LayerRow.BELT),
                2025,
                null,
                null);
    }

    public static SceneMap map(
            GeoBox box,
            Set<LayerRow> rows,
            int year,
            @Nullable Integer before,
            @Nullable EntityId selected) {
        return compared(
                box, rows, year, before == null ? null : SceneMap.Before.year(before), selected);
    }

    public static SceneMap compared(
            GeoBox box,
            Set<LayerRow> rows,
            int year,
            SceneMap.@Nullable Before before,
            @Nullable EntityId selected) {
        return new SceneMap(
                box,
                rows,
                LayerLooks.DEFAULT,
                year,
                null,
                null,
                selected,
                List.of(),
                before,
                null,
                null);
    }

    /// What holds all of them.
    public static GeoBox box(Catalogue atlas, String... ids) {
        Envelope all = new Envelope();
        for (String id : ids) {
            atlas.geometry(EntityId.of(id))
                    .ifPresent(g -> all.expandToInclude(g.getEnvelopeInternal()));
        }
        return new GeoBox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
    }

    /// @param factsAndLabels a fact (`F031`) and its label by turns
    public static List<SceneFigure> figures(Library atlas, Object... factsAndLabels) {
        List<SceneFigure> all = new ArrayList<>();
        for (int i = 0; i < factsAndLabels.length; i += 2) {
            SceneFigure f =
                    SceneFigure.of(
                            atlas.fact(EntityId.of("fact:" + factsAndLabels[i])).orElseThrow());
            all.add(f.labelled((Words) factsAndLabels[i + 1]));
        }
        return all;
    }
}
