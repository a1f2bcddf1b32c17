package org.xianggan.atlas.ui.planner.route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Turn;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.planner.route.RouteText.TurnRow;

/// A line of the list of turns: what to do, on which road, how far; the road can be avoided.
final class TurnForm implements RowForm<TurnRow> {
    private final Desk desk;
    private final RouteModel model;
    private final Messages texts;

    TurnForm(Desk desk, RouteModel model) {
        this.desk = desk;
        this.model = model;
        this.texts = desk.texts();
    }

    @Override
    public Region draw(TurnRow row) {
        return switch (row) {
            case TurnRow.Head(String text) -> {
                HBox head = new HBox(Ui.text(text, "turn-head"));
                head.getStyleClass().add("turn-head-row");
                yield head;
            }
            case TurnRow.Step s -> step(s);
        };
    }

    private Region step(TurnRow.Step s) {
        StackPane sign = new StackPane(new FontIcon(icon(s.direction())));
        sign.getStyleClass().add("turn-sign");
        HBox road = new HBox();
        road.getStyleClass().add("turn-road");
        String ref = s.ref();
        if (ref != null && s.wayClass().isOf(TravelMode.DRIVE)) {
            road.getChildren().add(shield(ref, s.wayClass()));
            for (Way.Also other : s.also()) {
                if (other.ref() != null) {
                    road.getChildren().add(shield(other.ref(), other.wayClass()));
                }
            }
        }
        if (!s.road().equals(ref)) {
            road.getChildren().add(Ui.text(s.road(), "turn-name"));
        }
        if (s.notOpen()) {
            road.getChildren()
                    .add(Ui.whole(texts.first("planner.turns.not-open"), "turn-not-open"));
        }
        VBox words = new VBox(road, Ui.text(s.act(), "fine"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label km = Ui.whole(texts.first("planner.turns.km", s.km()), "turn-km");
        HBox row = new HBox(sign, words, km, avoid(s));
        row.getStyleClass().add("turn-row");
        return row;
    }

    private Node shield(String ref, WayClass wayClass) {
        return desk.swatches().view(new Swatch.OfShield(ref, wayClass.code()), 46, 18);
    }

    /// Avoids the line; where it has several sections one is asked which.
    private Node avoid(TurnRow.Step s) {
        if (s.avoidable().size() > 1) {
            return choice(s);
        }
        Button avoid =
                Ui.iconButton(
                        Feather.SLASH,
                        texts.first("planner.turns.avoid", s.road()),
                        () -> s.avoidable().forEach(a -> model.avoid(a.part())));
        avoid.getStyleClass().add("turn-avoid");
        avoid.setVisible(!s.avoidable().isEmpty());
        return avoid;
    }

    private Node choice(TurnRow.Step s) {
        MenuButton avoid = new MenuButton(null, new FontIcon(Feather.SLASH));
        avoid.getStyleClass().addAll("quiet-button", "turn-avoid", "turn-avoid-which");
        Ui.named(avoid, texts.first("planner.turns.avoid.which", s.road()));
        for (TurnRow.Avoidable a : s.avoidable()) {
            MenuItem item =
                    new MenuItem(
                            texts.first(
                                    a.part().section() == LinePart.WHOLE
                                            ? "planner.turns.avoid.whole"
                                            : "planner.turns.avoid.section",
                                    a.name()));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> model.avoid(a.part()));
            avoid.getItems().add(item);
        }
        return avoid;
    }

    static Ikon icon(Turn.Direction d) {
        return switch (d) {
            case START -> Feather.NAVIGATION;
            case STRAIGHT -> Feather.ARROW_UP;
            case SLIGHT_LEFT -> Feather.ARROW_UP_LEFT;
            case LEFT -> Feather.CORNER_UP_LEFT;
            case SHARP_LEFT -> Feather.CORNER_LEFT_DOWN;
            case SLIGHT_RIGHT -> Feather.ARROW_UP_RIGHT;
            case RIGHT -> Feather.CORNER_UP_RIGHT;
            case SHARP_RIGHT -> Feather.CORNER_RIGHT_DOWN;
            case BACK -> Feather.ROTATE_CCW;
        };
    }

    @Override
    public String says(TurnRow row) {
        return switch (row) {
            case TurnRow.Head(String text) -> text;
            case TurnRow.Step s -> s.says();
        };
    }

    /// The line in the panel, and on the map.
    @Override
    public void open(TurnRow row) {
        if (row instanceof TurnRow.Step s && s.line() != null) {
            desk.guide().open(s.line());
        }
    }

    @Override
    public @Nullable EntityId id(TurnRow row) {
        return row instanceof TurnRow.Step s ? s.line() : null;
    }

    @Override
    public boolean isHeading(TurnRow row) {
        return row instanceof TurnRow.Head;
    }

    @Override
    public String copied(TurnRow row) {
        return says(row);
    }

    @Override
    public void hovered(@Nullable TurnRow row) {
        desk.guide().spot(row instanceof TurnRow.Step s ? s.start() : null);
    }
}
