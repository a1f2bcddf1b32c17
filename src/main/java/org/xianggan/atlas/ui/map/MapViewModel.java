package org.xianggan.atlas.ui.map;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.ScaleBar;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.hit.UserHit;

/// What the map pane shows and the commands that change it. Plain Java with JavaFX properties: it
/// is tested with no toolkit. It has no clock: whoever owns the pulse calls [#advance] while
/// [#moving].
public final class MapViewModel {
    /// Zoom of a fly-to whose goal has no extent of its own.
    public static final double POINT_ZOOM = 12.5;

    private static final double FIT_MARGIN = 28;
    private static final double ZOOM_SECONDS = 0.12;
    private static final double PAN_SECONDS = 0.16;

    private final ReadOnlyObjectWrapper<Viewport> viewport;
    private final ObjectProperty<MapState> state;
    private final ObjectProperty<@Nullable EntityId> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable WebOverlay> web = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TravelOverlay> travel = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UserHit> touched = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LonLat> spot = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable EntityId> hovered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LonLat> pointer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper scaleDenominator = new ReadOnlyDoubleWrapper();
    private final DoubleProperty metresOfPixel = new SimpleDoubleProperty(ScaleBar.SCREEN_PIXEL);
    private final ObjectProperty<GeoBox> homeBox = new SimpleObjectProperty<>(GeoBox.FRAME);
    private final ObjectProperty<@Nullable GeoBox> selectedBox = new SimpleObjectProperty<>();

    private Insets insets = Insets.EMPTY;
    private double coveredBelow;
    private boolean reduceMotion;
    private double wheel = 1;
    private Runnable onTakeBack = () -> {};
    private boolean placed;
    private boolean atHome = true;
    private @Nullable Motion motion;
    private Viewport motionStart;
    private double motionSeconds;
    private long lastPulse = -1;

    public MapViewModel(MapState initial) {
        Viewport first = Viewport.of(GeoBox.FRAME.centre(), Viewport.MIN_ZOOM, 1, 1, 1);
        viewport = new ReadOnlyObjectWrapper<>(first);
        motionStart = first;
        state = new SimpleObjectProperty<>(initial.selecting(null));
        selected.addListener((o, was, is) -> state.set(state.get().selecting(is)));
        selected.set(initial.selected());
        // The state carries the selection too: whoever replaces it as a whole changes both.
        state.addListener((o, was, is) -> selected.set(is.selected()));
        metresOfPixel.addListener(o -> measure());
        viewport.addListener(o -> measure());
        measure();
    }

    // --- what is shown

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport viewport() {
        return viewport.get();
    }

    public ObjectProperty<MapState> stateProperty() {
        return state;
    }

    /// Ties between places, drawn over the quietened map; null for none.
    public ObjectProperty<@Nullable WebOverlay> webProperty() {
        return web;
    }

    /// What is planned, drawn over the map; null for nothing.
    public ObjectProperty<@Nullable TravelOverlay> travelProperty() {
        return travel;
    }

    /// A place that is told of elsewhere (a point of a profile); null for none.
    public ObjectProperty<@Nullable LonLat> spotProperty() {
        return spot;
    }

    /// The selected entity, or null; the same as the state's, and whichever is set changes both.
    public ObjectProperty<@Nullable EntityId> selectedProperty() {
        return selected;
    }

    /// Puts back what was selected before a click that was the first of two.
    void takeBack(@Nullable EntityId before) {
        onTakeBack.run();
        selected.set(before);
    }

    /// Whoever remembers selections is told that the last one was not meant.
    public void setOnTakeBack(Runnable action) {
        onTakeBack = action;
    }

    /// The feature of a person's layer that was clicked, or null.
    public ObjectProperty<@Nullable UserHit> touchedProperty() {
        return touched;
    }

    /// What lies under the pointer, or null; follows the pointer after a moment.
    public ReadOnlyObjectProperty<@Nullable EntityId> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// Where the pointer is, or null while it is outside the map.
    public ReadOnlyObjectProperty<@Nullable LonLat> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /// Whether something of the picture is still being painted.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// n of the ratio 1:n, on the ellipsoid at the centre of the map.
    public ReadOnlyDoubleProperty scaleDenominatorProperty() {
        return scaleDenominator.getReadOnlyProperty();
    }

    /// The real width of a logical pixel on this screen, metres.
    public DoubleProperty metresOfPixelProperty() {
        return metresOfPixel;
    }

    /// What “home” shows: the box of the 24 counties, once it has been read.
    public ObjectProperty<GeoBox> homeBoxProperty() {
        return homeBox;
    }

    /// The box of what is selected, once it has been read; null where it has none.
    public ObjectProperty<@Nullable GeoBox> selectedBoxProperty() {
        return selectedBox;
    }

    /// What floating controls cover at each edge: home, fit and fly-to use the rest.
    public void setInsets(Insets covered) {
        insets = covered;
    }

    /// Something lies over the lowest `height` logical pixels. The picture stays where it is; once
    /// nothing does any more it is brought back into the frame.
    void setCoveredBelow(double height) {
        coveredBelow = height;
        if (placed && !moving.get()) {
            show(viewport.get());
        }
    }

    public Insets insets() {
        return insets;
    }

    public void setReduceMotion(boolean reduce) {
        reduceMotion = reduce;
    }

    public boolean reduceMotion() {
        return reduceMotion;
    }

    /// How far a step of the wheel zooms, 1 as designed.
    public void setWheel(double factor) {
        wheel = factor;
    }

    double wheel() {
        return wheel;
    }

    // --- commands

    /// The pane got another size or another screen: the centre stays; the first time it goes home.
    public void resize(int width, int height, double scale) {
        Viewport v = viewport.get();
        if (width < 1 || height < 1 || (placed && same(v, width, height, scale))) {
            return;
        }
        boolean first = !placed;
        placed = true;
        stop();
        viewport.set(inFrame(v.resized(width, height, scale)));
        if (first) {
            jumpHome();
        }
    }

    private static boolean same(Viewport v, int width, int height, double scale) {
        return v.width() == width && v.height() == height && v.scale() == scale;
    }

    /// The box of “home” has been read: a window that nobody has moved yet goes there at once.
    public void homeIs(GeoBox box) {
        homeBox.set(box);
        if (atHome && placed) {
            jumpHome();
        }
    }

    /// Whether exactly “home” is shown, as a fresh window shows it.
    boolean isHome() {
        return placed && viewport.get().equals(fitting(homeBox.get()));
    }

    private void jumpHome() {
        stop();
        viewport.set(fitting(homeBox.get()));
        atHome = true;
    }

    public void home() {
        go(fitting(homeBox.get()));
        atHome = true;
    }

    /// Shows all of a box in the free area.
    public void flyTo(GeoBox box) {
        go(fitting(box));
    }

    /// Brings a position to the middle of the free area.
    public void flyTo(LonLat position, double zoom) {
        WorldPoint p = WebMercator.project(position);
        go(centred(p, clampZoom(zoom)));
    }

    /// Fits what is selected, where it has a place.
    public void fitSelection() {
        GeoBox box = selectedBox.get();
        if (box != null) {
            flyTo(box);
        }
    }

    /// Zooms by levels around a screen point; eased unless `smooth` is false (a trackpad's many
    /// small steps need no easing).
    public void zoomBy(double levels, double screenX, double screenY, boolean smooth) {
        atHome = false;
        boolean goesOn = motion instanceof Motion.ZoomAt;
        double from = motion instanceof Motion.ZoomAt z ? z.zoom() : viewport.get().zoom();
        double to = clampZoom(from + levels);
        if (!smooth || reduceMotion) {
            stop();
            show(viewport.get().zoomedAt(screenX, screenY, to));
        } else if (goesOn || to != viewport.get().zoom()) {
            start(new Motion.ZoomAt(screenX, screenY, to, ZOOM_SECONDS));
        }
    }

    /// Zooms around the middle of the map (keys and buttons).
    public void zoomBy(double levels) {
        Viewport v = viewport.get();
        zoomBy(levels, v.width() / 2.0, v.height() / 2.0, true);
    }

    /// Moves the picture by screen pixels at once (a drag).
    public void panBy(double dx, double dy) {
        stop();
        atHome = false;
        show(viewport.get().panned(dx, dy));
    }

    /// Moves the picture by screen pixels, eased (arrow keys); a repeated key goes on from the
    /// goal.
    public void glideBy(double dx, double dy) {
        Viewport v = viewport.get();
        Viewport from =
                motion instanceof Motion.Jump j ? v.at(j.centreX(), j.centreY(), v.zoom()) : v;
        Viewport goal = inFrame(from.panned(dx, dy));
        atHome = false;
        if (reduceMotion) {
            show(goal);
        } else {
            start(new Motion.Jump(goal.centreX(), goal.centreY(), v.zoom(), PAN_SECONDS));
        }
    }

    /// Lets the picture glide on after a drag, pixels a second.
    public void fling(double velocityX, double velocityY) {
        if (!reduceMotion) {
            start(new Motion.Inertia(velocityX, velocityY));
        }
    }

    /// Shows what a box drawn on the screen encloses.
    public void zoomToScreenBox(double x, double y, double width, double height) {
        Viewport v = viewport.get();
        double grow = Math.min(v.width() / width, v.height() / height);
        WorldPoint c = v.toWorld(x + width / 2, y + height / 2);
        go(v.at(c.x(), c.y(), clampZoom(v.zoom() + Math.log(grow) / Math.log(2))));
    }

    /// Shows exactly this viewport's centre and zoom, at once (pictures of the window, tests).
    public void jumpTo(LonLat centre, double zoom) {
        WorldPoint p = WebMercator.project(centre);
        stop();
        atHome = false;
        show(viewport.get().at(p.x(), p.y(), clampZoom(zoom)));
    }

    // --- motion

    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /// Carries a motion on to the pulse at `nanos`.
    public void advance(long nanos) {
        Motion m = motion;
        if (m == null) {
            return;
        }
        if (lastPulse >= 0) {
            // A pulse that came late (a collection, a busy machine) does not make the map leap.
            motionSeconds += Math.min(0.05, (nanos - lastPulse) / 1e9);
        }
        lastPulse = nanos;
        Viewport v = viewport.get();
        Viewport wanted =
                m.at(motionStart.resized(v.width(), v.height(), v.scale()), motionSeconds);
        boolean done = m.doneAfter(motionSeconds);
        show(wanted);
        boolean stuck =
                m instanceof Motion.Inertia && motionSeconds > 0.05 && viewport.get().equals(v);
        if (done || stuck) {
            stop();
        }
    }

    /// Ends a motion where it is.
    public void stop() {
        motion = null;
        lastPulse = -1;
        moving.set(false);
    }

    private void start(Motion m) {
        motion = m;
        motionStart = viewport.get();
        motionSeconds = 0;
        lastPulse = -1;
        moving.set(true);
    }

    private void go(Viewport goal) {
        atHome = false;
        if (reduceMotion || !placed) {
            stop();
            show(goal);
        } else {
            start(Motion.to(viewport.get(), goal));
        }
    }

    private void show(Viewport v) {
        viewport.set(inFrame(v));
    }

    // --- where

    private Viewport fitting(GeoBox box) {
        Viewport v = viewport.get();
        int width = (int) Math.max(1, v.width() - insets.getLeft() - insets.getRight());
        int height = (int) Math.max(1, v.height() - insets.getTop() - insets.getBottom());
        int margin = (int) Math.min(FIT_MARGIN, Math.min(width, height) / 6.0);
        Viewport fit = Viewport.fitting(box, width, height, v.scale(), margin);
        boolean point = box.west() == box.east() && box.south() == box.north();
        double zoom = clampZoom(point ? POINT_ZOOM : Math.min(fit.zoom(), POINT_ZOOM + 1));
        return centred(new WorldPoint(fit.centreX(), fit.centreY()), zoom);
    }

    /// The viewport that has `p` in the middle of the free area.
    private Viewport centred(WorldPoint p, double zoom) {
        double m = WebMercator.metresPerPixel(zoom);
        double dx = (insets.getLeft() - insets.getRight()) / 2;
        double dy = (insets.getTop() - insets.getBottom()) / 2;
        return inFrame(viewport.get().at(p.x() - dx * m, p.y() + dy * m, zoom));
    }

    /// Kept inside the frame; what lies under something that covers the map may reach beyond it.
    private Viewport inFrame(Viewport v) {
        int below = (int) Math.min(coveredBelow, v.height() - 1.0);
        if (below <= 0) {
            return v.clamped();
        }
        double m = WebMercator.metresPerPixel(clampZoom(v.zoom()));
        Viewport free =
                new Viewport(
                                v.centreX(),
                                v.centreY() + below * m / 2,
                                v.zoom(),
                                v.width(),
                                v.height() - below,
                                v.scale())
                        .clamped();
        return v.at(free.centreX(), free.centreY() - below * m / 2, free.zoom());
    }

    private static double clampZoom(double zoom) {
        return Math.max(Viewport.MIN_ZOOM, Math.min(Viewport.MAX_ZOOM, zoom));
    }

    private void measure() {
        scaleDenominator.set(ScaleBar.of(viewport.get(), 100, metresOfPixel.get()).ratio());
    }

    // --- set by the pane

    /// Marks a thing: what the pointer is over, or a row of a list.
    public void setHovered(@Nullable EntityId id) {
        hovered.set(id);
    }

    void setPointer(@Nullable LonLat position) {
        pointer.set(position);
    }

    void setBusy(boolean painting) {
        busy.set(painting);
    }
}
