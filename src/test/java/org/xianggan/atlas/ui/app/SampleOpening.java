package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.workspace.Refusals;
import org.xianggan.atlas.core.workspace.RoomScenarios;
import org.xianggan.atlas.exchange.csv.CsvFile;
import org.xianggan.atlas.exchange.journey.LoopOut;
import org.xianggan.atlas.exchange.layer.LayersOut;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.exchange.xlsx.XlsxFile;
import org.xianggan.atlas.raster.PhotoFile;
import org.xianggan.atlas.store.build.SitePatchFile;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.layers.LayerContents;
import org.xianggan.atlas.ui.loops.LoopTools;
import org.xianggan.atlas.ui.paper.PaperTools;
import org.xianggan.atlas.ui.show.ShowTools;
import org.xianggan.atlas.ui.show.stage.SystemScreens;
import org.xianggan.atlas.ui.sitecard.SiteTools;
import org.xianggan.atlas.ui.table.Outlet;
import org.xianggan.atlas.ui.workspace.Cabinet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The window on the sample catalogue, with a blank map that remembers where it was sent.
final class SampleOpening implements Opening {
    final SampleMap map = new SampleMap();
    final SampleCorrections corrections = new SampleCorrections();
    final SampleLibrary library = new SampleLibrary();
    final Cabinet cabinet =
            Cabinet.forNow(
                    Path.of("target", "no-state"),
                    new Importer(List.of(), Messages.chinese()),
                    new LayersOut(Path.of("target", "no-store"), Messages.chinese()));

    /// What the map would draw: nothing, unless a test says otherwise.
    FeatureSource features = new NoFeatures();

    /// What routes run on: nothing, unless a test says otherwise.
    Networks networks = mode -> Network.builder(mode).build();

    /// What the person answers who is asked where to save.
    volatile @Nullable Path saveTo;

    /// Thrown by the next opening.
    volatile @Nullable RuntimeException failure;

    @Override
    public Atlas open() {
        RuntimeException told = failure;
        if (told != null) {
            throw told;
        }
        Catalogue catalogue = new Sample();
        SearchIndex index = new SearchIndex(catalogue.searchNames());
        return new Atlas(
                catalogue,
                library,
                corrections,
                features,
                networks,
                new FlatEngine(),
                new RoomScenarios(cabinet.room(), new Refusals(Messages.chinese())),
                cabinet,
                new GreyPainter(),
                index::search,
                LayerContents.read(catalogue),
                new RouteOut(),
                new LoopTools(
                        new NoJourneys(),
                        new LoopOut(),
                        (file, year, work) -> Loop.named("", year)),
                new Outlet(new XlsxFile(), new CsvFile(), (beside, title, name, ending) -> saveTo),
                new PaperTools(
                        new NoPress(),
                        (beside, title, name, ending) -> saveTo,
                        (beside, title) -> null,
                        picture -> {}),
                new SiteTools(
                        new NoJourneys(),
                        new SitePatchFile(catalogue, Messages.chinese()),
                        new PhotoFile(Messages.chinese()),
                        beside -> null),
                new ShowTools(
                        texts -> new ReadyShows.Found(List.of(), List.of()),
                        new NoShows(),
                        new PhotoFile(Messages.chinese()),
                        (beside, title, name, ending) -> saveTo,
                        SystemScreens::new),
                null,
                () -> {},
                () -> {});
    }

    @Override
    public MapArea map(Atlas atlas, MapState start, Tasks tasks, double fixedScale) {
        map.state.set(start);
        return map;
    }

    static final class SampleMap implements MapArea {
        final Region region = new Region();
        final ObjectProperty<MapState> state = new SimpleObjectProperty<>(MapState.initial(2025));
        final ObjectProperty<@Nullable EntityId> selected = new SimpleObjectProperty<>();
        final ReadOnlyObjectWrapper<Viewport> viewport =
                new ReadOnlyObjectWrapper<>(Viewport.of(new LonLat(113.9, 27.0), 8, 700, 600, 1));
        final ReadOnlyDoubleWrapper ratio = new ReadOnlyDoubleWrapper(527_331);
        int flights;
        boolean reduceMotion;
        double wheel;
        double covered;
        int homes;
        @Nullable EntityId hovered;
        final List<Node> chips = new ArrayList<>();

        SampleMap() {
            region.setFocusTraversable(true);
            region.setId("map");
        }

        @Override
        public Region node() {
            return region;
        }

        @Override
        public ReadOnlyObjectProperty<Viewport> viewportProperty() {
            return viewport.getReadOnlyProperty();
        }

        @Override
        public ObjectProperty<MapState> stateProperty() {
            return state;
        }

        @Override
        public ObjectProperty<@Nullable EntityId> selectedProperty() {
            return selected;
        }

        @Override
        public ReadOnlyObjectProperty<@Nullable LonLat> pointerProperty() {
            return new ReadOnlyObjectWrapper<@Nullable LonLat>(null).getReadOnlyProperty();
        }

        @Override
        public ReadOnlyDoubleProperty scaleDenominatorProperty() {
            return ratio.getReadOnlyProperty();
        }

        @Override
        public void flyTo(GeoBox box) {
            flights++;
            jumpTo(box);
        }

        @Override
        public void flyTo(LonLat position, double zoom) {
            flights++;
            jumpTo(position, zoom);
        }

        @Override
        public void jumpTo(LonLat centre, double zoom) {
            viewport.set(Viewport.of(centre, zoom, 700, 600, 1));
        }

        @Override
        public void jumpTo(GeoBox box) {
            viewport.set(Viewport.fitting(box, 700, 600, 1, 20));
        }

        @Override
        public void setReduceMotion(boolean reduce) {
            reduceMotion = reduce;
        }

        @Override
        public void setWheel(double factor) {
            wheel = factor;
        }

        @Override
        public List<Command> commands(Clip clip) {
            return List.of();
        }

        @Override
        public void coverBelow(double height) {
            covered = height;
        }

        @Override
        public double coveredBelow() {
            return covered;
        }

        @Override
        public void setHovered(@Nullable EntityId id) {
            hovered = id;
        }

        @Override
        public void home() {
            homes++;
        }

        @Override
        public void addChip(Node chip) {
            chips.add(chip);
        }

        @Override
        public void whenPainted(Runnable action) {
            Platform.runLater(action);
        }

        @Override
        public void close() {}
    }

    private static final class NoFeatures implements FeatureSource {
        @Override
        public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {}

        @Override
        public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
            return List.of();
        }

        @Override
        public List<MapFeature> of(EntityId id, double zoom) {
            return List.of();
        }

        @Override
        public HeightGrid heights() {
            return new HeightGrid(112, 30, 1, 1, 1, new short[1]);
        }
    }

    /// Symbols as plain bars: what they look like is the painter's own business.
    private static final class GreyPainter implements MapPainter {
        @Override
        public @Nullable Picture tile(TileRequest request, BooleanSupplier cancelled) {
            return null;
        }

        @Override
        public @Nullable Labels labels(
                Viewport viewport,
                MapState state,
                @Nullable Labels before,
                BooleanSupplier cancelled) {
            return null;
        }

        @Override
        public Picture paint(Labels labels) {
            return bar(1, 1);
        }

        @Override
        public @Nullable Picture highlight(
                Viewport viewport, MapState state, EntityId id, boolean selected) {
            return null;
        }

        @Override
        public Picture web(WebOverlay web, Viewport viewport, MapState state) {
            return bar(viewport.width(), viewport.height());
        }

        @Override
        public Picture travel(TravelOverlay travel, Viewport viewport, MapState state) {
            return bar(viewport.width(), viewport.height());
        }

        @Override
        public Picture swatch(
                Swatch swatch, MapState.Theme theme, int width, int height, double scale) {
            return bar((int) (width * scale), (int) (height * scale));
        }

        private static Picture bar(int width, int height) {
            int[] argb = new int[width * height];
            Arrays.fill(argb, width * (height / 3), width * (2 * height / 3), 0xFF1E7A4C);
            return new Picture(0, 0, width, height, argb);
        }
    }
}
