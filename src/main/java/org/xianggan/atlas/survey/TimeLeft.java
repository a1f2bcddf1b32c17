package org.xianggan.atlas.survey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.task.Work;

import java.time.InstantSource;

/// Tells how long the rest will take, by what the part that is done took; nothing at first, when
/// nobody can know.
final class TimeLeft implements Work {
    private static final double FIRST_SHARE = 0.03;
    private static final long FIRST_MILLIS = 3000;
    private static final int MINUTE = 60;

    private final Work whole;
    private final Messages texts;
    private final InstantSource clock;
    private final long begun;

    TimeLeft(Work whole, Messages texts, InstantSource clock) {
        this.whole = whole;
        this.texts = texts;
        this.clock = clock;
        this.begun = clock.millis();
    }

    @Override
    public void at(String what, double fraction) {
        long gone = clock.millis() - begun;
        if (fraction < FIRST_SHARE || gone < FIRST_MILLIS) {
            whole.at(what, fraction);
            return;
        }
        long seconds = Math.round(gone / 1000.0 * (1 - fraction) / fraction);
        String left =
                seconds < MINUTE
                        ? texts.get("survey.left.seconds", Math.max(5, (seconds + 4) / 5 * 5))
                        : texts.get("survey.left.minutes", (seconds + MINUTE - 1) / MINUTE);
        whole.at(what + " · " + left, fraction);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
