package org.xianggan.atlas.ui.planner.assume;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Calibration;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.wording.Supposed;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.parts.Twice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The known pairs of the scenario, each with what had been computed for it, and what follows from
/// all of them.
final class PairList extends VBox {
    private final AssumeModel model;
    private final Messages texts;
    private final Runnable leave;

    /// @param leave gives the keyboard to what stays when a pair goes
    PairList(AssumeModel model, Messages texts, Runnable leave) {
        this.leave = leave;
        this.model = model;
        this.texts = texts;
        setId("assume-pairs");
        getStyleClass().add("assume-pairs");
    }

    /// At once, whether or not it is answered what they say.
    void show() {
        List<Node> all = new ArrayList<>();
        List<KnownPair> pairs = model.pairs();
        if (pairs.isEmpty()) {
            all.add(Ui.text(texts.get("assume.pairs.none"), "fine"));
        }
        AssumeModel.Known known = model.known().answer();
        String wrong = model.known().problemProperty().get();
        for (int i = 0; i < pairs.size(); i++) {
            KnownPair p = pairs.get(i);
            Calibration.Used used = known == null ? null : known.used(p);
            VBox box = new VBox(head(p, i));
            box.getStyleClass().add("assume-pair");
            box.getChildren()
                    .add(said(m -> m.first("assume.pair.said", p.source(), p.date()), "fine"));
            if (used != null && wrong.isEmpty()) {
                box.getChildren().add(said(m -> computed(used, m), "fine"));
            }
            all.add(box);
        }
        if (!pairs.isEmpty() && !wrong.isEmpty()) {
            all.add(problem(wrong));
        } else if (!pairs.isEmpty() && known != null) {
            for (TravelMode mode : TravelMode.values()) {
                Calibration c = known.calibrations().get(mode);
                if (c != null) {
                    all.add(follows(mode, c));
                }
            }
        }
        getChildren().setAll(all);
    }

    private static Label problem(String wrong) {
        Label label = Ui.text(wrong, "plan-problem");
        label.setId("assume-pairs-problem");
        return label;
    }

    private HBox head(KnownPair p, int place) {
        Region words = said(m -> who(p, m), "assume-pair-who");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        Button away =
                Ui.iconButton(
                        Feather.X,
                        texts.first("assume.pair.remove", who(p, texts)),
                        () -> {
                            // What goes would take the keyboard with it.
                            leave.run();
                            model.remove(p);
                        });
        away.setId("assume-pair-remove-" + (place + 1));
        HBox line = new HBox(words, away);
        line.getStyleClass().add("assume-line");
        return line;
    }

    private Region said(Function<Messages, String> say, String style) {
        return Ui.reading(Twice.said(texts, say), style);
    }

    private String who(KnownPair p, Messages in) {
        return in.first(
                "assume.pair.who",
                in.first("planner.mode." + p.mode().code()),
                in.first("supposed.between", name(p.from(), in), name(p.to(), in)),
                Supposed.known(p, in));
    }

    private String name(Stop stop, Messages in) {
        AssumeModel.Known known = model.known().answer();
        return known == null ? stop.name() : known.name(stop, in.language());
    }

    private static String computed(Calibration.Used used, Messages in) {
        KnownPair p = used.pair();
        List<String> ratios = new ArrayList<>();
        if (p.km() != null) {
            ratios.add(Supposed.factor(p.km() / used.km().mid()));
        }
        if (p.hours() != null) {
            ratios.add(Supposed.factor(p.hours() / used.hours().mid()));
        }
        return in.first(
                p.year().isPresent() ? "assume.pair.computed" : "assume.pair.computed-now",
                Supposed.computed(used, in),
                String.join(in.first("form.comma"), ratios),
                String.valueOf(p.year().orElse(0)));
    }

    private Region follows(TravelMode mode, Calibration c) {
        Region said =
                said(
                        m ->
                                m.first(
                                        "assume.pairs.follows",
                                        m.first("planner.mode." + mode.code()),
                                        Supposed.factors(c, m)),
                        "assume-follows");
        said.setId("assume-follows-" + mode.code());
        return said;
    }
}
