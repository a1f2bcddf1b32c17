package org.xianggan.atlas.exchange.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.LeafletSpec;
import org.xianggan.atlas.core.paper.Press;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.core.paper.SheetUses;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.raster.MapVector;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// An opened atlas on paper.
public final class AtlasPress<S extends Catalogue & Library & FeatureSource & Networks & Journeys>
        implements Press {
    private final S atlas;
    private final RouteEngine engine;
    private final Path fonts;
    private final Messages texts;
    private @Nullable SheetUses uses;

    /// @param engine finds the ways of briefs
    /// @param fonts the folder of our fonts
    /// @param texts the language of the window, which is that of the paper
    public AtlasPress(S atlas, RouteEngine engine, Path fonts, Messages texts) {
        this.atlas = atlas;
        this.engine = engine;
        this.fonts = fonts;
        this.texts = texts;
    }

    @Override
    public void seen(Seen map, Path file, Work work) {
        work.at(texts.get("figure.drawing"), -1);
        MapVector.Over over = new MapVector.Over(map.travel(), map.web(), null);
        try {
            MapFile.write(atlas, fonts, texts, map.viewport(), map.state(), over, file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void figure(FigureSpec figure, Path file, double dpi, Work work) {
        try {
            Figure.write(atlas, fonts, texts, figure, file, dpi, work);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private AtlasException unwritable(Path file, IOException e) {
        return AtlasException.input(
                texts.get("cli.error.write", file), texts.get("cli.error.write.next"), e);
    }

    @Override
    public Picture figure(FigureSpec figure, double dpi) {
        return Figure.picture(atlas, fonts, texts, figure, dpi);
    }

    @Override
    public int sheets(SheetSpec spec, Path target, Work work) {
        try {
            return Sheets.write(atlas, fonts, texts, spec, target, work);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    @Override
    public synchronized List<Use> uses(EntityId fact) {
        SheetUses known = uses;
        if (known == null) {
            known = new SheetUses(atlas, texts);
            uses = known;
        }
        return known.of(fact);
    }

    @Override
    public int brief(Scenario scenario, Edition edition, BriefFormat format, Path file, Work work) {
        try {
            return Briefs.write(
                    atlas,
                    engine,
                    fonts,
                    texts,
                    scenario,
                    edition,
                    format,
                    file,
                    LocalDate.now(),
                    work);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public int leaflet(LeafletSpec leaflet, Path file, Work work) {
        try {
            return Leaflets.write(atlas, fonts, leaflet, file, LocalDate.now(), work);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }
}
