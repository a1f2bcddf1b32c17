package org.xianggan.atlas.core.error;

import org.jspecify.annotations.Nullable;

/// A failure told to a person: one plain sentence (what and where), the next step, and the cause
/// for the log. Sentences come from the resource bundle in the user's language.
public class AtlasException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Whose fault it is; the command line turns it into an exit code in one place.
    public enum Fault {
        /// The input: a file, an argument, a value (exit code 1).
        INPUT,
        /// Something that does not exist here: a format, a named value that is not built (exit code
        /// 2).
        MISSING,
        /// Ours (exit code 3); the sentence names the log file.
        OURS
    }

    private final Fault fault;
    private final String nextStep;

    public AtlasException(
            Fault fault, String sentence, String nextStep, @Nullable Throwable cause) {
        super(sentence, cause);
        this.fault = fault;
        this.nextStep = nextStep;
    }

    public static AtlasException input(String sentence, String nextStep) {
        return new AtlasException(Fault.INPUT, sentence, nextStep, null);
    }

    public static AtlasException input(String sentence, String nextStep, Throwable cause) {
        return new AtlasException(Fault.INPUT, sentence, nextStep, cause);
    }

    public static AtlasException ours(String sentence, String nextStep, Throwable cause) {
        return new AtlasException(Fault.OURS, sentence, nextStep, cause);
    }

    public Fault fault() {
        return fault;
    }

    /// What, where.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /// What to do; may be empty when the sentence says it already.
    public String nextStep() {
        return nextStep;
    }
}
