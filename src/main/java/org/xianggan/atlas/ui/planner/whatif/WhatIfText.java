package org.xianggan.atlas.ui.planner.whatif;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Gained;
import org.xianggan.atlas.ui.planner.parts.Twice;

import java.util.List;
import java.util.stream.Collectors;

/// What the page says of an answer, and how cells look.
final class WhatIfText {
    /// Style classes of the legend by what is shown, with the key of what each means.
    static final List<String> GAIN_CLASSES =
            List.of("heat-g1", "heat-g2", "heat-g3", "heat-g4", "heat-loss", "heat-grey");

    static final List<String> TIME_CLASSES =
            List.of("heat-t0", "heat-t1", "heat-t2", "heat-t3", "heat-t4", "heat-t5", "heat-none");

    private static final double HOUR = 3600;
    private static final double MINUTE = 60;
    private static final double[] GAINS = {5, 15, 30};

    private final Messages texts;

    WhatIfText(Messages texts) {
        this.texts = texts;
    }

    static String style(WhatIfModel.Show show, @Nullable PairGain p) {
        if (p == null) {
            return "heat-self";
        }
        return switch (show) {
            case GAIN -> gainStyle(p);
            case BEFORE -> timeStyle(p.before());
            case AFTER -> timeStyle(p.after());
        };
    }

    private static String timeStyle(Range seconds) {
        return seconds.isNone()
                ? "heat-none"
                : "heat-t" + Math.clamp((long) (seconds.mid() / HOUR), 0, 5);
    }

    private static String gainStyle(PairGain p) {
        if (p.before().isNone() && p.after().isNone()) {
            return "heat-none";
        }
        if (p.isLost()) {
            return "heat-loss";
        }
        if (!p.counts()) {
            return "heat-grey";
        }
        double minutes = p.linked() ? Double.POSITIVE_INFINITY : p.gain().mid() / MINUTE;
        int step = 1;
        for (double g : GAINS) {
            step += minutes >= g ? 1 : 0;
        }
        return "heat-g" + step;
    }

    /// What of a pair there is to say: both times and what is saved, or why nothing is.
    String pair(WhatIfModel.Answer a, int i, int j) {
        PairGain p = a.pair(i, j);
        String one = name(a, i);
        if (p == null) {
            return texts.first("whatif.self", one);
        }
        return texts.first(
                "whatif.pair",
                one,
                name(a, j),
                Figures.hours(p.before(), texts),
                Figures.hours(p.after(), texts),
                gain(p));
    }

    /// As [#pair], for the eye: both languages on lines of their own.
    String pairRead(WhatIfModel.Answer a, int i, int j) {
        return Twice.lines(texts, t -> new WhatIfText(t).pair(a, i, j));
    }

    String between(WhatIfModel.Answer a, int i, int j) {
        return texts.first("whatif.between", name(a, i), name(a, j));
    }

    String name(WhatIfModel.Answer a, int i) {
        return a.seats().get(i).names().shortIn(texts.language());
    }

    String gain(PairGain p) {
        return Gained.of(p, texts);
    }

    String summary(WhatIfModel.Answer a) {
        return a.isChanged() ? Gained.sum(a.report().whatIf(), texts) : texts.get("whatif.same");
    }

    String statuses(Candidate c) {
        return c.statuses().stream()
                .sorted()
                .map(Status::code)
                .map(code -> texts.first("status." + code))
                .collect(Collectors.joining(texts.first("form.enumeration")));
    }

    String legend(String style) {
        return texts.first("whatif.legend." + style);
    }
}
