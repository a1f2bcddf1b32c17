package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.error.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what the checks find, in the user's language.
final class Problems {
    /// More than this of one run helps nobody; the rest is counted.
    private static final int MOST = 1000;

    private final Messages messages;
    private final List<CheckResult.Problem> errors = new ArrayList<>();
    private final List<CheckResult.Problem> warnings = new ArrayList<>();

    Problems(Messages messages) {
        this.messages = messages;
    }

    /// @param key below `check.` in the bundle
    void error(String file, int line, String key, Object... arguments) {
        add(errors, file, line, key, arguments);
    }

    void error(Row row, String key, Object... arguments) {
        error(row.file(), row.line(), key, arguments);
    }

    void warning(String file, int line, String key, Object... arguments) {
        add(warnings, file, line, key, arguments);
    }

    void warning(Row row, String key, Object... arguments) {
        warning(row.file(), row.line(), key, arguments);
    }

    private void add(
            List<CheckResult.Problem> to, String file, int line, String key, Object... arguments) {
        if (to.size() < MOST) {
            to.add(new CheckResult.Problem(file, line, messages.get("check." + key, arguments)));
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    CheckResult result() {
        return new CheckResult(sorted(errors), sorted(warnings));
    }

    /// The manifest last: a checksum that differs follows from another mistake more often than not.
    private static List<CheckResult.Problem> sorted(List<CheckResult.Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(
                                        (CheckResult.Problem p) ->
                                                p.file().equals(DataFolder.MANIFEST))
                                .thenComparing(CheckResult.Problem::file)
                                .thenComparingInt(CheckResult.Problem::line))
                .toList();
    }
}
