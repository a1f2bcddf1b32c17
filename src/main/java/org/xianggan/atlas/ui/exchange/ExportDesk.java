package org.xianggan.atlas.ui.exchange;

import javafx.scene.Node;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.LayerFiles;
import org.xianggan.atlas.core.exchange.LayerOutlet;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.error.ErrorPresenter;

import java.util.function.Function;

/// Opens an [ExportCard] for whatever is to leave the window.
///
/// @param save asks where to
/// @param explain a failure in words
public record ExportDesk(
        LayerFiles files,
        Overlay overlay,
        SaveDialog save,
        Tasks tasks,
        Messages texts,
        Function<Throwable, ErrorPresenter.Notice> explain)
        implements Exports {
    @Override
    public void offer(LayerOutlet outlet, Node beside) {
        ExportCard card = new ExportCard(outlet, save, tasks, texts, explain);
        overlay.attach(card, beside, card::leave);
        card.requestFocus();
    }
}
