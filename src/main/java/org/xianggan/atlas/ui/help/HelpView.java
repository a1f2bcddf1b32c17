package org.xianggan.atlas.ui.help;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.KeyHint;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.settings.SettingsModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// F1: a sheet over the window, not a window of its own, so that it works in full screen and in
/// pictures. Holds the keyboard while it is open and gives it back when it closes.
public final class HelpView extends Pane {
    private enum Part {
        KEYS,
        SYMBOLS,
        ACCURACY,
        ABOUT
    }

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double MARGIN = 24;
    private static final double NARROW_MARGIN = 8;
    private static final double WIDEST = 940;
    private static final double TALLEST = 760;
    private static final double COLUMN = 400;
    private static final double SYMBOL_COLUMN = 260;
    private static final double LINE = 40;

    private final Messages texts;
    private final Swatches swatches;
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Supplier<List<KeyHint.Group>> keys;
    private final Places places;
    private final SettingsModel settings;
    private final HBox tabs = new HBox();
    private final HBox head = new HBox();
    private final VBox holder = new VBox();
    private final ScrollPane scroll = new ScrollPane(holder);
    private final VBox sheet = new VBox(head, scroll);
    private Part part = Part.KEYS;
    private int columns;
    private @Nullable About about;
    private @Nullable Node focusBefore;

    /// @param keys what works, asked whenever the help is opened
    public HelpView(
            Messages texts,
            Swatches swatches,
            Catalogue catalogue,
            Tasks tasks,
            Supplier<List<KeyHint.Group>> keys,
            Places places,
            SettingsModel settings) {
        this.texts = texts;
        this.swatches = swatches;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.keys = keys;
        this.places = places;
        this.settings = settings;
        getStyleClass().add("help-veil");
        sheet.setId("help");
        sheet.getStyleClass().add("help-sheet");
        sheet.setAccessibleRole(AccessibleRole.PARENT);
        head.getStyleClass().add("help-head");
        tabs.getStyleClass().add("segments");
        tabs.setAccessibleRole(AccessibleRole.TOOL_BAR);
        holder.getStyleClass().add("help-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("detail-scroll", "help-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(sheet);
        setVisible(false);
        setManaged(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        widthProperty().addListener(o -> fitColumns());
        texts.onSpeak(
                () -> {
                    if (isVisible()) {
                        fill();
                        readAbout();
                    }
                });
    }

    /// F1: opens it, or closes it where it is open.
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            open();
        }
    }

    /// Opens it at one of its parts, counted from 0.
    public void open(int which) {
        part = Part.values()[which];
        if (!isVisible()) {
            open();
        } else {
            show(part);
        }
    }

    public boolean isOpen() {
        return isVisible();
    }

    private void open() {
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        columns = columns();
        fill();
        setVisible(true);
        tabOf(part).requestFocus();
        readAbout();
    }

    /// In the language of the moment.
    private void readAbout() {
        tasks.of(() -> About.read(catalogue, texts.language()))
                .onSuccess(
                        read -> {
                            about = read;
                            if (isVisible() && part == Part.ABOUT) {
                                show(part);
                            }
                        })
                .start();
    }

    /// The keyboard returns to where it was.
    public void close() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        holder.getChildren().clear();
        Node back = focusBefore;
        focusBefore = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    // --- what it shows

    private void fill() {
        tabs.getChildren().clear();
        ToggleGroup one = new ToggleGroup();
        for (Part each : Part.values()) {
            ToggleButton tab = new ToggleButton(texts.get("help." + id(each)));
            tab.setId("help-" + id(each));
            tab.getStyleClass().setAll("segment", "button");
            tab.setUserData(each);
            tab.setToggleGroup(one);
            tab.setAccessibleText(texts.get("help." + id(each)));
            tab.setOnAction(e -> show(each));
            tabs.getChildren().add(tab);
        }
        Button close = Ui.iconButton(Feather.X, texts.get("help.close"), this::close);
        close.setId("help-close");
        head.getChildren()
                .setAll(Ui.whole(texts.get("help.title"), "help-title"), tabs, Ui.spring(), close);
        sheet.setAccessibleText(texts.get("command.help"));
        boolean inside = isVisible();
        show(part);
        if (inside) {
            tabOf(part).requestFocus();
        }
    }

    private static String id(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private void show(Part next) {
        part = next;
        for (Node node : tabs.getChildren()) {
            if (node instanceof ToggleButton tab) {
                tab.setSelected(tab.getUserData() == part);
                tab.pseudoClassStateChanged(ON, tab.isSelected());
            }
        }
        holder.getChildren()
                .setAll(
                        switch (part) {
                            case KEYS -> new KeysPage(texts, keys.get()).in(columns);
                            case SYMBOLS -> new SymbolsPage(texts, swatches).in(symbolColumns());
                            case ACCURACY -> new AccuracyPage(texts, swatches).page();
                            case ABOUT -> new AboutPage(texts, places).page(about);
                        });
        scroll.setAccessibleText(texts.get("help." + id(part)));
        scroll.setVvalue(0);
    }

    private Node tabOf(Part which) {
        return tabs.getChildren().get(which.ordinal());
    }

    // --- where it lies

    private double sheetWidth() {
        double margin = getWidth() < WIDEST ? NARROW_MARGIN : MARGIN;
        return Math.min(WIDEST * larger(), getWidth() - 2 * margin);
    }

    /// As the style sheet enlarges type: what held two columns may hold one.
    private double larger() {
        return settings.get().large() ? MapState.LARGER : 1;
    }

    private int columns() {
        return sheetWidth() / larger() >= 2 * COLUMN ? 2 : 1;
    }

    private int symbolColumns() {
        return (int) Math.clamp(sheetWidth() / larger() / SYMBOL_COLUMN, 1, 3);
    }

    private void fitColumns() {
        int fit = columns();
        if (isVisible() && fit != columns) {
            columns = fit;
            show(part);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(sheetWidth());
        double room = getHeight() - 2 * (getHeight() < TALLEST ? NARROW_MARGIN : MARGIN);
        double height = Math.floor(Math.min(TALLEST, room));
        sheet.resizeRelocate(
                Math.rint((getWidth() - width) / 2),
                Math.rint((getHeight() - height) / 2),
                width,
                height);
    }

    // --- keyboard and pointer

    private void onPress(MouseEvent event) {
        if (event.getTarget() == this) {
            close();
        }
        event.consume();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case TAB -> step(event.isShiftDown() ? -1 : 1);
            case LEFT -> turn(-1);
            case RIGHT -> turn(1);
            case UP -> scrollBy(-LINE);
            case DOWN -> scrollBy(LINE);
            case PAGE_UP -> scrollBy(-scroll.getViewportBounds().getHeight() + LINE);
            case PAGE_DOWN -> scrollBy(scroll.getViewportBounds().getHeight() - LINE);
            case HOME -> scroll.setVvalue(0);
            case END -> scroll.setVvalue(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void turn(int by) {
        Part[] all = Part.values();
        show(all[Math.floorMod(part.ordinal() + by, all.length)]);
        tabOf(part).requestFocus();
    }

    /// Tab stays on the sheet: what lies beneath it cannot be seen.
    private void step(int by) {
        List<Node> stops = new ArrayList<>();
        stops.add(tabOf(part));
        collect(scroll, stops);
        stops.add(head.lookup("#help-close"));
        int at = stops.indexOf(getScene().getFocusOwner());
        stops.get(Math.floorMod(at + by, stops.size())).requestFocus();
    }

    private static void collect(Node node, List<Node> into) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> collect(n, into));
        }
    }

    private void scrollBy(double pixels) {
        double hidden = holder.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + pixels / hidden, 0, 1));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
