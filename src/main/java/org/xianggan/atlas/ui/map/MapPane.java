package org.xianggan.atlas.ui.map;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.map.draw.Pencil;
import org.xianggan.atlas.ui.map.here.Citing;
import org.xianggan.atlas.ui.map.pins.Pin;
import org.xianggan.atlas.ui.map.pins.PinHand;
import org.xianggan.atlas.ui.map.place.OwnMark;
import org.xianggan.atlas.ui.map.place.PlaceHand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The map: Gluon's pane below, our painted tiles above it, gestures, and what floats over it. Only
/// blits on the FX thread; painting and the store are asked on workers.
public final class MapPane extends Region implements AutoCloseable {
    /// What floating controls cover at the edges.
    static final Insets COVERED = new Insets(12, 60, 40, 12);

    private static final Duration REST = Duration.millis(150);

    /// How long the map rests before what can wait is done: what lies around the view, the small
    /// map, the picture for the next start.
    private static final long CALM_SECONDS = 3;

    private final MapViewModel model;
    private final Catalogue catalogue;
    private final Messages messages;
    private final MapPainter painter;
    private final MapWorker worker;
    private final TileStock stock = new TileStock();
    private final TileEngine engine;
    private final Blitter blitter = new Blitter();
    private final GluonAdapter gluon = new GluonAdapter(blitter);
    private final HiddenNames hidden;
    private final MapFurniture furniture;
    private final Company company;
    private final Pointing pointing;
    private final MapTools tools;
    private final Consumer<Throwable> problems;
    private final PauseTransition rest = new PauseTransition(REST);
    private final DoubleProperty deviceScale = new DeviceScale(this);
    private final List<CompletableFuture<@Nullable Void>> waiting = new ArrayList<>();
    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.advance(now);
                }
            };

    private FirstPictures firstPictures = FirstPictures.none();

    /// Whether the first picture is an earlier start's: then nothing else is painted before there
    /// is calm, or somebody moves the map.
    private boolean given;

    private int changes;
    private boolean awaiting;
    private boolean closed;
    private boolean homeKnown;
    private boolean started;
    private int starting;
    private boolean resting = true;
    private boolean stepping;
    private MapState.@Nullable Theme locatorTheme;

    /// @param problems told on the FX thread of failures of painting and reading
    public MapPane(
            MapViewModel model,
            MapPainter painter,
            FeatureSource source,
            Catalogue catalogue,
            Messages messages,
            Consumer<Throwable> problems) {
        this.model = model;
        this.catalogue = catalogue;
        this.messages = messages;
        this.painter = painter;
        this.problems = problems;
        this.worker =
                new MapWorker(source, catalogue, new Citing(catalogue, messages, LocalDate::now));
        Consumer<RuntimeException> told = e -> Platform.runLater(() -> problems.accept(e));
        this.engine =
                new TileEngine(
                        painter,
                        stock,
                        new PaintQueue(Platform::runLater, told),
                        this::repaint,
                        told);
        Locator locator =
                new Locator(p -> model.flyTo(WebMercator.unproject(p), model.viewport().zoom()));
        RowSwatches swatches = new RowSwatches(painter, model, deviceScale);
        this.hidden = new HiddenNames(messages, swatches, model.selectedProperty()::set);
        this.furniture =
                new MapFurniture(
                        model, messages, locator, hidden, () -> tools().measureByCommand());
        Surface surface = new Surface(this, model);
        this.company =
                new Company(
                        gluon,
                        surface,
                        changed ->
                                new TwinEngine(
                                        painter, stock, engine, Platform::runLater, changed, told),
                        this::wantPicture,
                        this::place);
        this.pointing =
                new Pointing(
                        this,
                        surface,
                        model,
                        worker,
                        new HitMenu(messages, swatches, model.selectedProperty()::set),
                        furniture.box(),
                        () -> resting,
                        problems);
        this.tools = new MapTools(this, model, worker, pointing, swatches, messages, problems);
        tools.measure()
                .stateProperty()
                .addListener((o, was, is) -> furniture.measuring(is.isDrawing() && !is.isLine()));
        getStyleClass().add("map-pane");
        setId("map");
        setFocusTraversable(true);
        setAccessibleText(messages.first("map.accessible"));
        messages.onSpeak(
                () -> {
                    setAccessibleText(messages.first("map.accessible"));
                    furniture.name();
                    readAttributions(false);
                    tools.name();
                    placeFurniture();
                });
        getChildren().addAll(gluon, company);
        getChildren().addAll(tools.nodes());
        getChildren().addAll(furniture.nodes());
        setCoveredBelow(0);
        // A press on the list itself does not come so far.
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> hidden.close());
        new Gestures(model, tools, System::nanoTime).listenTo(this);
        follow();
    }

    Company company() {
        return company;
    }

    /// The lower edge of what floats at the top left.
    double underChips() {
        return furniture.underChips();
    }

    /// Whether something is being measured, or drawn.
    public boolean isMeasuring() {
        return tools.measure().state().isOn();
    }

    MapViewModel model() {
        return model;
    }

    /// Chips at the top left for what filters the picture.
    public FlowPane chips() {
        return furniture.chips();
    }

    /// Puts `strip` over the lower edge of the map, for as long as it is visible.
    public void setStrip(Region strip) {
        furniture.strip(strip);
        getChildren().add(strip);
        strip.visibleProperty().addListener(o -> setCoveredBelow(coveredBelow()));
        setCoveredBelow(coveredBelow());
    }

    /// What is done on the map by keys that hold anywhere in the window; what it copies goes to
    /// `clip`.
    public List<Command> commands(Clip clip) {
        return tools.commands(clip);
    }

    /// Who draws a line on the map for somebody else.
    public Pencil pencil() {
        return tools.pencil();
    }

    /// Notes that are pinned to the map.
    public void setPins(List<Pin> pins) {
        tools.pins().show(pins);
    }

    /// Sites that people have placed.
    public void setOwnMarks(List<OwnMark> marks) {
        tools.ownMarks().show(marks);
    }

    /// Asks where something is.
    public void ask(PlaceHand hand, String title, @Nullable LonLat at) {
        tools.ask(hand, title, at);
    }

    /// Who hears of what is noted on it.
    public void setPinHand(PinHand hand) {
        tools.setPinHand(hand);
    }

    /// Who hears of what is done on the map for a journey.
    public void setTravelHand(TravelHand hand) {
        tools.setTravelHand(hand);
    }

    MapTools tools() {
        return tools;
    }

    /// Device pixels of a logical pixel: the window's, unless it is set here, once for all
    /// (pictures of the window).
    public DoubleProperty deviceScaleProperty() {
        return deviceScale;
    }

    /// Something lies over the lowest `height` logical pixels: what floats over the map moves up,
    /// labels keep clear of it, home and flights use the rest.
    public void setCoveredBelow(double height) {
        furniture.coverBelow(height);
        model.setInsets(
                new Insets(
                        COVERED.getTop(),
                        COVERED.getRight(),
                        COVERED.getBottom() + height + furniture.stripHeight(),
                        COVERED.getLeft()));
        model.setCoveredBelow(height);
        if (started) {
            placeFurniture();
            wantPicture();
        }
    }

    public double coveredBelow() {
        return furniture.coveredBelow();
    }

    /// Begins with the picture that an earlier start left, where there is one that fits, and leaves
    /// one for the next. Before the pane is shown.
    public void beginWith(FirstPictures pictures) {
        firstPictures = pictures;
        MapState state = model.stateProperty().get();
        FirstPicture first = pictures.take(catalogue, state);
        if (first == null) {
            return;
        }
        given = true;
        homeKnown = true;
        furniture.attribution(first.sources());
        engine.paintAhead(false);
        engine.begin(first, state.selecting(null));
        model.homeIs(first.home());
    }

    /// Completes on the FX thread once everything that the present viewport and state want is
    /// painted and in the scene.
    public CompletableFuture<@Nullable Void> whenPainted() {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        waiting.add(done);
        tellWaiting();
        return done;
    }

    @Override
    public void close() {
        closed = true;
        pulse.stop();
        rest.stop();
        tools.close();
        pointing.close();
        engine.close();
        stock.clear();
        worker.close();
    }

    // --- following the model

    private void follow() {
        rest.setOnFinished(e -> cameToRest());
        model.viewportProperty().addListener(o -> viewportChanged());
        model.stateProperty().addListener((o, was, is) -> stateChanged(was, is));
        model.hoveredProperty().addListener(o -> wantPicture());
        model.webProperty()
                .addListener(
                        (o, was, is) -> {
                            worker.webIs(is);
                            wantPicture();
                        });
        model.travelProperty().addListener(o -> wantPicture());
        model.homeBoxProperty().addListener(o -> placeFurniture());
        model.selectedProperty().addListener((o, was, is) -> readSelectedBox(is));
        model.movingProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                pulse.start();
                            } else {
                                pulse.stop();
                                rest.playFromStart();
                            }
                        });
        focusVisibleProperty().addListener(o -> furniture.focusRing().setVisible(isFocusVisible()));
        deviceScale.addListener(o -> requestLayout());
        localToSceneTransformProperty().addListener(o -> place());
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.floor(getWidth());
        int height = (int) Math.floor(getHeight());
        gluon.resizeRelocate(0, 0, width, height);
        gluon.layout();
        furniture.layout(getWidth(), getHeight());
        company.resizeRelocate(0, 0, getWidth(), getHeight());
        tools.layout(getWidth(), getHeight(), furniture.underChips());
        model.resize(width, height, deviceScale.get());
        if (!started && width > 0 && height > 0) {
            started = true;
            start();
        }
        place();
    }

    /// Reads what the furniture and “home” need. The first picture waits for “home” alone, so that
    /// it is the one that stays.
    private void start() {
        awaitCalm();
        if (given) {
            rest.stop();
            resting = true;
            wantPicture();
            return;
        }
        starting = 3;
        onFx(
                worker.zone()
                        .handle(
                                (zone, failure) ->
                                        failure == null ? zone : Optional.<GeoBox>empty()),
                zone -> {
                    zone.ifPresent(model::homeIs);
                    homeKnown = true;
                    rest.stop();
                    resting = true;
                    wantPicture();
                },
                true);
        readAttributions(true);
    }

    private void readAttributions(boolean ofStart) {
        onFx(
                worker.attributions(messages.language()),
                sources -> {
                    furniture.attribution(sources);
                    requestLayout();
                },
                ofStart);
    }

    /// Once nothing has changed for a while there is calm.
    private void awaitCalm() {
        changes++;
        if (!awaiting) {
            awaiting = true;
            askForCalm();
        }
    }

    private void askForCalm() {
        int then = changes;
        CompletableFuture.delayedExecutor(CALM_SECONDS, TimeUnit.SECONDS, Platform::runLater)
                .execute(
                        () -> {
                            if (closed) {
                                return;
                            }
                            // What is not whole yet is waited for as well.
                            if (then == changes && resting && engine.complete()) {
                                awaiting = false;
                                calm();
                            } else {
                                askForCalm();
                            }
                        });
    }

    private void calm() {
        goOn();
        MapState state = model.stateProperty().get();
        FirstPicture picture =
                model.isHome() && company.isAlone()
                        ? engine.picture(model.homeBoxProperty().get(), furniture.sources())
                        : null;
        if (picture != null) {
            firstPictures.keep(catalogue, state, picture);
        }
    }

    /// What a given picture has put off.
    private void goOn() {
        if (given) {
            given = false;
            engine.paintAhead(true);
            paintLocator();
        }
    }

    private void paintLocator() {
        MapState state = model.stateProperty().get();
        if (given || state.theme() == locatorTheme) {
            return;
        }
        boolean first = locatorTheme == null && starting > 0;
        locatorTheme = state.theme();
        double scale = deviceScale.get();
        CompletableFuture<@Nullable Picture> painted =
                CompletableFuture.supplyAsync(() -> Locator.paint(painter, state, scale));
        onFx(
                painted,
                p -> {
                    if (p != null) {
                        furniture.locator().show(p);
                        placeFurniture();
                        // Labels keep clear of it.
                        wantPicture();
                    }
                },
                first);
    }

    private <T> void onFx(CompletableFuture<T> future, Consumer<T> act, boolean ofStart) {
        future.whenComplete(
                (value, failure) ->
                        Platform.runLater(
                                () -> {
                                    if (ofStart) {
                                        starting--;
                                    }
                                    if (failure == null) {
                                        act.accept(value);
                                    } else {
                                        problems.accept(failure);
                                    }
                                    tellWaiting();
                                }));
    }

    /// Years that run by are a motion too: what takes long waits for its end.
    private void stateChanged(MapState was, MapState is) {
        if (was.year() != is.year() && homeKnown && !model.movingProperty().get()) {
            stepping = resting || stepping;
            resting = false;
            rest.playFromStart();
        }
        awaitCalm();
        wantPicture();
    }

    /// The year that is seen.
    int shownYear() {
        return engine.shownYear();
    }

    private void viewportChanged() {
        resting = false;
        stepping = false;
        if (started) {
            goOn();
            awaitCalm();
        }
        if (!model.movingProperty().get()) {
            rest.playFromStart();
        } else {
            rest.stop();
        }
        pointing.mapMoved();
        tools.mapMoved();
        hidden.close();
        placeFurniture();
        wantPicture();
        place();
    }

    private void cameToRest() {
        resting = true;
        stepping = false;
        gluon.tidy();
        wantPicture();
        pointing.look();
    }

    private void wantPicture() {
        if (!homeKnown) {
            return;
        }
        Viewport v = model.viewport();
        boolean inside = pointing.inside();
        Wish now =
                new Wish(
                        v,
                        model.stateProperty().get(),
                        model.hoveredProperty().get(),
                        pace(),
                        inside ? pointing.x() : v.width() / 2.0,
                        inside ? pointing.y() : v.height() / 2.0,
                        model.webProperty().get(),
                        model.travelProperty().get(),
                        company.with(furniture.covered()));
        engine.show(now);
        company.wants(now);
    }

    private Wish.Pace pace() {
        return resting ? Wish.Pace.RESTING : stepping ? Wish.Pace.STEPPING : Wish.Pace.MOVING;
    }

    // --- blitting

    private void repaint() {
        blitter.show(engine.frame(), !model.reduceMotion());
        company.painted();
        place();
        if (engine.complete()) {
            // Not sooner: at home it is hidden, and the first picture wants every processor.
            paintLocator();
            hidden.show(
                    engine.hiddenIn(model.viewport()), model.stateProperty().get().looks().order());
            furniture.layout(getWidth(), getHeight());
        }
        model.setBusy(!engine.complete());
        tellWaiting();
    }

    private void place() {
        if (!started) {
            return;
        }
        Viewport v = model.viewport();
        Viewport real = gluon.show(v);
        Point2D corner = localToScene(0, 0);
        blitter.place(engine.snapped(real), corner.getX() * v.scale(), corner.getY() * v.scale());
        company.placed(real);
    }

    private void placeFurniture() {
        Viewport v = model.viewport();
        furniture.scaleBar().show(v, model.metresOfPixelProperty().get());
        furniture.locator().place(v, model.homeBoxProperty().get());
        furniture.layout(getWidth(), getHeight());
    }

    private void tellWaiting() {
        if (started && starting == 0 && resting && engine.complete() && !waiting.isEmpty()) {
            List<CompletableFuture<@Nullable Void>> told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(f -> f.complete(null));
        }
    }

    // --- what is selected

    private void readSelectedBox(@Nullable EntityId id) {
        model.selectedBoxProperty().set(null);
        if (id != null) {
            onFx(
                    worker.box(id),
                    box -> {
                        if (id.equals(model.selectedProperty().get())) {
                            model.selectedBoxProperty().set(box.orElse(null));
                        }
                    },
                    false);
        }
    }
}
