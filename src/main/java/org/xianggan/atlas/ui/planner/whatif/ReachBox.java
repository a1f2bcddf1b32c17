package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.nearby.ReachReport;
import org.xianggan.atlas.core.nearby.WhatIfReport;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.parts.AskField;
import org.xianggan.atlas.ui.planner.parts.Twice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is reached within some hours, before and after; a press on the hours shows both zones on
/// the map.
final class ReachBox extends VBox {
    private final Messages texts;
    private final AskField from;
    private final VBox rows = new VBox();
    private final Label note = Ui.text("", "fine");
    private final Consumer<@Nullable Double> zones;
    private @Nullable Double shown;

    /// @param zones told of which hours the zones are to be on the map; null of none
    ReachBox(WhatIfModel model, Messages texts, Consumer<@Nullable Double> zones) {
        this.texts = texts;
        this.zones = zones;
        from = new AskField("whatif-from", "whatif.from", texts, model::reachFrom);
        rows.getStyleClass().add("reach-rows");
        getStyleClass().add("reach-box");
        getChildren().setAll(Ui.said(texts, "whatif.reach", "page-heading"), from, rows, note);
    }

    void show(WhatIfModel.Answer a, @Nullable String start) {
        getChildren().set(0, Ui.said(texts, "whatif.reach", "page-heading"));
        if (start != null) {
            from.say(start);
        }
        note.setText(texts.get(start == null ? "whatif.reach.hint" : "planner.people.note"));
        rows.getChildren().clear();
        ReachReport was = a.report().before();
        ReachReport is = a.report().after();
        if (was == null || is == null) {
            return;
        }
        for (int i = 0; i < a.report().gains().size(); i++) {
            WhatIfReport.Gain g = a.report().gains().get(i);
            rows.getChildren().add(row(g, was.zones().get(i), is.zones().get(i)));
        }
    }

    private VBox row(WhatIfReport.Gain g, ReachReport.ZoneReport was, ReachReport.ZoneReport is) {
        String hours = String.format(Locale.ROOT, "%.0f", g.hours());
        ToggleButton head = new ToggleButton(texts.first("whatif.reach.hours", hours));
        head.getStyleClass().setAll("switch");
        head.setId("whatif-hours-" + hours);
        head.setSelected(shown != null && shown == g.hours());
        Ui.named(head, texts.get("whatif.reach.show", hours));
        head.setOnAction(
                e -> {
                    shown = head.isSelected() ? Double.valueOf(g.hours()) : null;
                    zones.accept(shown);
                    rows.getChildren().stream()
                            .flatMap(r -> ((VBox) r).getChildren().stream())
                            .filter(n -> n instanceof ToggleButton && n != head)
                            .forEach(n -> ((ToggleButton) n).setSelected(false));
                });
        List<Region> lines = new ArrayList<>();
        lines.add(line(t -> area(g, was, is, t)));
        lines.add(
                line(
                        t ->
                                t.first(
                                        "whatif.reach.people",
                                        Figures.people(was.people().people().mid(), t),
                                        Figures.people(is.people().people().mid(), t))));
        lines.add(line(t -> count("counties", was.counties(), is.counties(), g.counties(), t)));
        lines.add(line(t -> count("sites", was.sites(), is.sites(), g.sites(), t)));
        VBox row = new VBox(head);
        row.getChildren().addAll(lines);
        row.getStyleClass().add("reach-row");
        return row;
    }

    private Region line(Function<Messages, String> say) {
        return Ui.reading(Twice.said(texts, say), "reach-line");
    }

    private static String area(
            WhatIfReport.Gain g,
            ReachReport.ZoneReport was,
            ReachReport.ZoneReport is,
            Messages texts) {
        return texts.first(
                "whatif.reach.area",
                Figures.km2(was.km2(), texts),
                Figures.km2(is.km2(), texts),
                g.counts()
                        ? texts.first("whatif.reach.gained", Figures.km2(g.km2(), texts))
                        : texts.first("whatif.reach.grey"));
    }

    private static String count(
            String what,
            ReachReport.Tally was,
            ReachReport.Tally is,
            List<Entity> added,
            Messages texts) {
        String line =
                texts.first(
                        "whatif.reach." + what, was.likely(), is.likely(), is.sure(), is.most());
        return added.isEmpty()
                ? line
                : texts.first(
                        "whatif.reach.added",
                        line,
                        added.stream()
                                .map(e -> e.names().shortIn(texts.language()))
                                .collect(Collectors.joining(texts.first("form.enumeration"))));
    }
}
