package org.xianggan.atlas.core.error;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Why something was not written, as a sentence with its next step; the file is as it was.
public final class NotSaved extends IOException {
    private static final long serialVersionUID = 1L;

    private final String nextStep;

    public NotSaved(String sentence, String nextStep, @Nullable Throwable cause) {
        super(sentence, cause);
        this.nextStep = nextStep;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String nextStep() {
        return nextStep;
    }
}
