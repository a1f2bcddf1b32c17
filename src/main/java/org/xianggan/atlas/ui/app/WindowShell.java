package org.xianggan.atlas.ui.app;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.content.YearMoment;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.SettingsFile;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.view.ViewQuery;
import org.xianggan.atlas.ui.citation.CitationBook;
import org.xianggan.atlas.ui.citation.CitationDesk;
import org.xianggan.atlas.ui.citation.CitationMarks;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Navigator;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.ContentsView;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.DocumentsPage;
import org.xianggan.atlas.ui.contents.Guide;
import org.xianggan.atlas.ui.contents.PageFinder;
import org.xianggan.atlas.ui.contents.SaidFinder;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonsPage;
import org.xianggan.atlas.ui.contents.conflicts.ConflictsPage;
import org.xianggan.atlas.ui.contents.themes.ThemesPage;
import org.xianggan.atlas.ui.correction.CorrectionDesk;
import org.xianggan.atlas.ui.correction.CorrectionsModel;
import org.xianggan.atlas.ui.correction.CorrectionsPage;
import org.xianggan.atlas.ui.detail.DetailView;
import org.xianggan.atlas.ui.detail.DetailViewModel;
import org.xianggan.atlas.ui.error.ErrorBanner;
import org.xianggan.atlas.ui.error.ErrorPresenter;
import org.xianggan.atlas.ui.exchange.ExportDesk;
import org.xianggan.atlas.ui.help.HelpView;
import org.xianggan.atlas.ui.help.Places;
import org.xianggan.atlas.ui.layers.LayersView;
import org.xianggan.atlas.ui.layers.LayersViewModel;
import org.xianggan.atlas.ui.layers.user.UserLayersBox;
import org.xianggan.atlas.ui.loops.LoopDesk;
import org.xianggan.atlas.ui.loops.LoopPage;
import org.xianggan.atlas.ui.loops.ProposePage;
import org.xianggan.atlas.ui.paper.PaperPage;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.Tools;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.route.RoutePage;
import org.xianggan.atlas.ui.planner.whatif.WhatIfPage;
import org.xianggan.atlas.ui.search.SearchView;
import org.xianggan.atlas.ui.search.SearchViewModel;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.Settings.Tab;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.show.ShowsPage;
import org.xianggan.atlas.ui.show.stage.ShowStage;
import org.xianggan.atlas.ui.survey.SurveyModel;
import org.xianggan.atlas.ui.table.SheetExport;
import org.xianggan.atlas.ui.table.TableExport;
import org.xianggan.atlas.ui.table.TablePanel;
import org.xianggan.atlas.ui.table.ViewWatch;
import org.xianggan.atlas.ui.year.YearModel;
import org.xianggan.atlas.ui.year.YearStrip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The whole window on an opened atlas: bar, panels, map, status line, and the one selection that
/// they share.
final class WindowShell {
    private static final EntityId BELT = EntityId.of("belt:main");

    /// What the help stays open for.
    private static final Set<String> STAYS =
            Set.of("help", "language", "theme", "large", "reduce-motion", "full-screen");

    /// What a shell is given apart from the atlas and its map.
    ///
    /// @param deviceScale device pixels of a logical pixel, as the window has it
    /// @param reads asks which file to read
    /// @param fullScreen of the window around it
    /// @param dress gives another window the type and colours of this one
    /// @param anotherMap makes a second map of the atlas, for another window
    /// @param surveys outlive the atlas
    record Surroundings(
            Tasks tasks,
            ErrorPresenter errors,
            Messages texts,
            Clip clip,
            SettingsModel settings,
            ReadOnlyDoubleProperty deviceScale,
            OpenDialog reads,
            Runnable fullScreen,
            Consumer<Scene> dress,
            Function<MapState, MapArea> anotherMap,
            SurveyModel surveys) {}

    private final MapArea map;
    private final SettingsModel settings;
    private final Selection selection = new Selection();
    private final Overlay overlay = new Overlay();
    private final LayersViewModel layers;
    private final LayersView layersView;
    private final LeftSide leftSide;
    private final CorrectionDesk correcting;
    private final List<ContentsPage> pages;
    private final TravelDesk travel;
    private final List<ContentsPage> plannerPages;
    private final WorkspaceSide work;
    private final LoopSide loops;
    private final UserSide user;
    private final SurveySide survey;
    private final CardSide cards;
    private final ShowSide shows;
    private final Exports exports;
    private final List<ContentsPage> workPages;
    private final CitationMarks marks;
    private final DetailViewModel detail;
    private final DetailView detailView;
    private final SearchView searchView;
    private final Wayfinder wayfinder;
    private final ViewWatch watch;
    private final TableDrawer drawer;
    private final ThreePanes panes;
    private final Swatches swatches;
    private final HelpView help;
    private final Regions regions;
    private final YearModel years;
    private final SheetExport sheets;
    private final YearStrip strip;
    private boolean momentsAsked;
    private final StackPane root;
    private final List<Command> commands;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();

    WindowShell(Atlas atlas, MapArea map, MapState start, Surroundings around) {
        Messages texts = around.texts();
        Tasks tasks = around.tasks();
        this.map = map;
        this.settings = around.settings();
        swatches = new Swatches(atlas.painter(), tasks, start.theme(), around.deviceScale());
        marks =
                new CitationMarks(
                        citations(
                                atlas,
                                around,
                                overlay,
                                this::lead,
                                fact -> openPage(DocumentsPage.ID, fact)));
        correcting = correcting(atlas, around);
        marks.correctWith(correcting);
        pages =
                AllPages.all(
                        new CorrectionsPage(
                                atlas.corrections(),
                                correcting,
                                atlas.outlet().dialog(),
                                around.reads()));
        exports =
                new ExportDesk(
                        atlas.cabinet().files(),
                        overlay,
                        atlas.outlet().dialog(),
                        tasks,
                        texts,
                        around.errors()::notice);
        travel = travel(atlas, around, start.year());
        plannerPages =
                PlannerPages.all(
                        travel, atlas, around.tasks(), around.texts(), around.errors()::notice);
        // The first to hear of a selection: what takes longest is begun first.
        detail = new DetailViewModel(atlas.catalogue(), atlas.library(), selection, tasks, texts);
        detailView =
                new DetailView(detail, texts, swatches, this::lead, marks, around.clip(), doors());
        layers =
                new LayersViewModel(
                        atlas.contents(),
                        selection,
                        this::afterPanel,
                        start.visible(),
                        start.year());
        layersView = new LayersView(layers, swatches, texts);
        wayfinder = new Wayfinder(atlas.catalogue(), map, selection, layers, tasks);
        years = new YearModel(atlas.catalogue().defaultYear());
        wayfinder.placed(id -> cards().placed(id));
        MapPlaces places = new MapPlaces(map, layers, years, selection, wayfinder);
        work = new WorkspaceSide(atlas, map, places, around, overlay, exports);
        user = new UserSide(atlas, map, work, swatches, overlay, exports, around);
        survey =
                new SurveySide(
                        around.surveys(), atlas.survey(), atlas.features().elevation(), texts);
        cards = new CardSide(atlas, map, work, swatches, overlay, this::lead, selection, around);
        detailView.setGuest(cards.cards());
        loops = new LoopSide(atlas, cards.over(atlas.loops()), travel, work.room(), around);
        cards.follow(loops.desk());
        shows =
                new ShowSide(
                        atlas,
                        new ShowSide.Screen(
                                map,
                                layers,
                                years,
                                selection,
                                around.settings(),
                                new StageSide(atlas, around, this::window)),
                        work,
                        overlay,
                        around);
        workPages =
                work.pages(
                        user.page(),
                        survey.page(),
                        cards.page(atlas.outlet().dialog(), around.reads()),
                        new PaperPage(atlas.paper(), map::seen, around.errors()::notice));
        layersView.above(user.box());
        layers.onExport(
                atlas.cabinet().files()::holds,
                layer -> exports.offer(exports.files().of(layer, asOf(atlas)), user.box()));
        detailView.onExport(
                (title, beside) -> {
                    EntityId id = selection.current();
                    if (id != null) {
                        offer(atlas, title, List.of(id), beside);
                    }
                });
        searchView =
                new SearchView(
                        new SearchViewModel(
                                new WholeFinder(
                                        Stream.of(
                                                        pages,
                                                        plannerPages,
                                                        loops.pages(),
                                                        workPages,
                                                        shows.pages())
                                                .flatMap(List::stream)
                                                .toList(),
                                        atlas),
                                tasks,
                                texts,
                                new Reading(texts, atlas.catalogue()::english),
                                this::found),
                        swatches,
                        overlay,
                        texts);
        shareSelection();
        travel.scenarios().follow(new WindowYear(years));
        sheets = new SheetExport(atlas.outlet(), tasks, texts, around.errors()::show);
        WishChip wishChip = new WishChip(texts);
        leftSide =
                new LeftSide(
                        layersView.node(),
                        layers,
                        wayfinder,
                        map,
                        settings,
                        years,
                        wishChip,
                        Map.of(
                                Tab.CONTENTS,
                                pages,
                                Tab.PLANNER,
                                plannerPages,
                                Tab.LOOPS,
                                loops.pages(),
                                Tab.WORKSPACE,
                                workPages,
                                Tab.SHOWS,
                                shows.pages()),
                        guide -> desk(atlas, around, guide));
        wayfinder.pages(this::openPageOf);
        new PinBoard(
                map,
                work.notes(),
                places,
                atlas.catalogue(),
                tasks,
                texts,
                page -> leftSide.openPage(page, null),
                (id, title) -> offer(atlas, title, List.of(id), mapCorner()),
                shows::addSeen);
        work.files()
                .setOthers(
                        files -> {
                            Consumer<String> open = page -> leftSide.openPage(page, null);
                            user.take(shows.take(survey.take(files, open), open), open);
                        });
        user.setOthers(
                file -> survey.take(List.of(file), p -> leftSide.openPage(p, null)).isEmpty());
        correcting
                .model()
                .keptProperty()
                .addListener(
                        (o, was, is) -> {
                            detail.reload();
                            leftSide.refresh();
                        });
        // Who looks at the map first waits for no file of their own.
        map.whenPainted(
                () -> {
                    work.files().begin();
                    correcting.model().follow();
                });
        map.addChip(wishChip.node());
        if (!plannerPages.isEmpty()) {
            map.pencil().ifPresent(travel::setPencil);
            map.setTravelHand(
                    new JourneyHand(travel, loops.desk(), atlas.catalogue(), tasks, leftSide));
        }
        layers.visibleProperty().addListener(o -> showRows());
        layers.looksProperty().addListener((o, was, is) -> settings.change(s -> s.with(is)));
        watch =
                new ViewWatch(
                        map.viewportProperty(),
                        map.stateProperty(),
                        new ViewQuery(atlas.catalogue(), atlas.features()),
                        tasks);
        layersView.legendOpenProperty().set(settings.get().legend());
        layersView
                .legendOpenProperty()
                .addListener((o, was, is) -> settings.change(s -> s.withLegend(is)));
        drawer = drawer(atlas, around);
        leftSide.setDrawer(drawer::spread);
        panes =
                new ThreePanes(
                        leftSide.node(),
                        withBanner(drawer, around.errors(), texts, around.clip()),
                        (Region) detailView.node(),
                        map.node(),
                        settings);
        strip =
                new YearStrip(
                        years,
                        texts,
                        new Reading(texts, atlas.catalogue()::english),
                        () -> map.node().requestFocus());
        followYear(atlas, tasks);
        years.show(start.year());
        texts.onSpeak(() -> nameEdges(texts));
        nameEdges(texts);
        commands = commands(map.commands(around.clip()), around.fullScreen());
        TopBar bar = new TopBar(searchView.node(), settings, allCommands(), texts);
        StatusBar status = new StatusBar(map, watch, texts, atlas.catalogue().defaultYear());
        // In this order Tab goes through them.
        BorderPane frame = new BorderPane();
        frame.setMinSize(0, 0);
        frame.setTop(bar);
        frame.setCenter(panes);
        frame.setBottom(status);
        help = help(atlas, around);
        root = new StackPane(frame, work.toast(), overlay, help);
        root.getStyleClass().add("window");
        work.takeDrops(root);
        regions = regions(bar, status);
        regions.watch(root);
        new MapDescription(map, atlas.catalogue(), selection, watch.countsProperty(), tasks, texts);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        root.addEventHandler(KeyEvent.KEY_PRESSED, work::onKey);
        settled.bind(
                detail.loadingProperty()
                        .not()
                        .and(leftSide.loadingProperty().not())
                        .and(detailView.growingProperty().not())
                        .and(swatches.pendingProperty().isEqualTo(0))
                        .and(watch.askingProperty().not()));
        settings.currentProperty().addListener((o, was, is) -> follow(is));
        follow(settings.get());
        selection.select(start.selected());
    }

    Parent root() {
        return root;
    }

    Selection selection() {
        return selection;
    }

    MapArea map() {
        return map;
    }

    /// Makes ready what is likely to be opened first, and keeps room in the heap from then on,
    /// while the window rests.
    Preparation prepare() {
        Quiet quiet = new Quiet(root, map, settled);
        quiet.afterUse(map, Tidying.ofThisProgram());
        Preparation made = new Preparation(quiet.idle());
        layers.contents().things(LayerRow.COUNTIES).stream()
                .findFirst()
                .ifPresent(county -> made.begin(detailView, county.id(), leftSide));
        return made;
    }

    private @Nullable Window window() {
        Scene scene = root.getScene();
        return scene == null ? null : scene.getWindow();
    }

    /// The loops of the person (pictures, tests).
    LoopDesk loops() {
        return loops.desk();
    }

    /// What the planner supposes and where to (pictures, tests).
    TravelDesk travel() {
        return travel;
    }

    /// The layer list (tests).
    LayersViewModel layers() {
        return layers;
    }

    /// What people brought (pictures, tests).
    UserSide user() {
        return user;
    }

    /// The site cards (tests, what plans on them).
    CardSide cards() {
        return cards;
    }

    /// The shows (pictures, tests).
    ShowSide shows() {
        return shows;
    }

    /// The workspace (the window that goes, tests).
    WorkspaceSide work() {
        return work;
    }

    /// What is to be found again once the atlas was closed and opened anew.
    Kept kept() {
        return new Kept(
                map.stateProperty().get().atYear(leftSide.year()).selecting(selection.current()),
                map.viewportProperty().get(),
                leftSide.page());
    }

    /// @param state with the year, and what is selected
    /// @param page the open one; null for none
    record Kept(MapState state, Viewport look, @Nullable String page) {}

    /// Whether this page is before the person, and no show.
    boolean looksAt(String page) {
        return page.equals(leftSide.page()) && !shows.isPlaying();
    }

    /// Opens the help at a part of it, or closes it (pictures, tests).
    void openHelp(int part) {
        if (part < 0) {
            help.close();
        } else {
            help.open(part);
        }
    }

    /// Opens a page of the contents (pictures, tests).
    void openPage(String page, @Nullable EntityId target) {
        leftSide.openPage(page, target);
    }

    /// Themes, conflicts and what was told twice are read in the contents.
    private boolean openPageOf(EntityId id) {
        return switch (id.kind()) {
            case THEME -> {
                leftSide.openPage(ThemesPage.ID, id);
                yield true;
            }
            case FACT -> {
                leftSide.openPage(ComparisonsPage.ID, id);
                yield true;
            }
            case CONFLICT -> {
                leftSide.openPage(ConflictsPage.ID, id);
                yield true;
            }
            default -> false;
        };
    }

    /// Whether panels and symbols are all there (the map tells for itself).
    ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /// Everything that has a key of its own anywhere in the window, in the order of the help.
    private List<Command> commands(List<Command> ofMap, Runnable fullScreen) {
        List<Command> all = new ArrayList<>();
        all.addAll(finding());
        all.addAll(ofMap);
        all.addAll(ofWindow(fullScreen));
        all.addAll(cards.commands());
        all.addAll(shows.commands(() -> leftSide.openPage(ShowsPage.ID, null)));
        return List.copyOf(all);
    }

    /// With those whose keys come last.
    private List<Command> allCommands() {
        return Stream.concat(commands.stream(), work.commands().stream()).toList();
    }

    private List<Command> finding() {
        return List.of(
                Command.of("search", "find", "Shortcut+F", searchView::focus),
                Command.of("back", "find", "Alt+Left", detailView::back),
                Command.of("forward", "find", "Alt+Right", detailView::forward));
    }

    private List<Command> tabs() {
        return List.of(
                tab("contents", "Shortcut+1", Tab.CONTENTS),
                tab("planner", "Shortcut+2", Tab.PLANNER),
                tab("loops", "Shortcut+3", Tab.LOOPS),
                tab("workspace", "Shortcut+4", Tab.WORKSPACE),
                tab("shows", "Shortcut+5", Tab.SHOWS));
    }

    private Command tab(String id, String key, Tab tab) {
        return Command.of(id, "window", key, () -> leftSide.toggle(tab));
    }

    private List<Command> ofWindow(Runnable fullScreen) {
        List<Command> all = new ArrayList<>();
        all.add(Command.of("help", "window", "F1", () -> help.toggle()));
        all.add(Command.of("next-part", "window", "F6", () -> regions.step(1)));
        all.add(Command.of("previous-part", "window", "Shift+F6", () -> regions.step(-1)));
        all.addAll(tabs());
        all.addAll(ofView(fullScreen));
        return all;
    }

    private List<Command> ofView(Runnable fullScreen) {
        return List.of(
                Command.of("left", "window", "F9", () -> panes.toggleLeft()),
                Command.of("right", "window", "F10", () -> panes.toggleRight()),
                Command.of("table", "window", "Shortcut+T", drawer::toggle),
                Command.of("year", "window", "Alt+Y", strip::toggle),
                Command.of("year-earlier", "window", "Alt+Open Bracket", () -> years.step(-1)),
                Command.of("year-later", "window", "Alt+Close Bracket", () -> years.step(1)),
                Command.of("full-screen", "window", "F11", fullScreen),
                Command.of("language", "window", "Shortcut+L", this::nextLanguage),
                Command.of("theme", "window", "Shortcut+D", this::otherTheme),
                Command.of(
                        "large",
                        "window",
                        "Shortcut+Shift+L",
                        () -> settings.change(s -> s.withLarge(!s.large()))),
                Command.of(
                        "reduce-motion",
                        "window",
                        "Shortcut+Shift+M",
                        () -> settings.change(s -> s.withReduceMotion(!s.reduceMotion()))));
    }

    /// The table over the map; it asks what is in view only while it is open.
    private TableDrawer drawer(Atlas atlas, Surroundings around) {
        TablePanel table =
                new TablePanel(
                        watch,
                        selection,
                        settings,
                        new TableExport(atlas.catalogue(), sheets, around.texts()),
                        around.clip(),
                        around.texts(),
                        new TablePanel.Around(
                                wayfinder::flyTo,
                                map::setHovered,
                                map::home,
                                () -> map.node().requestFocus(),
                                (ids, beside) ->
                                        offer(
                                                atlas,
                                                around.texts()
                                                        .first("export.rows.title", ids.size()),
                                                ids,
                                                beside),
                                () -> drawer.close()));
        return new TableDrawer(
                map.whole(), table, settings, map::coverBelow, () -> leftSide.foldTable());
    }

    private HelpView help(Atlas atlas, Surroundings around) {
        return new HelpView(
                around.texts(),
                swatches,
                atlas.catalogue(),
                around.tasks(),
                this::keys,
                new Places(
                        AtlasHome.VERSION,
                        SettingsFile.ofUser().place(),
                        around.errors().journalPlace()),
                settings);
    }

    private CorrectionDesk correcting(Atlas atlas, Surroundings around) {
        Messages texts = around.texts();
        return new CorrectionDesk(
                new CorrectionsModel(atlas.corrections(), around.tasks(), around.errors()::show),
                atlas.library(),
                atlas.paper().press()::uses,
                around.tasks(),
                texts,
                new Reading(texts, atlas.catalogue()::english),
                overlay,
                this::openUse);
    }

    /// A place where a fact is used: a page, or the panel of a thing.
    private void openUse(Use use) {
        if (pages.stream().anyMatch(p -> p.id().equals(use.page()))) {
            leftSide.openPage(use.page(), use.target());
        } else {
            wayfinder.open(use.target());
        }
    }

    /// What the small numbers open.
    ///
    /// @param lead opens what a citation is of
    /// @param read opens the document at a fact
    static CitationDesk citations(
            Atlas atlas,
            Surroundings around,
            Overlay overlay,
            Navigator lead,
            Consumer<EntityId> read) {
        Messages texts = around.texts();
        return new CitationDesk(
                texts,
                overlay,
                around.clip(),
                around.tasks(),
                new CitationBook(
                        atlas.library(), texts, new Reading(texts, atlas.catalogue()::english)),
                lead,
                read);
    }

    /// Things of the atlas into a file, its card beside a part of the window.
    private void offer(Atlas atlas, String title, List<EntityId> things, Node beside) {
        exports.offer(exports.files().of(title, things, asOf(atlas)), beside);
    }

    /// What hangs below it lies on the map.
    private Node mapCorner() {
        return strip.chip();
    }

    private static String asOf(Atlas atlas) {
        return String.valueOf(atlas.catalogue().defaultYear());
    }

    /// What pages of the planner work with as well.
    private TravelDesk travel(Atlas atlas, Surroundings around, int year) {
        return new TravelDesk(
                atlas.networks(),
                atlas.engine(),
                around.tasks(),
                new ScenarioModel(year),
                new Tools(
                        atlas.finder(),
                        overlay,
                        atlas.routeFiles(),
                        exports,
                        atlas.features()::heights,
                        atlas.features().elevation(),
                        around.errors()::show));
    }

    /// What pages of the contents work with.
    private Desk desk(Atlas atlas, Surroundings around, Guide guide) {
        Messages texts = around.texts();
        return new Desk(
                atlas.library(),
                atlas.catalogue(),
                around.tasks(),
                texts,
                new Reading(texts, atlas.catalogue()::english),
                selection,
                swatches,
                marks,
                around.clip(),
                guide,
                new WindowYear(years),
                sheets);
    }

    /// A page's rows are shown, not remembered.
    private void showRows() {
        Set<LayerRow> rows = layers.visibleProperty().get();
        if (leftSide.isWishing()) {
            map.stateProperty().set(map.stateProperty().get().showing(rows));
        } else {
            settings.change(s -> s.showing(rows));
        }
    }

    private void nameEdges(Messages texts) {
        panes.name(texts.get("edge.left"), texts.get("edge.right"));
        drawer.name(texts.get("edge.table"));
    }

    /// The parts that F6 steps through.
    private Regions regions(Node bar, Node status) {
        Regions all = new Regions(map.node());
        all.add(bar);
        all.add(layersView.node());
        all.add(leftSide.contents());
        all.add(map.node());
        all.add(drawer.panel());
        all.add(detailView.node());
        all.add(status);
        return all;
    }

    /// Every key that works, for the help: those of the window first, then those of its parts.
    private List<KeyHint.Group> keys() {
        Map<String, List<KeyHint>> byGroup = new LinkedHashMap<>();
        for (Command c : allCommands()) {
            byGroup.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(KeyHint.of(c));
        }
        byGroup.computeIfAbsent("window", g -> new ArrayList<>())
                .addAll(
                        List.of(
                                KeyHint.of("tab", "Tab", "Shift+Tab"),
                                KeyHint.of("press", "Enter", "Space"),
                                KeyHint.of("edge", "Left", "Right", "Up", "Down")));
        map.keys()
                .forEach(
                        g ->
                                byGroup.computeIfAbsent(g.id(), id -> new ArrayList<>())
                                        .addAll(g.hints()));
        List<KeyHint.Group> all = new ArrayList<>();
        List<String> order = List.of("find", "window", "map");
        order.forEach(id -> all.add(new KeyHint.Group(id, byGroup.getOrDefault(id, List.of()))));
        byGroup.forEach(
                (id, hints) -> {
                    if (!order.contains(id)) {
                        all.add(new KeyHint.Group(id, hints));
                    }
                });
        all.addAll(
                List.of(
                        YearStrip.KEYS,
                        TablePanel.KEYS,
                        ContentsView.KEYS,
                        RoutePage.KEYS,
                        WhatIfPage.KEYS,
                        LoopPage.KEYS,
                        ShowStage.keyHints(),
                        LayersView.KEYS,
                        UserLayersBox.KEYS,
                        SearchView.KEYS));
        return List.copyOf(all);
    }

    private void nextLanguage() {
        settings.change(
                s ->
                        s.in(
                                switch (s.language()) {
                                    case ZH -> Language.EN;
                                    case EN -> Language.BOTH;
                                    case BOTH -> Language.ZH;
                                }));
    }

    private void otherTheme() {
        settings.change(
                s ->
                        s.in(
                                s.theme() == MapState.Theme.PAPER
                                        ? MapState.Theme.PROJECTOR
                                        : MapState.Theme.PAPER));
    }

    /// Brings map and symbols to what is set; texts and styles follow by themselves.
    private void follow(Settings is) {
        MapState before = map.stateProperty().get();
        MapState after = leftSide.wished(is.applyTo(before));
        if (!after.equals(before)) {
            map.stateProperty().set(after);
        }
        layers.look(is.looks());
        map.setReduceMotion(is.reduceMotion());
        watch.rowsWantedProperty().set(is.panels().tableOpen());
        map.setWheel(is.wheel());
        swatches.in(is.theme());
    }

    /// Map, panels and lists show the year of the strip; what its ticks tell is read when it is
    /// first unfolded.
    private void followYear(Atlas atlas, Tasks tasks) {
        map.addChip(strip.chip());
        map.setStrip(strip.strip());
        years.yearProperty()
                .addListener(
                        (o, was, is) -> {
                            map.stateProperty()
                                    .set(map.stateProperty().get().atYear(is.intValue()));
                            layers.at(is.intValue());
                            detail.at(is.intValue());
                        });
        years.openProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is && !momentsAsked) {
                                momentsAsked = true;
                                tasks.of(
                                                () ->
                                                        YearMoment.of(
                                                                atlas.catalogue().lines(),
                                                                atlas.library().happenings()))
                                        .onSuccess(years::know)
                                        .start();
                            }
                        });
    }

    private static Region withBanner(Region map, ErrorPresenter errors, Messages texts, Clip clip) {
        StackPane stack = new StackPane(map, new ErrorBanner(errors, texts, clip));
        stack.getStyleClass().add("map-stack");
        stack.setMinSize(0, 0);
        return stack;
    }

    private List<DetailView.Door> doors() {
        return List.of(
                new DetailView.Door("county", Feather.MAP, () -> openFirst(LayerRow.COUNTIES)),
                new DetailView.Door(
                        "loop", Feather.COMPASS, () -> leftSide.openPage(ProposePage.ID, null)),
                new DetailView.Door(
                        "show", Feather.PLAY, () -> leftSide.openPage(ShowsPage.ID, null)),
                new DetailView.Door(
                        "site", Feather.MAP_PIN, () -> openFirst(LayerRow.SITES_FORMER)),
                new DetailView.Door("belt", Feather.GIT_COMMIT, () -> wayfinder.open(BELT)),
                new DetailView.Door("table", Feather.LIST, () -> drawer.open()),
                new DetailView.Door("help", Feather.HELP_CIRCLE, () -> help.toggle()));
    }

    /// Opens a row's list with its first thing selected: panel and map show it at once, and the
    /// keyboard goes on from there.
    private void openFirst(LayerRow row) {
        leftSide.close();
        panes.openLeft();
        layersView.open(row);
        layers.contents().things(row).stream()
                .filter(Entity::drawn)
                .findFirst()
                .ifPresent(
                        first -> {
                            panes.openRight();
                            wayfinder.open(first.id());
                        });
    }

    /// Laying out the list of layers takes as long as the panel, which is what a click asks for:
    /// who goes through the list by key sees it follow at once.
    private void afterPanel(Runnable action) {
        if (layersView.hasKeyboard()) {
            action.run();
        } else {
            detailView.whenShown(action);
        }
    }

    private void lead(EntityId id) {
        wayfinder.open(id);
    }

    private void found(SearchHit hit) {
        String page = hit.subtype();
        if (hit.kind().equals(PageFinder.KIND) && page != null) {
            leftSide.openPage(page, null);
            return;
        }
        EntityId id = hit.id();
        if (id != null && page != null && hit.kind().equals(SaidFinder.KIND)) {
            leftSide.openPage(page, id);
            return;
        }
        if (id != null && openPageOf(id)) {
            return;
        }
        map.node().requestFocus();
        if (hit.id() != null) {
            panes.openRight();
        }
        wayfinder.found(hit);
    }

    private void shareSelection() {
        selection.currentProperty().addListener((o, was, is) -> map.selectedProperty().set(is));
        map.setOnTakeBack(selection::takeBack);
        map.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is == null
                                    ? selection.current() != null
                                    : !is.equals(selection.current())) {
                                selection.select(is);
                            }
                        });
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F6 && event.isShortcutDown()) {
            // The other habit for the same thing.
            regions.step(event.isShiftDown() ? -1 : 1);
            event.consume();
            return;
        }
        for (Command command : commands) {
            if (command.key().match(event)) {
                // What lies beneath the help is asked for: it makes way.
                if (help.isOpen() && !STAYS.contains(command.id())) {
                    help.close();
                }
                command.action().run();
                event.consume();
                return;
            }
        }
    }
}
