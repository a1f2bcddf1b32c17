package org.xianggan.atlas.store.build;

import java.util.List;

/// What the checks of `data/` found; `check --json` prints it as it is.
public record CheckResult(List<Problem> errors, List<Problem> warnings) {
    public CheckResult {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /// One plain sentence: what is wrong and what to do.
    ///
    /// @param file path below `data/`, with `/`
    /// @param line line of the file, 1 is the first; 0 where the whole file is meant
    public record Problem(String file, int line, String message) {}

    public boolean isClean() {
        return errors.isEmpty();
    }
}
