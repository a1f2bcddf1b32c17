package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Insets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.ScaleBar;
import org.xianggan.atlas.core.render.Viewport;

class MapViewModelTest {
    private static final GeoBox ZONE = new GeoBox(112.9, 25.1, 114.9, 29.1);
    private static final LonLat CHALING = new LonLat(113.55, 26.8);
    private static final EntityId COUNTY = EntityId.of("county:430224");

    private final MapViewModel model = new MapViewModel(MapState.initial(2025));
    private long now;

    @BeforeEach
    void size() {
        model.resize(1000, 700, 1);
        model.homeIs(ZONE);
    }

    /// Pulses of a sixtieth of a second until the motion ends; how many seconds it took.
    private double finish() {
        int pulses = 0;
        while (model.movingProperty().get()) {
            now += 16_666_667;
            model.advance(now);
            assertThat(++pulses).as("a motion ends").isLessThan(600);
        }
        return pulses / 60.0;
    }

    @Test
    void aNewWindowStandsAtHome() {
        Viewport v = model.viewport();
        assertThat(v.toScreenY(WebMercator.y(ZONE.north()))).isBetween(0.0, 60.0);
        assertThat(v.toScreenY(WebMercator.y(ZONE.south()))).isBetween(640.0, 700.0);
    }

    @Test
    void fittingLeavesFreeWhatControlsCover() {
        model.setInsets(new Insets(0, 400, 100, 0));
        model.flyTo(HandCatalogue.CHALING);
        finish();
        Viewport v = model.viewport();
        assertThat(v.toScreenX(WebMercator.x(113.55))).isCloseTo(300, within(1.0));
        assertThat(v.toScreenY(WebMercator.y(26.4))).isLessThan(600);
    }

    @Test
    void aHomeThatIsKnownLateMovesNoWindowThatSomebodyMoved() {
        model.jumpTo(CHALING, 11);
        Viewport before = model.viewport();
        model.homeIs(GeoBox.FRAME);
        assertThat(model.viewport()).isEqualTo(before);
    }

    @Test
    void aMoveWithinTheViewTakesAQuarterOfASecond() {
        model.jumpTo(CHALING, 10);
        model.flyTo(new LonLat(113.7, 26.9), 11);
        assertThat(finish()).isLessThanOrEqualTo(0.3);
        assertThat(model.viewport().zoom()).isEqualTo(11);
        assertThat(model.viewport().toLonLat(500, 350).lon()).isCloseTo(113.7, within(1e-9));
    }

    @Test
    void aFarFlightGoesOutAndInAgainWithinItsTime() {
        model.jumpTo(new LonLat(113.0, 25.5), 13);
        model.flyTo(new LonLat(114.8, 28.9), 13);
        double least = 99;
        int pulses = 0;
        while (model.movingProperty().get()) {
            now += 16_666_667;
            model.advance(now);
            least = Math.min(least, model.viewport().zoom());
            pulses++;
        }
        assertThat(pulses / 60.0).isBetween(0.5, 1.25);
        assertThat(least).isLessThan(9.5);
        assertThat(model.viewport().zoom()).isEqualTo(13);
        assertThat(model.viewport().toLonLat(500, 350).lat()).isCloseTo(28.9, within(1e-9));
    }

    @Test
    void noFlightLeapsBetweenTwoPulses() {
        model.jumpTo(new LonLat(113.0, 25.5), 12);
        model.flyTo(new LonLat(114.8, 28.9), 11);
        Viewport before = model.viewport();
        while (model.movingProperty().get()) {
            now += 16_666_667;
            model.advance(now);
            Viewport v = model.viewport();
            assertThat(Math.abs(v.zoom() - before.zoom())).isLessThan(0.4);
            double widest = Math.max(v.metresPerPixel(), before.metresPerPixel());
            assertThat(Math.hypot(v.centreX() - before.centreX(), v.centreY() - before.centreY()))
                    .isLessThan(widest * 250);
            before = v;
        }
    }

    @Test
    void reducedMotionArrivesAtOnce() {
        model.setReduceMotion(true);
        model.flyTo(CHALING, 12);
        assertThat(model.movingProperty().get()).isFalse();
        assertThat(model.viewport().zoom()).isEqualTo(12);
        model.zoomBy(1);
        assertThat(model.viewport().zoom()).isEqualTo(13);
        model.fling(900, 0);
        assertThat(model.movingProperty().get()).isFalse();
    }

    @Test
    void aThrowSlowsDownAndStopsAtTheFrame() {
        model.jumpTo(CHALING, 12);
        Viewport before = model.viewport();
        model.fling(800, 0);
        finish();
        double way = (before.centreX() - model.viewport().centreX()) / before.metresPerPixel();
        assertThat(way).isBetween(150.0, 260.0);

        model.jumpTo(new LonLat(112.3, 26.8), 9);
        model.fling(4000, 0);
        assertThat(finish()).isLessThan(2);
        assertThat(model.viewport().toLonLat(0, 350).lon()).isGreaterThanOrEqualTo(112.0 - 1e-9);
    }

    @Test
    void zoomStaysWithinItsRange() {
        model.zoomBy(50, 500, 350, false);
        assertThat(model.viewport().zoom()).isEqualTo(Viewport.MAX_ZOOM);
        model.zoomBy(-50, 500, 350, false);
        assertThat(model.viewport().zoom()).isEqualTo(Viewport.MIN_ZOOM);
    }

    @Test
    void notchesOfAWheelAddUpWhileTheyAreEased() {
        model.jumpTo(CHALING, 10);
        for (int i = 0; i < 4; i++) {
            model.zoomBy(0.4, 700, 200, true);
            now += 16_666_667;
            model.advance(now);
            now += 16_666_667;
            model.advance(now);
        }
        finish();
        assertThat(model.viewport().zoom()).isCloseTo(11.6, within(1e-9));
    }

    @Test
    void aNewSizeKeepsTheCentre() {
        model.jumpTo(CHALING, 11);
        Viewport before = model.viewport();
        model.resize(700, 500, 1.25);
        assertThat(model.viewport()).isEqualTo(before.resized(700, 500, 1.25));
    }

    @Test
    void selectionIsOneWhereverItIsSet() {
        model.selectedProperty().set(COUNTY);
        assertThat(model.stateProperty().get().selected()).isEqualTo(COUNTY);
        model.stateProperty().set(model.stateProperty().get().selecting(null));
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void fittingTheSelectionShowsItsBox() {
        model.selectedBoxProperty().set(HandCatalogue.CHALING);
        model.fitSelection();
        finish();
        Viewport v = model.viewport();
        assertThat(v.toScreenX(WebMercator.x(113.2))).isPositive();
        assertThat(v.toScreenX(WebMercator.x(113.9))).isLessThan(1000);
        assertThat(v.toScreenY(WebMercator.y(27.1))).isPositive();
        assertThat(v.toScreenY(WebMercator.y(26.4))).isLessThan(700);
        assertThat(v.zoom()).isGreaterThan(9);
    }

    @Test
    void theRatioIsTheRealOneAtTheCentre() {
        for (double zoom : new double[] {7, 9, 11, 13}) {
            model.jumpTo(CHALING, zoom);
            Viewport v = model.viewport();
            double metres = Geodesics.metres(v.toLonLat(450, 350), v.toLonLat(550, 350)) / 100;
            assertThat(model.scaleDenominatorProperty().get() * ScaleBar.SCREEN_PIXEL)
                    .isCloseTo(metres, within(metres * 0.001));
        }
    }
}
