package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why there is no answer, as something a person did or asked: a reason and what it is about. The
/// sentence is made when the language is known. Whoever shows answers keeps the last one.
public final class TravelProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Each has a sentence `network.problem.<code>` and a next step `….next`.
    public enum Reason {
        /// The stop.
        NO_POSITION,
        /// The stop, its kilometres from the nearest road, the limit.
        TOO_FAR,
        /// The stop, its kilometres from the nearest station in use, the limit.
        NO_STATION,
        FEW_STOPS,
        /// How many there are, how many there may be.
        MANY_STOPS,
        /// The stop.
        TWICE,
        /// Stop, stop, year, the one of them that hangs on the smaller piece, nodes of that piece.
        NO_WAY,
        /// The year, the first and last of which anything is known.
        YEAR,
        /// The hours.
        HOURS,
        /// The drawn line.
        DRAWN_SHORT,
        DRAWN_CROSSES,
        /// The drawn line, the metres within which a point joins.
        DRAWN_LOOSE,
        /// Stop, stop, factor.
        KNOWN_PAIR;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient Object[] arguments;

    TravelProblem(Reason reason, Object... arguments) {
        super(reason + " " + Arrays.toString(arguments));
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return List.of(arguments);
    }

    /// What is wrong and with what.
    public String sentence(Messages messages) {
        return messages.get("network.problem." + reason.code(), arguments);
    }

    /// What to do about it.
    public String nextStep(Messages messages) {
        return messages.get("network.problem." + reason.code() + ".next");
    }

    /// As a fault of the input.
    public AtlasException told(Messages messages) {
        return AtlasException.input(sentence(messages), nextStep(messages), this);
    }
}
