package org.xianggan.atlas.core.wording;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.WhatIf;

/// What is said of gains: of one pair of seats, and of all.
public final class Gained {
    private Gained() {}

    /// What a pair saves or loses, with its range, or why nothing is.
    public static String of(PairGain p, Messages texts) {
        if (p.linked()) {
            return texts.first("whatif.linked");
        }
        if (p.after().isNone()) {
            return texts.first(p.before().isNone() ? "whatif.none" : "whatif.cut");
        }
        if (p.gain().equals(Range.ZERO)) {
            return texts.first("whatif.unchanged");
        }
        Range g = p.gain();
        if (p.isLost()) {
            Range loss = new Range(-g.high(), -g.mid(), -g.low());
            return texts.first("whatif.loses", Figures.minutes(loss, texts));
        }
        return texts.first(p.counts() ? "whatif.gains" : "whatif.grey", Figures.minutes(g, texts));
    }

    /// How many pairs gain and lose for sure.
    public static String sum(WhatIf w, Messages texts) {
        int all = w.pairs().size();
        int gained = w.ranked().size();
        int lost = w.lost().size();
        return texts.get("whatif.summary", all, gained, lost, all - gained - lost, years(w));
    }

    /// That of both, or both.
    private static String years(WhatIf w) {
        Scenario before = w.before().conditions().scenario();
        Scenario after = w.after().conditions().scenario();
        return before.year() == after.year()
                ? String.valueOf(after.year())
                : before.year() + " → " + after.year();
    }
}
