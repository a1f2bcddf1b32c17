package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.task.Work;

import java.nio.file.Path;
import java.util.List;

/// A sample has no paper.
final class NoPress implements Press {
    @Override
    public void seen(Seen map, Path file, Work work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void figure(FigureSpec figure, Path file, double dpi, Work work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Picture figure(FigureSpec figure, double dpi) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int sheets(SheetSpec spec, Path target, Work work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Use> uses(EntityId fact) {
        return List.of();
    }

    @Override
    public int brief(Scenario scenario, Edition edition, BriefFormat format, Path file, Work work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int leaflet(LeafletSpec leaflet, Path file, Work work) {
        throw new UnsupportedOperationException();
    }
}
