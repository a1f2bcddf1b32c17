package org.xianggan.atlas.ui.loops;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.journey.play.Scene;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.parts.OnMap;
import org.xianggan.atlas.ui.planner.parts.StopSearch;
import org.xianggan.atlas.ui.search.SearchView;

/// The page of one loop: what it is framed by, how stops come into it, its days.
final class LoopView implements PageView {
    /// What is shown answers an earlier question.
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Desk desk;
    private final LoopDesk loops;
    private final LoopModel model;
    private final Messages texts;
    private final StopNamesBook names;
    private final LoopWords words;
    private final TextField name = new TextField();
    private final Label frameText = Ui.text("", "frame-text");
    private final FontIcon frameIcon = new FontIcon(Feather.CHEVRON_DOWN);
    private final Pressable frameLine;
    private final Frame frame;
    private final SearchView search;
    private final Button list = new Button(null, new FontIcon(Feather.LIST));
    private final ToggleButton pick = new ToggleButton(null, new FontIcon(Feather.MOUSE_POINTER));
    private final Button order = new Button(null, new FontIcon(Feather.SHUFFLE));
    private final Button free = new Button();
    private final OrderCard better;
    private final Button play = new Button(null, new FontIcon(Feather.PLAY));
    private final PlayModel playing;
    private final PlayBar bar;
    private final TroubleBox trouble;
    private final DayStrip strip;
    private final LoopOut out;
    private final PlanTold told;
    private final VBox made = new VBox();
    private final VBox empty = new VBox();
    private final VBox nothing = new VBox();
    private final VBox root = new VBox();
    private final ScrollPane page = new ScrollPane(root);
    private final VBox whole = new VBox();
    private final OnMap map;
    private @Nullable String flown;

    LoopView(Desk desk, LoopDesk loops, LeafletTools leaflets) {
        this.desk = desk;
        this.loops = loops;
        this.texts = desk.texts();
        trouble = new TroubleBox("loop-trouble", texts);
        model = loops.model();
        names = new StopNamesBook(desk);
        words = new LoopWords(texts, names::of);
        frameLine = new Pressable("", this::unfold, frameText, Ui.spring(), frameIcon);
        frame =
                new Frame(
                        "loop",
                        desk,
                        loops.travel().tools(),
                        words,
                        false,
                        names::know,
                        (typed, op) -> model.change("frame", typed, op));
        search =
                StopSearch.field(
                        desk,
                        loops.travel().tools(),
                        new SearchView.Look("loop-add", "loop.page.add", ""),
                        (stop, of) -> {
                            names.know(stop, of);
                            add(stop);
                        });
        told = new PlanTold(model, texts, words);
        better = new OrderCard(model, texts, words);
        strip = new DayStrip(model, loops, desk, words);
        out = new LoopOut(desk, loops, leaflets);
        map = new OnMap(desk, whole);
        playing = new PlayModel(desk.tasks());
        bar = new PlayBar(playing, texts, words, desk.guide(), this::endPlay);
        playing.onScene(this::played);
        build();
        follow();
        name();
        texts.onSpeak(this::name);
    }

    private void build() {
        name.setId("loop-name");
        name.getStyleClass().add("loop-name");
        name.textProperty().addListener((o, was, is) -> called(is));
        frameLine.getStyleClass().add("frame-line");
        frameLine.setId("loop-frame-line");
        HBox.setHgrow(frameText, Priority.ALWAYS);
        frameText.setMinWidth(0);
        Ui.show(frame, false);
        VBox head = new VBox(name, frameLine, frame);
        head.getStyleClass().add("plan-head");
        HBox.setHgrow(search.node(), Priority.ALWAYS);
        Ui.planButton(list, "loop-list", () -> desk.guide().openPage(SightsPage.ID, null));
        pick.setId("loop-pick");
        pick.getStyleClass().addAll("button", "plan-button");
        Ui.planButton(order, "loop-order", model::order);
        Ui.planButton(free, "loop-uncut", () -> model.change("days", Loop::uncut));
        Ui.planButton(play, "loop-play", this::play);
        HBox adding = new HBox(search.node());
        adding.getStyleClass().add("loop-adding");
        FlowPane tools = new FlowPane(list, pick, order, free, play);
        tools.getStyleClass().add("plan-chips");
        VBox stops = new VBox(adding, tools, better);
        stops.getStyleClass().add("loop-stops");
        made.getChildren().setAll(told, strip, out);
        empty.getStyleClass().add("route-empty");
        nothing.getStyleClass().add("route-empty");
        root.getChildren().setAll(head, stops, trouble, empty, made, nothing);
        root.getStyleClass().add("loop-page");
        root.setMinWidth(0);
        Ui.scrolls(page, "loop-scroll");
        whole.getChildren().setAll(bar, page);
        whole.getStyleClass().add("plan-page");
        whole.setMinSize(0, 0);
        strip.scrollIn(page);
    }

    private void follow() {
        loops.shelf()
                .currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (playing.isOpen()) {
                                endPlay();
                            }
                            showLoop();
                        });
        model.plannedProperty().addListener((o, was, is) -> showPlan());
        model.problemProperty().addListener((o, was, is) -> showProblem());
        loops.travel().scenarios().currentProperty().addListener((o, was, is) -> showLoop());
        names.onKnown(
                () -> {
                    strip.forget();
                    showLoop();
                });
        desk.selection()
                .currentProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null && pick.isSelected() && map.isOpen()) {
                                add(is);
                            }
                        });
    }

    // --- what a person does

    private void called(String text) {
        Loop now = model.loop();
        if (now != null && name.isFocused() && !now.name().equals(text)) {
            model.change("name", true, l -> l.called(text));
        }
    }

    private void unfold() {
        boolean there = !frame.isVisible();
        Ui.show(frame, there);
        frameIcon.setIconCode(there ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
        if (there) {
            frame.focus();
        }
    }

    private void add(Stop stop) {
        loops.bring(stop);
        search.clear();
    }

    /// What was clicked on the map while sites are picked there.
    private void add(EntityId id) {
        if (StopPlaces.isPlace(id.kind())) {
            desk.tasks()
                    .of(() -> desk.catalogue().entity(id))
                    .onSuccess(
                            e ->
                                    e.ifPresent(
                                            one -> {
                                                names.know(StopPlaces.of(one), one.names());
                                                loops.bring(StopPlaces.of(one));
                                            }))
                    .start();
        }
    }

    /// From its first day, nearer than a whole loop is looked at.
    private void play() {
        Planned planned = model.planned();
        if (planned != null) {
            pick.setSelected(false);
            playing.open(planned, !loops.isStill());
        }
    }

    /// A stop opens its card.
    private void played(Scene scene) {
        Stay stay = scene.kind() == Scene.Kind.STOP ? scene.stay() : null;
        strip.mark(stay == null ? -1 : stay.index());
        EntityId id = stay == null ? null : stay.stop().id();
        if (id != null) {
            desk.selection().select(id);
        }
    }

    private void endPlay() {
        playing.close();
        strip.mark(-1);
        fly();
    }

    // --- showing

    private void showLoop() {
        Loop now = model.loop();
        boolean there = now != null;
        for (Node part : root.getChildren()) {
            if (part != trouble && part != empty && part != made && part != nothing) {
                Ui.show(part, there);
            }
        }
        Ui.show(nothing, !there);
        if (now == null) {
            Ui.show(empty, false);
            Ui.show(made, false);
            draw();
            return;
        }
        names.learn(now);
        if (!name.isFocused()) {
            name.setText(now.name());
        }
        frameText.setText(words.frame(now));
        frameLine.setAccessibleText(texts.first("loop.page.frame.says", words.frame(now)));
        frame.show(now, loops.year());
        if (now.stops().isEmpty() && now.start() == null && !frame.isVisible()) {
            Ui.show(frame, true);
            frameIcon.setIconCode(Feather.CHEVRON_UP);
        }
        order.setDisable(now.stops().size() < 3);
        Ui.show(free, now.isCut());
        showPlan();
    }

    private void showPlan() {
        Planned planned = model.planned();
        Loop now = model.loop();
        boolean problem = model.problemProperty().get() != null;
        boolean stale = problem && (planned == null || !planned.of().equals(now));
        boolean some = now != null && !now.stops().isEmpty();
        Ui.show(made, some && (planned != null || stale));
        Ui.show(told, planned != null && !stale);
        Ui.show(out, planned != null && !stale);
        Ui.show(empty, now != null && !some && !problem);
        play.setDisable(planned == null || stale);
        strip.show(planned, some && stale ? now : null);
        if (planned != null) {
            told.show(planned.plan());
            out.show(planned);
        }
        draw();
        fly();
    }

    private void draw() {
        Planned planned = model.planned();
        map.show(planned == null ? TravelOverlay.NONE : planned.overlay());
    }

    /// To a loop that was not looked at before; whoever changes one looks where it is.
    private void fly() {
        LoopShelf.Kept now = loops.shelf().current();
        Planned planned = model.planned();
        if (now != null && planned != null && map.isOpen() && !now.id().equals(flown)) {
            flown = now.id();
            desk.guide().look(planned.box());
        }
    }

    private void showProblem() {
        LoopModel.Problem p = model.problemProperty().get();
        trouble.show(p);
        root.pseudoClassStateChanged(STALE, p != null);
        showPlan();
    }

    private void name() {
        model.setSigns(
                new Planned.Signs(
                        texts.first("loop.page.sign.start"), texts.first("loop.page.sign.night")));
        name.setPromptText(texts.first("loop.page.name"));
        name.setAccessibleText(texts.get("loop.page.name"));
        list.setText(texts.first("loop.page.list"));
        pick.setText(texts.first("loop.page.pick"));
        order.setText(texts.first("loop.page.order"));
        play.setText(texts.first("loop.play"));
        Ui.named(play, texts.get("loop.play.tip"));
        bar.name();
        free.setText(texts.first("loop.page.uncut"));
        Ui.named(list, texts.get("loop.page.list.tip"));
        Ui.named(pick, texts.get("loop.page.pick.tip"));
        Ui.named(order, texts.get("loop.page.order.tip"));
        Ui.named(free, texts.get("loop.page.uncut.tip"));
        empty.getChildren()
                .setAll(
                        Ui.text(texts.get("loop.page.empty"), "route-empty-text"),
                        Ui.text(texts.get("loop.page.empty.next"), "fine"));
        Button go = new Button(texts.first("loop.page.nothing.go"));
        go.getStyleClass().addAll("button", "plan-button");
        go.setOnAction(e -> desk.guide().openPage(LoopsPage.ID, null));
        nothing.getChildren()
                .setAll(Ui.text(texts.get("loop.page.nothing"), "route-empty-text"), go);
        frame.name();
        better.name();
        out.name();
        strip.forget();
        showLoop();
        showProblem();
    }

    // --- the page

    @Override
    public Region node() {
        return whole;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        flown = null;
        draw();
        fly();
    }

    @Override
    public void focus() {
        if (model.loop() == null || model.planned() == null) {
            if (frame.isVisible()) {
                frame.focus();
            } else {
                search.focus();
            }
        } else {
            search.focus();
        }
    }
}
