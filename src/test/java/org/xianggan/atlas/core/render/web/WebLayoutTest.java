package org.xianggan.atlas.core.render.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.Agreements.CHALING;
import static org.xianggan.atlas.testing.Agreements.LIANHUA;
import static org.xianggan.atlas.testing.Agreements.ZHUZHOU;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.content.AgreementGraph;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.WebOverlay.Tie;
import org.xianggan.atlas.core.render.hit.WebHit;
import org.xianggan.atlas.testing.Agreements;

import java.util.List;
import java.util.Objects;

class WebLayoutTest {
    private final WebOverlay web =
            new WebLayout(Agreements::region)
                    .of(AgreementGraph.of(Agreements.all(), Agreements::place));

    @Test
    void curvesBeginAndEndAtTheirPartners() {
        for (Tie tie : web.ties()) {
            assertThat(tie.at(0)).isEqualTo(tie.from());
            assertThat(tie.at(1)).isEqualTo(tie.to());
            LonLat place = Objects.requireNonNull(Agreements.place(tie.a()));
            assertThat(tie.from()).isEqualTo(WebMercator.project(place));
        }
    }

    @Test
    void fieldsOfOnePairLieApart() {
        List<Tie> pair =
                web.ties().stream().filter(t -> t.isOf(CHALING) && t.isOf(LIANHUA)).toList();
        assertThat(pair).hasSize(2);
        assertThat(distance(pair.get(0).at(0.5), pair.get(1).at(0.5)))
                .isGreaterThan(0.05 * distance(pair.get(0).from(), pair.get(0).to()));
    }

    @Test
    void tiesBetweenTheSameRegionsAreDrawnTogether() {
        // The park of 茶陵 and 莲花 lies far south of the others between 株洲 and 萍乡.
        Tie south =
                web.ties().stream()
                        .filter(t -> t.isOf(CHALING) && t.field().equals("industry"))
                        .findFirst()
                        .orElseThrow();
        WorldPoint straight =
                new WorldPoint(
                        (south.from().x() + south.to().x()) / 2,
                        (south.from().y() + south.to().y()) / 2);
        assertThat(south.at(0.5).y()).as("pulled to the north").isGreaterThan(straight.y());
    }

    @Test
    void aPartnerWithoutAPlaceHasNeitherNodeNorCurve() {
        WebOverlay without =
                new WebLayout(Agreements::region)
                        .of(
                                AgreementGraph.of(
                                        Agreements.all(),
                                        id -> id.equals(ZHUZHOU) ? null : Agreements.place(id)));
        assertThat(without.knots()).noneMatch(k -> k.id().equals(ZHUZHOU));
        assertThat(without.ties()).isNotEmpty().noneMatch(t -> t.isOf(ZHUZHOU));
    }

    @Test
    void aClickChoosesTheNodeElseTheAgreementsOfTheNearestCurveElseNothing() {
        Viewport v = Viewport.of(new LonLat(113.6, 27.2), 9, 800, 800, 1);
        for (WebOverlay.Knot knot : web.knots()) {
            assertThat(hit(v, knot.at())).containsExactly(knot.id());
        }
        for (Tie tie : web.ties()) {
            assertThat(hit(v, tie.at(0.5))).as(tie.field()).contains(tie.things().getFirst());
        }
        assertThat(WebHit.at(web, v, 5, 5, 6)).isEmpty();
    }

    private List<EntityId> hit(Viewport v, WorldPoint p) {
        return WebHit.at(web, v, v.toScreenX(p.x()), v.toScreenY(p.y()), 6);
    }

    private static double distance(WorldPoint a, WorldPoint b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
