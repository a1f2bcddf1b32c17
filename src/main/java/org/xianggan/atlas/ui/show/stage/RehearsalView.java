package org.xianggan.atlas.ui.show.stage;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.play.ShowPlay;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// What a rehearsal has found: each scene against its plan, and all of it against the slot.
final class RehearsalView extends VBox {
    /// Wider than this the eye loses the line.
    private static final double WIDEST = 820;

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass MOST = PseudoClass.getPseudoClass("most");

    private final Messages texts;
    private final Button keep;

    /// @param kept run where it is to be kept
    /// @param dropped run where it is not
    RehearsalView(
            ShowPlay play, Rehearsal rehearsal, Messages texts, Runnable kept, Runnable dropped) {
        this.texts = texts;
        setId("rehearsal");
        getStyleClass().addAll("window", "rehearsal");
        Times times = play.lineUp().times();
        Label head = Ui.text(times.told(rehearsal, texts), "rehearsal-head");
        head.setId("rehearsal-told");
        Label paused =
                Ui.text(
                        play.paused() == 0
                                ? ""
                                : texts.first(
                                        "show.rehearsal.paused",
                                        Times.length(play.paused(), texts)),
                        "rehearsal-aside");
        Ui.show(paused, play.paused() > 0);
        keep = Ui.pageButton("rehearsal-keep", kept);
        keep.setText(texts.first("show.rehearsal.keep"));
        keep.setDefaultButton(true);
        Button drop = Ui.pageButton("rehearsal-drop", dropped);
        drop.setText(texts.first("show.rehearsal.drop"));
        drop.setCancelButton(true);
        ScrollPane scroll = new ScrollPane(table(play.lineUp().scenes(), times, rehearsal));
        scroll.setFitToWidth(true);
        scroll.setMaxWidth(WIDEST);
        scroll.getStyleClass().add("rehearsal-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox buttons = new HBox(keep, drop);
        buttons.getStyleClass().add("rehearsal-buttons");
        getChildren().setAll(head, paused, scroll, buttons);
    }

    void focus() {
        keep.requestFocus();
    }

    private GridPane table(List<Scene> scenes, Times times, Rehearsal rehearsal) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rehearsal-table");
        grid.setMaxWidth(WIDEST);
        for (int c = 0; c < 5; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(c == 1 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(c == 1 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        row(
                grid,
                0,
                "rehearsal-name",
                "",
                texts.first("show.rehearsal.scene"),
                texts.first("show.rehearsal.planned"),
                texts.first("show.rehearsal.actual"),
                texts.first("show.rehearsal.over"));
        int longest = times.longest(rehearsal);
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            int planned = times.planned().get(i);
            Integer took = rehearsal.seconds().get(scene.id());
            Label[] cells =
                    row(
                            grid,
                            i + 1,
                            "rehearsal-cell",
                            String.valueOf(i + 1),
                            scene.title().in(texts.language()),
                            Times.clock(planned),
                            took == null ? "—" : Times.clock(took),
                            took == null ? "—" : signed(took - planned));
            cells[4].pseudoClassStateChanged(BAD, took != null && took > planned);
            cells[3].pseudoClassStateChanged(MOST, i == longest);
        }
        int total = rehearsal.total();
        Label[] sum =
                row(
                        grid,
                        scenes.size() + 1,
                        "rehearsal-sum",
                        "",
                        texts.first("show.rehearsal.sum"),
                        Times.clock(times.slot()),
                        Times.clock(total),
                        signed(total - times.slot()));
        sum[4].pseudoClassStateChanged(BAD, total > times.slot());
        return grid;
    }

    private static String signed(int seconds) {
        return seconds > 0 ? "+" + Times.clock(seconds) : Times.clock(seconds);
    }

    private static Label[] row(GridPane grid, int row, String style, String... cells) {
        Label[] labels = new Label[cells.length];
        for (int c = 0; c < cells.length; c++) {
            labels[c] = c == 1 ? Ui.label(cells[c], style) : Ui.whole(cells[c], style);
            grid.add(labels[c], c, row);
        }
        return labels;
    }
}
