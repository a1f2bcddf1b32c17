package org.xianggan.atlas.store.build;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a build made.
///
/// @param file the store; beside the wanted one where that is held by a running window
/// @param counts rows by table, in the order of the tables
/// @param replaced false where `file` stands beside the wanted file because that is in use
public record BuildResult(
        Path file,
        Map<String, Integer> counts,
        double seconds,
        boolean replaced,
        CheckResult check) {
    public BuildResult {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
