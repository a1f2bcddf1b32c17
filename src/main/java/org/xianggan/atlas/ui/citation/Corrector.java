package org.xianggan.atlas.ui.citation;

import javafx.scene.Node;

import org.xianggan.atlas.core.model.EntityId;

import java.util.Optional;

/// What can be done about a figure that is wrong. FX thread.
public interface Corrector {
    /// Where nothing can be corrected.
    Corrector NONE =
            new Corrector() {
                @Override
                public boolean isCorrectable(EntityId id) {
                    return false;
                }

                @Override
                public void correct(EntityId fact, Node beside) {}

                @Override
                public Optional<String> instead(EntityId fact) {
                    return Optional.empty();
                }
            };

    /// Whether it is a fact.
    boolean isCorrectable(EntityId id);

    /// Opens the form for it.
    void correct(EntityId fact, Node beside);

    /// “更正（未入库）：90 家 …” where something is kept for it.
    Optional<String> instead(EntityId fact);
}
