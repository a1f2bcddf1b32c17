package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Stop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why there is no loop, as something a person did or asked. The sentence is made when the language
/// is known.
public final class LoopProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Each has a sentence `loop.problem.<code>` and a next step `….next`.
    public enum Reason {
        /// The days asked for, the most there may be.
        DAYS,
        /// The hours asked for.
        HOURS,
        NO_STOPS,
        /// How many there are, how many there may be.
        MANY_STOPS,
        /// The stop.
        TWICE,
        /// The stop, of which only the county is known.
        NO_POSITION,
        /// Stop, stop, year.
        NO_WAY,
        /// The town.
        NIGHT_NOWHERE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient Object[] arguments;

    LoopProblem(Reason reason, Object... arguments) {
        super(reason + " " + Arrays.toString(arguments));
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    /// The stop is in the loop already.
    public static LoopProblem twice(Stop stop) {
        return new LoopProblem(Reason.TWICE, stop.name());
    }

    /// Nobody knows where the stop is.
    public static LoopProblem nowhere(Stop stop) {
        return new LoopProblem(Reason.NO_POSITION, stop.name());
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return List.of(arguments);
    }

    public String sentence(Messages messages) {
        return Spoken.sentence(messages, "loop.problem." + reason.code(), arguments());
    }

    public String nextStep(Messages messages) {
        return Spoken.sentence(messages, "loop.problem." + reason.code() + ".next", arguments());
    }

    /// As a fault of the input.
    public AtlasException told(Messages messages) {
        return AtlasException.input(sentence(messages), nextStep(messages), this);
    }
}
