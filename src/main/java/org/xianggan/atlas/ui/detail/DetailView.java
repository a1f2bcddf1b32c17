package org.xianggan.atlas.ui.detail;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.CitationCard;
import org.xianggan.atlas.ui.citation.CitationMarks;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.GrowingPage;
import org.xianggan.atlas.ui.common.Idle;
import org.xianggan.atlas.ui.common.Navigator;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Section;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// The detail panel: what is known about the selected thing, or the first page.
public final class DetailView {
    /// A door of the first page: leads to something that is there now.
    public record Door(String id, Feather icon, Runnable action) {}

    /// A page that comes quickly shows no skeleton at all.
    private static final Duration PATIENCE = Duration.millis(150);

    /// A selection may be taken back as long as a second click makes a double-click of the first.
    private static final Duration DOUBT = Duration.millis(1000);

    /// Of each section: those that follow look alike.
    private static final int PREPARED_ROWS = 3;

    /// The page shown before, with how far it was scrolled.
    private record Left(DetailViewModel.Page page, GrowingPage.Kept nodes, double scrolled) {}

    private final DetailViewModel model;
    private final Messages texts;
    private final Clip clip;
    private final DetailParts parts;
    private final Navigator navigator;
    private final List<Door> doors;
    private final HBox bar = new HBox();
    private BiConsumer<String, Node> export = (title, beside) -> {};
    private final ScrollPane scroll = new ScrollPane();
    /// How far the page is kept scrolled down, logical pixels; below 0 while the reader decides.
    private double held = -1;

    private final GrowingPage page = new GrowingPage(scroll::getHeight);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition forgetting = new PauseTransition(DOUBT);
    private final List<Runnable> whenShown = new ArrayList<>();

    /// The page that is shown; null while it is a skeleton.
    private DetailViewModel.@Nullable Page shown;

    private @Nullable Left left;

    /// On the first page, the sentence of the year.
    private final VBox asOf = new VBox();

    private final VBox root;

    public DetailView(
            DetailViewModel model,
            Messages texts,
            Swatches swatches,
            Navigator navigator,
            CitationMarks marks,
            Clip clip,
            List<Door> doors) {
        this.model = model;
        this.texts = texts;
        this.clip = clip;
        this.navigator = navigator;
        this.doors = List.copyOf(doors);
        this.parts = new DetailParts(texts, swatches, navigator, marks, clip);
        page.getStyleClass().add("detail-page");
        page.setMinWidth(0);
        scroll.setContent(page);
        page.heightProperty().addListener(o -> hold());
        scroll.addEventFilter(ScrollEvent.ANY, e -> letGo());
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> letGo());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, e -> letGo());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(bar, scroll);
        bar.getStyleClass().add("detail-bar");
        root.getStyleClass().add("detail");
        forgetting.setOnFinished(e -> left = null);
        patience.setOnFinished(e -> show(List.of(Section.of(DetailView::skeleton))));
        model.loadingProperty().addListener((o, was, is) -> onLoading(is));
        model.pageProperty().addListener(o -> render());
        texts.onSpeak(this::name);
        name();
        render();
    }

    public Node node() {
        return root;
    }

    /// What does not come with the page.
    private void name() {
        scroll.setAccessibleText(texts.first("detail.title"));
        bar.getChildren().setAll(buttons());
    }

    private List<Node> buttons() {
        Selection selection = model.selection();
        Button back = Ui.iconButton(Feather.ARROW_LEFT, texts.get("detail.back"), this::back);
        back.setId("back");
        back.disableProperty().bind(selection.canGoBackProperty().not());
        Button forward =
                Ui.iconButton(Feather.ARROW_RIGHT, texts.get("detail.forward"), this::forward);
        forward.setId("forward");
        forward.disableProperty().bind(selection.canGoForwardProperty().not());
        var nothing = Bindings.isNull(selection.currentProperty());
        Button copy = Ui.iconButton(Feather.COPY, texts.get("detail.copy"), this::copyCitations);
        copy.visibleProperty().bind(nothing.not());
        Button out = Ui.iconButton(Feather.DOWNLOAD, texts.get("export.selected"), () -> {});
        out.setId("detail-export");
        out.setOnAction(e -> export(out));
        out.visibleProperty().bind(nothing.not());
        Button close = Ui.iconButton(Feather.X, texts.get("detail.close"), this::close);
        close.setId("close-detail");
        close.visibleProperty().bind(nothing.not());
        return List.of(back, forward, Ui.spring(), out, copy, close);
    }

    /// Before anything is shown.
    public void setGuest(PanelGuest guest) {
        parts.setGuest(guest);
    }

    /// @param action writes what is selected to a file; told what it is called, and beside what
    public void onExport(BiConsumer<String, Node> action) {
        export = action;
    }

    private void export(Node beside) {
        if (model.pageProperty().get() instanceof DetailViewModel.Page.Thing(DetailContent c)) {
            export.accept(c.title(), beside);
        }
    }

    /// Alt+←
    public void back() {
        model.selection().back();
        reveal();
    }

    /// Alt+→
    public void forward() {
        model.selection().forward();
        reveal();
    }

    private void reveal() {
        var id = model.selection().current();
        if (id != null) {
            navigator.open(id);
        }
    }

    private void onLoading(boolean loading) {
        if (loading) {
            if (!model.isLoadingAgain()) {
                patience.playFromStart();
            }
        } else {
            patience.stop();
            if (shown == null) {
                // Taken back to what was shown before the skeleton.
                render();
            }
            whenShown.forEach(page::afterPicture);
            whenShown.clear();
        }
    }

    private void render() {
        DetailViewModel.Page next = model.pageProperty().get();
        Left before = left;
        if (before != null && before.page() == next && model.selection().isTakingBack()) {
            leave();
            page.show(before.nodes());
            scroll.setVvalue(before.scrolled());
        } else if (shown instanceof DetailViewModel.Page.Welcome(WelcomeContent was)
                && next instanceof DetailViewModel.Page.Welcome(WelcomeContent is)
                && is.differsOnlyInYear(was)) {
            // While the slider runs, and somebody is at the doors.
            asOf.getChildren().setAll(Ui.reading(is.asOf(), "welcome-text"));
        } else if (DetailViewModel.isSameThing(shown, next)) {
            again(sections(next));
        } else {
            show(sections(next));
        }
        shown = next;
    }

    /// The same thing in other words: the page stays where it was scrolled to.
    private void again(List<Section<?>> sections) {
        double view = scroll.getViewportBounds().getHeight();
        double down = scroll.getVvalue() * Math.max(0, page.getHeight() - view);
        leave();
        page.show(sections, down);
        scroll.applyCss();
        scroll.layout();
        held = down;
        hold();
    }

    /// The page goes on growing below, and its sections find their height: until the reader
    /// scrolls, what is read stays where it is, and the share that lies above it changes.
    private void hold() {
        double room = page.getHeight() - scroll.getViewportBounds().getHeight();
        if (held >= 0 && room > 0) {
            scroll.setVvalue(Math.min(1, held / room));
        }
    }

    private void letGo() {
        held = -1;
    }

    private List<Section<?>> sections(DetailViewModel.Page next) {
        return switch (next) {
            case DetailViewModel.Page.Blank() -> List.of();
            case DetailViewModel.Page.Welcome(WelcomeContent welcome) ->
                    List.of(Section.of(() -> first(welcome)));
            case DetailViewModel.Page.Thing(DetailContent content) -> parts.all(content);
            case DetailViewModel.Page.Failure failure ->
                    List.of(Section.of(() -> failure(failure)));
        };
    }

    private void show(List<Section<?>> sections) {
        leave();
        page.show(sections);
        scroll.setVvalue(0);
    }

    private void leave() {
        patience.stop();
        letGo();
        DetailViewModel.Page was = shown;
        shown = null;
        if (was != null) {
            left = new Left(was, page.keep(), scroll.getVvalue());
            forgetting.playFromStart();
        }
        if (Ui.holdsFocus(page)) {
            // What has it goes; the new page is read from its top.
            scroll.requestFocus();
        }
    }

    /// Runs once the page of the selection is on the screen: whatever else follows a selection and
    /// takes its time.
    public void whenShown(Runnable action) {
        if (model.loadingProperty().get()) {
            whenShown.add(action);
        } else {
            page.afterPicture(action);
        }
    }

    /// Lays the panel of a thing out once where nobody sees it: the first panel takes five times as
    /// long as those that follow (classes, styles), and nobody need wait for that.
    ///
    /// @param idle takes the steps
    public void prepare(EntityId id, Idle idle) {
        model.readAhead(id, content -> idle.then(() -> prepare(content, idle)));
    }

    private void prepare(DetailContent content, Idle idle) {
        VBox trial = new VBox();
        trial.getStyleClass().add("detail-page");
        ScrollPane unseen = new ScrollPane(trial);
        unseen.setFitToWidth(true);
        unseen.getStyleClass().add("detail-scroll");
        unseen.setVisible(false);
        unseen.setManaged(false);
        root.getChildren().add(unseen);
        for (Section<?> section : parts.all(content)) {
            prepare(section, trial, idle);
        }
        idle.then(() -> root.getChildren().remove(unseen));
    }

    private <P extends Node> void prepare(Section<P> section, VBox trial, Idle idle) {
        AtomicReference<@Nullable P> frame = new AtomicReference<>();
        idle.then(
                () -> {
                    P made = section.frame().get();
                    frame.set(made);
                    trial.getChildren().add(made);
                    layOut(trial);
                });
        section.rows().stream()
                .limit(PREPARED_ROWS)
                .forEach(
                        row ->
                                idle.then(
                                        () -> {
                                            P made = frame.get();
                                            if (made != null) {
                                                row.accept(made);
                                                layOut(trial);
                                            }
                                        }));
    }

    private void layOut(VBox trial) {
        trial.applyCss();
        trial.resize(page.getWidth(), trial.prefHeight(page.getWidth()));
        trial.layout();
    }

    /// True while parts of the page that are out of sight are still to be made.
    public ReadOnlyBooleanProperty growingProperty() {
        return page.growingProperty();
    }

    /// The page of what was selected goes, and the button with it.
    private void close() {
        if (Ui.holdsFocus(bar)) {
            scroll.requestFocus();
        }
        model.selection().clear();
    }

    private Node first(WelcomeContent welcome) {
        VBox box = new VBox();
        box.getStyleClass().add("welcome");
        box.getChildren().add(Ui.text(welcome.title(), "detail-title"));
        box.getChildren().add(Ui.text(welcome.subtitle(), "detail-subtitle"));
        for (String sentence : welcome.sentences()) {
            box.getChildren().add(Ui.reading(sentence, "welcome-text"));
        }
        asOf.getChildren().setAll(Ui.reading(welcome.asOf(), "welcome-text"));
        box.getChildren().add(asOf);
        VBox list = new VBox();
        list.getStyleClass().add("doors");
        for (Door door : doors) {
            VBox words =
                    new VBox(
                            Ui.said(texts, "door." + door.id(), "door-name"),
                            Ui.said(texts, "door." + door.id() + ".detail", "fine"));
            HBox.setHgrow(words, Priority.ALWAYS);
            Pressable line =
                    new Pressable(
                            texts.first(
                                    "door.says",
                                    texts.first("door." + door.id()),
                                    texts.first("door." + door.id() + ".detail")),
                            door.action(),
                            new FontIcon(door.icon()),
                            words,
                            new FontIcon(Feather.CHEVRON_RIGHT));
            line.setId("door-" + door.id());
            line.getStyleClass().add("door");
            list.getChildren().add(line);
        }
        box.getChildren().add(list);
        box.getChildren().add(Ui.said(texts, "welcome.hint", "fine"));
        return box;
    }

    private Node failure(DetailViewModel.Page.Failure failure) {
        VBox box =
                new VBox(
                        Ui.text(failure.sentence(), "failure-text"),
                        Ui.text(failure.nextStep(), "welcome-text"));
        box.getStyleClass().addAll("welcome", "told");
        if (failure.again()) {
            Button again = new Button(texts.get("detail.again"));
            again.setOnAction(e -> model.reload());
            box.getChildren().add(again);
        }
        return box;
    }

    private static Node skeleton() {
        VBox box = new VBox();
        box.getStyleClass().add("skeleton");
        for (double width : new double[] {140, 220, 320, 320, 260, 320, 300, 180}) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.setMaxWidth(width);
            box.getChildren().add(bar);
        }
        return box;
    }

    private void copyCitations() {
        if (model.pageProperty().get() instanceof DetailViewModel.Page.Thing(DetailContent c)) {
            clip.copy(
                    c.title()
                            + "\n"
                            + c.references().stream()
                                    .map(r -> r.number() + ". " + CitationCard.text(r.citation()))
                                    .collect(Collectors.joining("\n")));
        }
    }
}
