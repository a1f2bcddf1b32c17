package org.xianggan.atlas.ui.planner.route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.TravelDesk;
import org.xianggan.atlas.ui.planner.Trip;
import org.xianggan.atlas.ui.planner.parts.ChangedLines;
import org.xianggan.atlas.ui.planner.parts.StopSearch;
import org.xianggan.atlas.ui.planner.parts.SupposedLine;
import org.xianggan.atlas.ui.planner.parts.Undoing;
import org.xianggan.atlas.ui.planner.route.RouteText.TurnRow;
import org.xianggan.atlas.ui.search.SearchView;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The page of routes: stops and suppositions above, then the ways in a table, then what to do on
/// the chosen way, or its heights.
final class RouteView implements PageView {
    /// What the list of turns, or the profile, has at least; with less room the page scrolls.
    private static final double DECK = 190;

    /// What is shown answers an earlier question.
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Desk desk;
    private final Messages texts;
    private final ScenarioModel scenarios;
    private final Undoing undoing;
    private final RouteModel model;
    private final RouteText words;
    private final RouteTools tools;
    private final StopList stops;
    private final SearchView search;
    private final Suppositions suppositions;
    private final Label year = Ui.text("", "fine");
    private final SupposedLine supposed;
    private final VBox trouble = new VBox();
    private final WayTable ways;
    private final Label ranked = Ui.text("", "fine", "ways-note");
    private final ToggleButton turnsTab = new ToggleButton();
    private final ToggleButton profileTab = new ToggleButton();
    private final Label told = Ui.label("", "fine");
    private final PageList<TurnRow> turns;
    private final ProfileChart profile;
    private final VBox answered = new VBox();
    private final VBox empty = new VBox();
    private final VBox root = new VBox();
    private final ScrollPane page = new ScrollPane(root);
    private @Nullable Trip flown;

    RouteView(Desk desk, TravelDesk travel, ChangedLines changed) {
        this.desk = desk;
        this.texts = desk.texts();
        this.scenarios = travel.scenarios();
        model = new RouteModel(travel, desk.tasks(), desk.catalogue(), changed);
        words = new RouteText(texts);
        undoing = new Undoing(scenarios, RoutePage.ID).withKeys();
        tools =
                new RouteTools(
                        model,
                        undoing,
                        new RouteExport(desk, travel.tools(), words),
                        texts,
                        this::title,
                        told::setText,
                        this::flyToWhole);
        stops = new StopList(model, texts, this::named);
        search =
                StopSearch.field(
                        desk,
                        travel.tools(),
                        new SearchView.Look("stop-search", "planner.search", ""),
                        this::found);
        suppositions = new Suppositions(model, texts);
        supposed = new SupposedLine(RoutePage.ID, desk, scenarios);
        ways = new WayTable(model, texts, words);
        turns = new PageList<>(new TurnForm(desk, model), desk.selection(), desk.clip());
        turns.node().setId("turns");
        profile = new ProfileChart(texts, desk.guide()::spot);
        build();
        travel.setHand(new Trying(travel, model, texts));
        follow();
        name();
        texts.onSpeak(this::name);
    }

    private void build() {
        VBox asked =
                new VBox(tools, stops.node(), search.node(), suppositions.node(), year, supposed);
        asked.getStyleClass().add("route-asked");
        trouble.getStyleClass().add("route-trouble");
        trouble.setId("route-trouble");
        Ui.show(trouble, false);
        ranked.setMaxWidth(Double.MAX_VALUE);
        turnsTab.setId("tab-turns");
        profileTab.setId("tab-profile");
        tab(turnsTab);
        tab(profileTab);
        turnsTab.setSelected(true);
        told.setMinWidth(0);
        HBox tabs = new HBox(turnsTab, profileTab, Ui.spring(), told);
        tabs.getStyleClass().add("route-tabs");
        StackPane deck = new StackPane(turns.node(), profile);
        deck.setMinSize(0, DECK);
        VBox.setVgrow(deck, Priority.ALWAYS);
        answered.getChildren().setAll(ways.node(), ranked, tabs, deck);
        answered.setMinWidth(0);
        VBox.setVgrow(answered, Priority.ALWAYS);
        empty.getStyleClass().add("route-empty");
        root.getChildren().setAll(asked, trouble, empty, answered);
        root.getStyleClass().add("route-page");
        root.setMinWidth(0);
        page.getStyleClass().add("route-scroll");
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        page.setMinSize(0, 0);
        root.addEventFilter(KeyEvent.KEY_PRESSED, undoing::onKey);
        showTab();
    }

    private void tab(ToggleButton button) {
        button.getStyleClass().setAll("switch");
        button.setOnAction(
                e -> {
                    turnsTab.setSelected(button == turnsTab);
                    profileTab.setSelected(button == profileTab);
                    showTab();
                });
    }

    private void showTab() {
        turns.node().setVisible(turnsTab.isSelected());
        profile.setVisible(profileTab.isSelected());
    }

    private void follow() {
        scenarios.tripProperty().addListener((o, was, is) -> showTrip());
        scenarios.currentProperty().addListener((o, was, is) -> sayYear());
        model.onNamed(this::showTrip);
        model.answerProperty().addListener((o, was, is) -> showAnswer());
        model.chosenProperty().addListener((o, was, is) -> showOption());
        model.problemProperty().addListener((o, was, is) -> showProblem());
        model.partsProperty().addListener((o, was, is) -> suppositions.show(is));
        model.overlayProperty()
                .addListener(
                        (o, was, is) -> {
                            if (isShown()) {
                                desk.guide().travel(is);
                            }
                        });
    }

    /// Another page may stand in its place, and draws what it likes.
    private boolean isShown() {
        return page.getParent() != null;
    }

    private void found(Stop stop, Names names) {
        model.add(stop, names);
        search.clear();
    }

    private String named(Stop stop) {
        Names names = model.names(stop);
        return names == null ? stop.name() : names.in(texts.language());
    }

    private String title() {
        return model.trip().stops().stream()
                .filter(s -> !s.via())
                .map(this::named)
                .collect(Collectors.joining(" – "));
    }

    // --- showing

    private void showTrip() {
        Trip trip = model.trip();
        tools.show(trip);
        stops.show(trip);
        showAnswer();
    }

    private void showAnswer() {
        RouteAnswer now = model.answer();
        Ui.show(answered, now != null);
        Ui.show(empty, now == null && model.problemProperty().get() == null);
        tools.answered(now != null);
        if (now == null) {
            return;
        }
        ways.show(now);
        // By rail nothing rests on a timetable, and that is said.
        ranked.setText(
                now.trip().mode() == TravelMode.RAIL
                        ? note(now) + " " + texts.get("planner.ways.rail")
                        : note(now));
        showOption();
        if (isShown() && !now.trip().equals(flown)) {
            // Whoever drags a way looks where it is: only other ends are flown to.
            boolean others = flown == null || !ends(flown).equals(ends(now.trip()));
            flown = now.trip();
            if (others) {
                flyToWhole();
            }
        }
    }

    /// What the table rests on.
    private String note(RouteAnswer now) {
        Names without = now.without();
        if (without != null) {
            return texts.get("planner.ways.without", without.shortIn(texts.language()));
        }
        return now.options().size() < 2
                ? texts.get("planner.ways.one")
                : texts.get(now.isRanked() ? "planner.ways.ranked" : "planner.ways.unranked");
    }

    private static List<Stop> ends(Trip trip) {
        return trip.stops().stream().filter(s -> !s.via()).toList();
    }

    private void showOption() {
        Option option = model.option();
        ways.mark();
        if (option != null) {
            RouteAnswer now = Objects.requireNonNull(model.answer());
            turns.fill(words.turns(option, now.sections(), this::named));
            profile.show(option.profile());
        }
    }

    private void showProblem() {
        TravelProblem p = model.problemProperty().get();
        Ui.show(trouble, p != null);
        root.pseudoClassStateChanged(STALE, p != null);
        if (p != null) {
            trouble.getChildren()
                    .setAll(
                            Ui.text(p.sentence(texts), "trouble-text"),
                            Ui.text(p.nextStep(texts), "fine"));
        }
        Ui.show(empty, model.answer() == null && p == null);
    }

    private void sayYear() {
        year.setText(texts.first("planner.route.year", String.valueOf(scenarios.current().year())));
    }

    private void flyToWhole() {
        RouteAnswer now = model.answer();
        if (now != null) {
            GeoBox box =
                    now.options().stream().map(Option::box).reduce(GeoBox::union).orElseThrow();
            desk.guide().look(box);
        }
    }

    private void name() {
        tools.name();
        turnsTab.setText(texts.first("planner.turns"));
        profileTab.setText(texts.first("planner.profile"));
        turns.name(texts.first("planner.turns"));
        empty.getChildren()
                .setAll(
                        Ui.text(texts.get("planner.route.empty"), "route-empty-text"),
                        Ui.text(texts.get("planner.route.empty.next"), "fine"));
        suppositions.show(model.partsProperty().get());
        sayYear();
        showTrip();
        showProblem();
    }

    // --- the page

    @Override
    public Region node() {
        return page;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return model.loadingProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        desk.guide().travel(model.overlayProperty().get());
        showAnswer();
    }

    @Override
    public void focus() {
        if (model.answer() == null) {
            search.focus();
        } else {
            ways.focus();
        }
    }
}
