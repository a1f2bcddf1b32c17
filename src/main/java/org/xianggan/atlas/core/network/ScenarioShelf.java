package org.xianggan.atlas.core.network;

import java.io.IOException;
import java.util.List;

/// Where the scenarios of a person are kept. Never for the FX thread.
public interface ScenarioShelf {
    /// Keeps nothing.
    ScenarioShelf NONE =
            new ScenarioShelf() {
                @Override
                public List<Scenario> read() {
                    return List.of();
                }

                @Override
                public void write(List<Scenario> scenarios) {}
            };

    List<Scenario> read();

    /// All of them anew, whole or not at all.
    void write(List<Scenario> scenarios) throws IOException;

    /// `told` runs, on any thread, whenever others may be kept than before, for as long as this
    /// lives.
    default void onChange(Runnable told) {}
}
