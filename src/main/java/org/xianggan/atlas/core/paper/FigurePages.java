package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;

/// Lays a map out as a figure: title, map, legend of what is drawn, year, sources, notice. Upright
/// the legend lies under the map, across it stands beside it. Reads the store: never on the FX
/// thread; for one thread.
public final class FigurePages {
    private static final double MARGIN = 10;
    private static final double TITLE = 6.2;
    private static final double FINE = 2.2;

    /// Of the column beside a map.
    private static final double BESIDE = 50;

    /// Of the border of the atlas with its degrees, logical pixels.
    private static final int EDGE = 34;

    private final FeatureSource features;
    private final Catalogue catalogue;
    private final Wording wording;
    private final Messages texts;
    private final Typesetter type;

    public <S extends Catalogue & FeatureSource> FigurePages(
            S atlas, Messages texts, TextMeasure measure) {
        this.features = atlas;
        this.catalogue = atlas;
        this.texts = texts;
        this.wording = new Wording(texts, atlas);
        this.type = new Typesetter(measure);
    }

    public Page page(FigureSpec spec) {
        PaperSize size = spec.size();
        boolean across = size.width() > size.height();
        double width = size.width() - 2 * MARGIN;
        List<Block> out = new ArrayList<>();
        out.add(new Block.Fill(0, 0, size.width(), size.height(), Ink.PAPER));
        List<String> foot = foot(spec, width);
        double pitch = FINE * 1.35;
        double bottom = size.height() - MARGIN - foot.size() * pitch - 1.5;
        if (across) {
            // A tall map leaves paper bare beside it: then the whole stands in the middle.
            double guess = MARGIN + title(spec, MARGIN, width, new ArrayList<>());
            double room = width - BESIDE - 5;
            double column = view(spec, room, bottom - guess).width() * Page.PIXEL + 5 + BESIDE;
            double left = MARGIN + Math.max(0, width - column) / 2;
            double top = MARGIN + title(spec, left, column, out);
            Viewport view = view(spec, room, bottom - top);
            map(spec, view, left, top, out);
            double x = left + view.width() * Page.PIXEL + 5;
            out.add(
                    new Block.Line(
                            x,
                            top + 3,
                            wording.said("figure.legend"),
                            Weight.MEDIUM,
                            3.2,
                            Ink.TEXT));
            legend(spec, view, BESIDE, BESIDE).place(x, top + 6, out);
        } else {
            // The legend follows from the map and the map's height from the legend: twice is
            // enough, for a lower map shows no more.
            double top = MARGIN + title(spec, MARGIN, width, out);
            double height = bottom - top;
            LegendStrip strip = legend(spec, view(spec, width, height * 0.85), width, 62);
            double mapHeight = height - strip.height() - 3;
            Viewport view = view(spec, width, mapHeight);
            map(spec, view, MARGIN, top, out);
            legend(spec, view, width, 62).place(MARGIN, top + view.height() * Page.PIXEL + 2, out);
        }
        Pieces.lines(foot, MARGIN, bottom + 1.5, FINE, pitch, Weight.REGULAR, Ink.MUTED, out);
        return new Page(size, spec.title(), out);
    }

    /// The title in as many lines as it needs, and the year and the notice at both ends beneath.
    ///
    /// @return how high it is with them
    private double title(FigureSpec spec, double left, double width, List<Block> out) {
        String notice = notice(spec);
        double right = type.width(notice, Weight.BOLD, 3);
        double y = MARGIN;
        if (!spec.title().isBlank()) {
            List<String> lines = type.lines(spec.title(), Weight.MEDIUM, TITLE, width, width);
            Pieces.lines(lines, left, y, TITLE, TITLE * 1.25, Weight.MEDIUM, Ink.TEXT, out);
            y += lines.size() * TITLE * 1.25;
        }
        out.add(
                new Block.Line(
                        left,
                        y + 4,
                        wording.said("sheet.year", Integer.toString(spec.state().year())),
                        Weight.REGULAR,
                        2.8,
                        Ink.MUTED));
        out.add(new Block.Line(left + width - right, y + 4, notice, Weight.BOLD, 3, Ink.TEXT));
        return y + 6 - MARGIN;
    }

    private String notice(FigureSpec spec) {
        String review = spec.review();
        return review == null
                ? texts.get("raster.internal")
                : texts.first("figure.review", review.strip());
    }

    private List<String> foot(FigureSpec spec, double width) {
        List<String> said = new ArrayList<>();
        said.add(
                wording.said(
                        "figure.sources",
                        String.join(
                                texts.first("form.semicolon"),
                                catalogue.attributions(spec.state().language()))));
        said.add(wording.dataOf(catalogue, true));
        return said.stream()
                .flatMap(s -> type.lines(s, Weight.REGULAR, FINE, width, width).stream())
                .toList();
    }

    private LegendStrip legend(FigureSpec spec, Viewport view, double width, double widest) {
        List<Legend.Entry> entries =
                new ArrayList<>(OverLegend.of(spec.travel(), spec.web(), wording));
        entries.addAll(
                Legend.of(
                        features,
                        view,
                        spec.state(),
                        wording,
                        id -> spec.userTitles().getOrDefault(id, id)));
        return new LegendStrip(entries, width, widest, type);
    }

    /// No larger than what the atlas knows and its border: paper beyond it would be bare.
    private static Viewport view(FigureSpec spec, double width, double height) {
        Viewport v =
                Viewport.fitting(
                                spec.box(),
                                (int) Math.floor(width / Page.PIXEL),
                                (int) Math.floor(height / Page.PIXEL),
                                1,
                                0)
                        .clamped();
        WorldBox frame = WebMercator.project(GeoBox.FRAME);
        double metres = v.metresPerPixel();
        int mostWidth = (int) Math.ceil(frame.width() / metres) + 2 * EDGE;
        int mostHeight = (int) Math.ceil(frame.height() / metres) + 2 * EDGE;
        return v.resized(Math.min(v.width(), mostWidth), Math.min(v.height(), mostHeight), 1);
    }

    private void map(FigureSpec spec, Viewport view, double x, double y, List<Block> out) {
        out.add(
                new Block.MapBlock(
                        x,
                        y,
                        view,
                        spec.state(),
                        spec.focus(),
                        spec.travel(),
                        spec.web(),
                        notice(spec),
                        List.of()));
        double w = view.width() * Page.PIXEL;
        CountyLayout.frame(x, y, w, view.height() * Page.PIXEL, out);
        out.add(new Block.North(x + w - 6, y + 3, 9, Ink.TEXT, Ink.PAPER));
    }
}
