package org.xianggan.atlas.ui.app;

import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.SystemLibraries;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.exchange.LayerFiles;
import org.xianggan.atlas.core.exchange.SearchedNames;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.ElevationPlace;
import org.xianggan.atlas.core.home.SettingsFile;
import org.xianggan.atlas.core.home.StartCache;
import org.xianggan.atlas.core.home.SurveyPlace;
import org.xianggan.atlas.core.layer.PlaceNames;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.ScenarioFile;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.ScaleBar;
import org.xianggan.atlas.core.render.WindowPainter;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.workspace.FirstWorkspace;
import org.xianggan.atlas.core.workspace.Recents;
import org.xianggan.atlas.core.workspace.Refusals;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.core.workspace.RoomScenarios;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.exchange.csv.CsvFile;
import org.xianggan.atlas.exchange.journey.LoopIn;
import org.xianggan.atlas.exchange.journey.LoopOut;
import org.xianggan.atlas.exchange.layer.LayerReaders;
import org.xianggan.atlas.exchange.layer.LayersOut;
import org.xianggan.atlas.exchange.paper.AtlasPress;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.exchange.show.AtlasShows;
import org.xianggan.atlas.exchange.xlsx.XlsxFile;
import org.xianggan.atlas.raster.MapPictures;
import org.xianggan.atlas.raster.PhotoFile;
import org.xianggan.atlas.raster.PngFile;
import org.xianggan.atlas.store.build.RoomCorrections;
import org.xianggan.atlas.store.build.SitePatchFile;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;
import org.xianggan.atlas.survey.drive.SuitedEngine;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.layers.LayerContents;
import org.xianggan.atlas.ui.loops.LoopTools;
import org.xianggan.atlas.ui.map.AheadPainter;
import org.xianggan.atlas.ui.map.FirstPictures;
import org.xianggan.atlas.ui.map.FirstView;
import org.xianggan.atlas.ui.map.MapPair;
import org.xianggan.atlas.ui.map.MapPane;
import org.xianggan.atlas.ui.map.MapViewModel;
import org.xianggan.atlas.ui.paper.PaperTools;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.show.ShowTools;
import org.xianggan.atlas.ui.show.stage.SystemScreens;
import org.xianggan.atlas.ui.sitecard.SiteTools;
import org.xianggan.atlas.ui.survey.SurveyWorks;
import org.xianggan.atlas.ui.table.Outlet;
import org.xianggan.atlas.ui.workspace.Cabinet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// Wires the window: the only place of `ui` that knows the store and the painter by name.
public final class Composition {
    private static final double METRES_PER_INCH = 0.0254;

    private final AtlasHome home;
    private final Messages texts;
    private final ErrorPresenter errors;
    private final Styles styles;

    public Composition(AtlasHome home, Messages texts, Journal journal) {
        this.home = home;
        this.texts = texts;
        this.errors = new ErrorPresenter(texts, journal);
        this.styles = new Styles(home.assets(), texts);
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param prepare runs on a worker before the store is opened (the build of a stale store)
    /// @param workspace the file that the window is to work in; null for the last one
    public void openWindow(Runnable prepare, @Nullable Path workspace) {
        SettingsFile file = SettingsFile.ofUser();
        Settings start = SettingsModel.read(file, Settings.DEFAULT.in(texts.language()));
        texts.speak(start.language());
        AtomicReference<Settings> last = new AtomicReference<>(start);
        Path sizeFile = home.state().resolve("first-view");
        FirstView guess = FirstView.read(sizeFile);
        AtomicReference<FirstView> size = new AtomicReference<>(guess);
        FirstPictures pictures =
                StartCache.picture()
                        .map(f -> FirstPictures.in(f, AtlasHome.build(Composition.class)))
                        .orElseGet(FirstPictures::none);
        pictures.readAhead();
        Opening opening =
                new EarlyOpening(
                        new FromStore(prepare, size, pictures, cabinet(workspace)),
                        start,
                        guess,
                        pictures);
        try {
            Toolkit.start();
        } catch (RuntimeException e) {
            String missing = String.join(" ", SystemLibraries.missing());
            throw missing.isEmpty()
                    ? AtlasException.input(
                            texts.get("error.window"), texts.get("error.window.next"), e)
                    : AtlasException.input(
                            texts.get("error.library", missing),
                            texts.get("error.library.next"),
                            e);
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> Platform.runLater(() -> errors.show(failure)));
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> noWindow = new AtomicReference<>();
        Platform.runLater(
                () -> {
                    Stage stage = new Stage();
                    SettingsModel settings =
                            SettingsModel.remembering(
                                    start,
                                    s ->
                                            Thread.ofVirtual()
                                                    .start(() -> SettingsModel.write(file, s)));
                    settings.currentProperty().addListener((o, was, is) -> last.set(is));
                    AtlasApplication application =
                            new AtlasApplication(
                                    opening, styles, texts, errors, Clip.ofSystem(), settings);
                    try {
                        application.show(stage, closed::countDown);
                    } catch (RuntimeException | Error e) {
                        noWindow.set(e);
                        closed.countDown();
                    }
                });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        switch (noWindow.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
        Settings end = last.get();
        if (end != null && !end.equals(start)) {
            SettingsModel.write(file, end);
        }
        FirstView shown = size.get();
        if (shown != null && !shown.equals(guess)) {
            shown.write(sizeFile);
        }
    }

    /// Where what fails while an atlas is opened is shown.
    ErrorPresenter errors() {
        return errors;
    }

    /// The atlas as it lies in the store, at the size of the design: pictures, rehearsals, tests.
    Opening fromStore() {
        return new FromStore(
                () -> {},
                new AtomicReference<>(FirstView.DESIGNED),
                FirstPictures.none(),
                Cabinet.forNow(home.state(), importer(), layers()));
    }

    /// Goes through a start without a display, for the start cache.
    ///
    /// @param folder for what it leaves behind
    public void rehearse(Path folder) {
        new Rehearsal(fromStore(), windowPainter(), this::rehearsed).run(folder);
    }

    private void rehearsed(Stage stage, FirstPictures pictures, Runnable whenClosed) {
        AtomicReference<FirstView> size = new AtomicReference<>(FirstView.DESIGNED);
        new AtlasApplication(
                        new EarlyOpening(
                                new FromStore(
                                        () -> {},
                                        size,
                                        pictures,
                                        Cabinet.forNow(home.state(), importer(), layers())),
                                Settings.DEFAULT,
                                FirstView.DESIGNED,
                                pictures),
                        styles,
                        texts,
                        errors,
                        text -> {},
                        SettingsModel.forNow(Settings.DEFAULT))
                .show(stage, whenClosed);
    }

    /// The person's own: with the workspace that was asked for, else the last one.
    private Cabinet cabinet(@Nullable Path asked) {
        SettingsFile user = SettingsFile.ofUser();
        WorkspaceFiles files = new WorkspaceFiles(texts);
        Recents recents = new Recents(home.state());
        FirstWorkspace first =
                new FirstWorkspace(
                        files,
                        home.state(),
                        recents,
                        new Refusals(texts),
                        new FirstWorkspace.Before(
                                new ScenarioFile(user.beside("scenarios.json")),
                                user.beside("corrections")));
        return new Cabinet(
                new Room(
                        files,
                        () -> first.open(asked, e -> Platform.runLater(() -> errors.show(e)))),
                recents,
                PngFile::write,
                importer(),
                layers(),
                PlaceNames.NONE);
    }

    private LayerFiles layers() {
        return new LayersOut(home.store(), texts);
    }

    private Importer importer() {
        return new Importer(LayerReaders.all(texts), texts);
    }

    static void leave(Room room) {
        try {
            room.close();
        } catch (IOException e) {
            System.getLogger(Composition.class.getName())
                    .log(System.Logger.Level.WARNING, "closing the workspace", e);
        }
    }

    /// Pictures of the window, for the command line.
    public WindowPainter windowPainter() {
        return windowPainter(Settings.DEFAULT);
    }

    /// @param first what the window is set to beside what each picture asks for
    WindowPainter windowPainter(Settings first) {
        return new WindowPictures(
                fromStore(),
                styles,
                texts,
                errors,
                (picture, png) -> {
                    try {
                        PngFile.write(picture, png);
                    } catch (IOException e) {
                        throw AtlasException.input(
                                texts.get("error.picture", png),
                                texts.get("error.picture.next"),
                                e);
                    }
                },
                first);
    }

    /// Metres of a logical pixel on the screen in use; the usual 96 to the inch where the screen
    /// tells nothing that can be.
    private static double metresOfPixel() {
        Screen screen = Screen.getPrimary();
        double dotsPerInch = screen.getDpi() / screen.getOutputScaleX();
        boolean believable = dotsPerInch >= 60 && dotsPerInch <= 400;
        return believable ? METRES_PER_INCH / dotsPerInch : ScaleBar.SCREEN_PIXEL;
    }

    private ShowTools shows(AtlasFile file, Cabinet cabinet) {
        return new ShowTools(
                t -> ReadyShows.in(home.assets().resolve("shows"), t),
                new AtlasShows<>(
                        file,
                        home.fonts(),
                        () -> {
                            Session open = cabinet.room().sessionNow();
                            return open == null ? null : open.workspace();
                        },
                        texts),
                new PhotoFile(texts),
                SaveDialog.ofSystem(),
                SystemScreens::new);
    }

    private final class FromStore implements Opening {
        private final Runnable prepare;
        private final AtomicReference<FirstView> size;
        private final FirstPictures pictures;
        private final Cabinet cabinet;

        /// Why the survey is not used; told once there is a window.
        private volatile @Nullable AtlasException refusal;

        /// @param size is kept up to date with the size of the map
        /// @param pictures with what the map begins
        FromStore(
                Runnable prepare,
                AtomicReference<FirstView> size,
                FirstPictures pictures,
                Cabinet cabinet) {
            this.cabinet = cabinet;
            this.prepare = prepare;
            this.size = size;
            this.pictures = pictures;
        }

        @Override
        public Atlas open() {
            prepare.run();
            AtlasFile file = surveyed(AtlasFile.open(home.store(), texts));
            try {
                // Who listened was of an atlas before this one.
                cabinet.room().unlistenAll();
                RouteEngine engine = SuitedEngine.of(SurveyPlace.of(home));
                LateFinder finder = new LateFinder(() -> new SearchIndex(file.searchNames()));
                return new Atlas(
                        file,
                        file,
                        new RoomCorrections(cabinet.room(), file, texts),
                        file,
                        file,
                        engine,
                        new RoomScenarios(cabinet.room(), new Refusals(texts)),
                        cabinet.with(name -> new SearchedNames(finder.index()).called(name)),
                        new AheadPainter(new MapPictures(file, home.fonts(), texts), pictures),
                        finder,
                        LayerContents.read(file),
                        new RouteOut(file.elevation()),
                        new LoopTools(
                                file,
                                new LoopOut(),
                                new LoopIn(importer(), texts),
                                file.elevation()),
                        new Outlet(new XlsxFile(), new CsvFile(), SaveDialog.ofSystem()),
                        PaperTools.ofSystem(new AtlasPress<>(file, engine, home.fonts(), texts)),
                        new SiteTools(
                                file,
                                new SitePatchFile(file, texts),
                                new PhotoFile(texts),
                                SiteTools.AskPhoto.ofSystem(texts)),
                        shows(file, cabinet),
                        file.survey().orElse(null),
                        finder::index,
                        file::close);
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        }

        /// Where survey or elevation tiles cannot be used the atlas goes by its own.
        private AtlasFile surveyed(AtlasFile shipped) {
            try {
                return shipped.surveyed(SurveyPlace.of(home), texts, e -> refusal = e)
                        .elevated(ElevationPlace.of(home).used(), texts, e -> refusal = e);
            } catch (RuntimeException e) {
                shipped.close();
                throw e;
            }
        }

        @Override
        public SurveyWorks surveys() {
            return new SurveyKeeping(home, texts);
        }

        @Override
        public void leave() {
            Composition.leave(cabinet.room());
        }

        @Override
        public MapArea map(Atlas atlas, MapState start, Tasks tasks, double fixedScale) {
            AtlasException told = refusal;
            if (told != null) {
                refusal = null;
                errors.show(told);
            }
            MapViewModel model = new MapViewModel(start);
            MapPane pane =
                    new MapPane(
                            model,
                            atlas.painter(),
                            atlas.features(),
                            atlas.catalogue(),
                            texts,
                            errors::show);
            MapPair pair = new MapPair(pane, texts);
            model.viewportProperty()
                    .addListener(
                            (o, was, is) -> {
                                // The next window begins with one map.
                                if (!pair.isComparing()) {
                                    size.set(FirstView.of(is));
                                }
                            });
            model.metresOfPixelProperty().set(metresOfPixel());
            pane.beginWith(pictures);
            if (fixedScale > 0) {
                model.setReduceMotion(true);
                pane.deviceScaleProperty().set(fixedScale);
            }
            return new PaneArea(pair, pane, model);
        }
    }
}
