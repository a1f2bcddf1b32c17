package org.xianggan.atlas.ui.app;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.settings.Settings;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The bar at the top: name, search, language, theme, and everything else behind “⋯”.
final class TopBar extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// Notches that feel different.
    private static final double[] WHEEL = {0.5, 1, 2};

    /// Less than this is no field to type in, logical pixels.
    private static final double SEARCH = 130;

    /// Commands that are switches, with where they stand.
    private static final Predicate<Settings> NEVER = s -> false;

    private static final Set<String> NOT_IN_MENU =
            Set.of("search", "back", "forward", "language", "next-part", "previous-part");

    private final SettingsModel settings;
    private final List<Command> commands;
    private final Messages texts;
    private final Label wordmark = Ui.whole("", "wordmark");
    private final ToggleButton contents = new ToggleButton();
    private final ToggleButton planner = new ToggleButton();
    private final ToggleButton loops = new ToggleButton();
    private final ToggleButton workspace = new ToggleButton();
    private final ToggleButton shows = new ToggleButton();
    private final HBox tabs = new HBox();
    private final HBox tools = new HBox();
    private final HBox languages = new HBox();
    private final Button theme;
    private final Button help;
    private final MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));

    TopBar(Node search, SettingsModel settings, List<Command> commands, Messages texts) {
        this.settings = settings;
        this.commands = commands;
        this.texts = texts;
        getStyleClass().add("top-bar");
        languages.getStyleClass().add("segments");
        for (Language language : Language.values()) {
            Button one = new Button();
            one.setId("language-" + id(language));
            one.getStyleClass().add("segment");
            one.setUserData(language);
            one.setOnAction(e -> settings.change(s -> s.in(language)));
            languages.getChildren().add(one);
        }
        tab(contents, "contents");
        tab(planner, "planner");
        tab(loops, "loops");
        tab(workspace, "workspace");
        tab(shows, "shows");
        tabs.getChildren().setAll(contents, planner, loops, workspace, shows);
        tabs.getStyleClass().add("bar-tabs");
        tabs.setMinWidth(USE_PREF_SIZE);
        theme = Ui.iconButton(Feather.SUN, "", () -> run("theme"));
        theme.setId("theme");
        help = Ui.iconButton(Feather.HELP_CIRCLE, "", () -> run("help"));
        help.setId("open-help");
        more.setId("more");
        more.getStyleClass().addAll("quiet-button", "more-menu");
        tools.getChildren().setAll(languages, theme, help, more);
        tools.getStyleClass().add("top-tools");
        setMinWidth(0);
        // Where there is little room the search gives way.
        tools.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(wordmark, search, tabs, Ui.spring(), tools);
        texts.onSpeak(this::name);
        settings.currentProperty().addListener(o -> restate());
        name();
    }

    /// Where not even a short search has room, the name goes first (the window's own title says
    /// it), then the buttons that stand in the menu too,
    /// last the choice of the language, which comes into the menu instead.
    @Override
    protected void layoutChildren() {
        double larger = settings.get().large() ? MapState.LARGER : 1;
        double fixed =
                snappedLeftInset()
                        + snappedRightInset()
                        + SEARCH * larger
                        + tabs.prefWidth(-1)
                        + 4 * getSpacing();
        double buttons = theme.prefWidth(-1) + help.prefWidth(-1) + 2 * tools.getSpacing();
        double few = languages.prefWidth(-1) + more.prefWidth(-1) + tools.getSpacing();
        show(wordmark, fixed + few + buttons + wordmark.prefWidth(-1) <= getWidth());
        boolean room = fixed + few + buttons <= getWidth();
        show(theme, room);
        show(help, room);
        boolean chosen = languages.isManaged();
        show(languages, fixed + few <= getWidth());
        if (chosen != languages.isManaged()) {
            more.getItems().setAll(items());
            restate();
        }
        super.layoutChildren();
    }

    private static void show(Node node, boolean room) {
        if (room != node.isManaged()) {
            Ui.show(node, room);
        }
    }

    private void tab(ToggleButton button, String command) {
        button.setId("tab-" + command);
        button.getStyleClass().setAll("bar-tab");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> run(command));
    }

    private void run(String command) {
        commands.stream()
                .filter(c -> c.id().equals(command))
                .findFirst()
                .ifPresent(c -> c.action().run());
    }

    private void name() {
        wordmark.setText(texts.first("app.title"));
        for (Node node : languages.getChildren()) {
            if (node instanceof Button one && one.getUserData() instanceof Language language) {
                one.setText(texts.first("language." + id(language) + ".short"));
                Ui.named(one, texts.get("language." + id(language)));
            }
        }
        contents.setText(texts.first("contents.title"));
        Ui.named(contents, texts.get("command.contents") + " (Ctrl+1)");
        planner.setText(texts.first("planner.title"));
        Ui.named(planner, texts.get("command.planner") + " (Ctrl+2)");
        loops.setText(texts.first("loops.title"));
        Ui.named(loops, texts.get("command.loops") + " (Ctrl+3)");
        workspace.setText(texts.first("workspace.title"));
        Ui.named(workspace, texts.get("command.workspace") + " (Ctrl+4)");
        shows.setText(texts.first("shows.title"));
        Ui.named(shows, texts.get("command.shows") + " (Ctrl+5)");
        Ui.named(theme, texts.get("command.theme"));
        Ui.named(help, texts.get("command.help") + " (F1)");
        Ui.named(more, texts.get("menu.more"));
        more.getItems().setAll(items());
        restate();
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        String group = "";
        for (Command command : commands) {
            boolean instead = command.id().equals("language") && !languages.isManaged();
            if (NOT_IN_MENU.contains(command.id()) && !instead) {
                continue;
            }
            if (!group.isEmpty() && !group.equals(command.group())) {
                items.add(new SeparatorMenuItem());
            }
            group = command.group();
            items.add(item(command));
        }
        items.add(wheel());
        return items;
    }

    private MenuItem item(Command command) {
        MenuItem item = isSwitch(command.id()) == NEVER ? new MenuItem() : new CheckMenuItem();
        item.setText(texts.get("command." + command.id()));
        item.setId("menu-" + command.id());
        // Shown beside it; the window's own filter takes the key before the menu could.
        item.setAccelerator(command.key());
        item.setUserData(command.id());
        item.setOnAction(e -> command.action().run());
        return item;
    }

    private Menu wheel() {
        Menu menu = new Menu(texts.get("settings.wheel"));
        menu.setId("menu-wheel");
        for (double factor : WHEEL) {
            RadioMenuItem item =
                    new RadioMenuItem(
                            texts.get(
                                    factor < 1
                                            ? "settings.wheel.slow"
                                            : factor > 1
                                                    ? "settings.wheel.fast"
                                                    : "settings.wheel.normal"));
            item.setSelected(settings.get().wheel() == factor);
            item.setOnAction(e -> settings.change(s -> s.withWheel(factor)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Predicate<Settings> isSwitch(String command) {
        return switch (command) {
            case "contents" -> s -> s.panels().shows(Settings.Tab.CONTENTS);
            case "planner" -> s -> s.panels().shows(Settings.Tab.PLANNER);
            case "loops" -> s -> s.panels().shows(Settings.Tab.LOOPS);
            case "workspace" -> s -> s.panels().shows(Settings.Tab.WORKSPACE);
            case "shows" -> s -> s.panels().shows(Settings.Tab.SHOWS);
            case "left" -> s -> s.panels().leftOpen();
            case "right" -> s -> s.panels().rightOpen();
            case "table" -> s -> s.panels().tableOpen();
            case "theme" -> s -> s.theme() == MapState.Theme.PROJECTOR;
            case "large" -> Settings::large;
            case "reduce-motion" -> Settings::reduceMotion;
            default -> NEVER;
        };
    }

    /// What is set, in the buttons and in the menu.
    private void restate() {
        Settings now = settings.get();
        for (Node node : languages.getChildren()) {
            node.pseudoClassStateChanged(ON, node.getUserData() == now.language());
        }
        contents.setSelected(now.panels().shows(Settings.Tab.CONTENTS));
        planner.setSelected(now.panels().shows(Settings.Tab.PLANNER));
        loops.setSelected(now.panels().shows(Settings.Tab.LOOPS));
        workspace.setSelected(now.panels().shows(Settings.Tab.WORKSPACE));
        shows.setSelected(now.panels().shows(Settings.Tab.SHOWS));
        theme.setGraphic(
                new FontIcon(now.theme() == MapState.Theme.PAPER ? Feather.SUN : Feather.MOON));
        for (MenuItem item : more.getItems()) {
            if (item instanceof CheckMenuItem check && item.getUserData() instanceof String id) {
                check.setSelected(isSwitch(id).test(now));
            }
        }
    }

    private static String id(Language language) {
        return language.name().toLowerCase(java.util.Locale.ROOT);
    }
}
