package org.xianggan.atlas.ui.map;

import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.ui.common.Tip;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What floats over the map, and where: buttons and the north arrow top right, chips top left,
/// scale bar bottom right, attribution and locator bottom left. Their look is the theme's.
final class MapFurniture {
    static final double EDGE = 12;

    private static final double GAP = 8;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final int MOST_LINES = 3;

    /// Of our font, ascent to descent.
    private static final double LINE_HEIGHT = 1.6;

    /// In a narrower map the scale bar leaves too little beside it.
    private static final double NARROW = 420;

    private final VBox buttons = new VBox();
    private final FlowPane chips = new FlowPane(GAP, GAP);
    private final Region north;
    private final ScaleBarView scaleBar;
    private final Label attribution = new Label();
    private final Locator locator;
    private final HiddenNames hidden;
    private final Rectangle box = new Rectangle();
    private final Region focusRing = new Region();

    /// Floats over the lower edge, between the sources and what they leave free; may be folded
    /// away.
    private @Nullable Region strip;

    private final Messages messages;
    private List<String> sources = List.of();
    private Dimension2D size = new Dimension2D(0, 0);

    /// Lower edge of the chip of hidden names.
    private double chipBottom;

    /// How much of the lower edge something else covers.
    private double below;

    /// @param measure begins or ends measuring
    MapFurniture(
            MapViewModel model,
            Messages messages,
            Locator locator,
            HiddenNames hidden,
            Runnable measure) {
        this.messages = messages;
        this.hidden = hidden;
        this.locator = locator;
        scaleBar = new ScaleBarView();
        north = north();
        buttons.getStyleClass().add("map-controls");
        buttons.getChildren()
                .setAll(
                        button("map-zoom-in", new FontIcon(Feather.PLUS), () -> model.zoomBy(1)),
                        button("map-zoom-out", new FontIcon(Feather.MINUS), () -> model.zoomBy(-1)),
                        button("map-home", new FontIcon(Feather.HOME), model::home),
                        button("map-measure", ruler(), measure));
        chips.getStyleClass().add("map-chips");
        chips.setPickOnBounds(false);
        attribution.getStyleClass().add("attribution");
        attribution.setWrapText(true);
        name();
        box.getStyleClass().add("zoom-box");
        Ui.show(box, false);
        box.setMouseTransparent(true);
        focusRing.getStyleClass().add("map-focus-ring");
        focusRing.setMouseTransparent(true);
        focusRing.setVisible(false);
        // A press on a button is no press on the map.
        buttons.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /// In the language of the moment.
    void name() {
        for (Node node : buttons.getChildren()) {
            if (node instanceof Button button) {
                String text = messages.get(button.getId().replaceFirst("-", "."));
                button.setAccessibleText(text);
                Tip.on(button, text);
            }
        }
        scaleBar.setAccessibleText(messages.first("map.scale"));
        locator.setAccessibleText(messages.first("locator.accessible"));
        hidden.name();
        attribution(sources);
    }

    /// Feather has no ruler.
    private static Node ruler() {
        SVGPath ruler = new SVGPath();
        ruler.setContent(
                "M1 10.5 L10.5 1 L15 5.5 L5.5 15 Z M4 7.5 L5.6 9.1 M6.3 5.2 L8.7 7.6 M8.6 2.9 L10.2"
                        + " 4.5");
        ruler.getStyleClass().add("map-ruler");
        return ruler;
    }

    /// Beside the buttons, on as many lines as it takes; a chip that is longer than a line ends in
    /// dots.
    private void layOutChips(double room) {
        double longest = 0;
        for (Node chip : chips.getChildren()) {
            if (chip instanceof Region one) {
                one.setMaxWidth(Math.max(0, room));
                longest += one.isManaged() ? Math.min(room, one.prefWidth(-1)) + GAP : 0;
            }
        }
        double width = Math.max(0, Math.min(room, longest));
        chips.setPrefWrapLength(width);
        chips.resizeRelocate(EDGE, EDGE, width, chips.prefHeight(width));
    }

    /// Whether the map is being measured, in its button.
    void measuring(boolean on) {
        buttons.getChildren().getLast().pseudoClassStateChanged(ON, on);
    }

    /// The lower edge of what floats at the top left.
    double underChips() {
        return EDGE + (chips.getHeight() > 0 ? chips.getHeight() + GAP : 0);
    }

    private static Button button(String id, Node icon, Runnable act) {
        Button b = new Button(null, icon);
        b.setId(id);
        b.getStyleClass().add("map-control");
        b.setFocusTraversable(true);
        b.setOnAction(e -> act.run());
        return b;
    }

    private static Region north() {
        SVGPath arrow = new SVGPath();
        arrow.setContent("M6 0 L11 14 L6 11 L1 14 Z");
        arrow.getStyleClass().add("north-arrow");
        Label n = new Label("N");
        n.getStyleClass().add("north-text");
        VBox all = new VBox(1, n, arrow);
        all.setAlignment(Pos.CENTER);
        all.getStyleClass().add("north");
        all.setMouseTransparent(true);
        return all;
    }

    List<Node> nodes() {
        List<Node> all = new ArrayList<>();
        all.addAll(List.of(box, locator, attribution, scaleBar, north, chips, buttons));
        all.addAll(hidden.nodes());
        all.add(focusRing);
        return all;
    }

    /// Puts `region` over the lower edge of the map; it is seen as long as it is visible.
    void strip(Region region) {
        strip = region;
    }

    /// How much of the lower edge the strip takes.
    double stripHeight() {
        return strip == null || !strip.isVisible() ? 0 : strip.prefHeight(-1) + 2 * GAP;
    }

    FlowPane chips() {
        return chips;
    }

    ScaleBarView scaleBar() {
        return scaleBar;
    }

    Locator locator() {
        return locator;
    }

    Rectangle box() {
        return box;
    }

    Region focusRing() {
        return focusRing;
    }

    /// “内部使用 · 未经审图   © OpenStreetMap 贡献者 · GeoNames · …”: each source once, its licence and
    /// by-ways in the tip.
    void attribution(List<String> lines) {
        sources = List.copyOf(lines);
        String internal = messages.get("map.internal");
        String brief =
                sources.stream()
                        .flatMap(s -> Arrays.stream(s.split("[;；·]")))
                        .map(s -> s.replaceAll("\\s*[(（][^)）]*[)）]", "").strip())
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" · "));
        attribution.setText(brief.isEmpty() ? internal : internal + "\u2003" + brief);
        Tip.on(attribution, String.join("\n", sources));
    }

    /// As they were given to [#attribution].
    List<String> sources() {
        return sources;
    }

    /// What is covered of the map, for the labels: logical pixels.
    List<MapPainter.Covered> covered() {
        Stream<MapPainter.Covered> under =
                below <= 0
                        ? Stream.empty()
                        : Stream.of(
                                new MapPainter.Covered(
                                        0, size.getHeight() - below, size.getWidth(), below));
        Stream<MapPainter.Covered> placed =
                Stream.of(locator, attribution, scaleBar, north, chips, buttons, strip)
                        .filter(n -> n != null && n.isVisible() && n.getWidth() > 0)
                        .map(
                                n ->
                                        new MapPainter.Covered(
                                                n.getLayoutX(),
                                                n.getLayoutY(),
                                                n.getWidth(),
                                                n.getHeight()));
        double wide = hidden.widestChip();
        double tall = hidden.chip().getHeight();
        MapPainter.Covered chip =
                new MapPainter.Covered(
                        scaleBar.getLayoutX() + scaleBar.getWidth() - wide,
                        chipBottom - tall,
                        wide,
                        tall);
        return Stream.of(under, placed, Stream.of(chip)).flatMap(s -> s).toList();
    }

    private double lines(int most) {
        var insets = attribution.getInsets();
        double line = attribution.getFont().getSize() * LINE_HEIGHT;
        return Math.ceil(most * line + insets.getTop() + insets.getBottom());
    }

    void coverBelow(double height) {
        below = height;
    }

    double coveredBelow() {
        return below;
    }

    /// @param whole height of the map, with what something else covers of it
    void layout(double width, double whole) {
        double height = whole - below;
        size = new Dimension2D(width, whole);
        focusRing.resizeRelocate(0, 0, width, height);
        buttons.autosize();
        buttons.relocate(width - EDGE - buttons.getWidth(), EDGE);
        north.autosize();
        north.relocate(
                Math.round(width - EDGE - (buttons.getWidth() + north.getWidth()) / 2),
                Math.round(EDGE + buttons.getHeight() + GAP));
        layOutChips(width - 3 * EDGE - buttons.getWidth());
        // The sources give way to the scale bar; where the map is narrow they lie below it.
        scaleBar.autosize();
        boolean narrow = width < NARROW;
        double beside = narrow ? 0 : EDGE + scaleBar.getWidth();
        double room = Math.max(60, width - 2 * EDGE - beside);
        double wanted = Math.min(room, attribution.prefWidth(-1));
        // More lines than these end in dots; whole they stand in the tip and in the help.
        double tall = Math.min(attribution.prefHeight(wanted), lines(MOST_LINES));
        attribution.resizeRelocate(EDGE, Math.round(height - EDGE / 2 - tall), wanted, tall);
        scaleBar.relocate(
                Math.round(width - EDGE - scaleBar.getWidth()),
                Math.round(height - EDGE - scaleBar.getHeight() - (narrow ? tall : 0)));
        // Above whatever it would lie on: large type folds the sources onto several lines.
        boolean onSources = EDGE + wanted > width - EDGE - hidden.chip().prefWidth(-1);
        double above =
                onSources
                        ? Math.min(scaleBar.getLayoutY(), attribution.getLayoutY())
                        : scaleBar.getLayoutY();
        chipBottom = above - GAP / 2;
        hidden.layout(width - EDGE, chipBottom, EDGE);
        double base = attribution.getLayoutY() - GAP;
        Region across = strip;
        if (across != null && across.isVisible()) {
            double wide = Math.min(width - 2 * EDGE, across.prefWidth(-1));
            double high = across.prefHeight(wide);
            base = Math.min(base, chipBottom - hidden.chip().getHeight() - GAP) - high;
            across.resizeRelocate(Math.round((width - wide) / 2), Math.round(base), wide, high);
            base -= GAP;
        }
        locator.autosize();
        locator.relocate(EDGE, Math.round(base - locator.getHeight()));
    }
}
