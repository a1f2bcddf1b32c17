package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Corrections;
import org.xianggan.atlas.core.model.EntityId;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Corrections that last as long as the test. The unit 里 is wrong.
public final class SampleCorrections implements Corrections {
    private final Map<EntityId, Correction> kept = new ConcurrentSkipListMap<>();

    @Override
    public List<Kept> all() {
        return kept.values().stream().map(c -> new Kept(c, List.of())).toList();
    }

    @Override
    public List<String> check(Correction correction) {
        return "里".equals(correction.unit()) ? List.of("单位不对：" + correction.unit()) : List.of();
    }

    @Override
    public List<String> put(Correction correction) {
        List<String> problems = check(correction);
        if (problems.isEmpty()) {
            kept.put(correction.fact(), correction);
        }
        return problems;
    }

    @Override
    public void remove(EntityId fact) {
        kept.remove(fact);
    }

    @Override
    public void export(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Incoming read(Path file) {
        return new Incoming(List.of(), List.of());
    }
}
