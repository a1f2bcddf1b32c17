package org.xianggan.atlas.ui.citation;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Navigator;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.function.Consumer;

/// What citations work with: one for the whole window.
///
/// @param navigator leads to what another fact of a passage is about
/// @param passages opens the document at the words of a fact
public record CitationDesk(
        Messages texts,
        Overlay overlay,
        Clip clip,
        Tasks tasks,
        CitationBook book,
        Navigator navigator,
        Consumer<EntityId> passages) {}
