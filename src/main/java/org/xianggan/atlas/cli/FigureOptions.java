package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.paper.FigureSpec;
import org.xianggan.atlas.core.paper.PaperSize;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.exchange.paper.Figure;

import picocli.CommandLine.Option;

/// What makes a map a figure on paper.
final class FigureOptions {
    private static final double LEAST_DPI = 30;
    private static final double MOST_DPI = 600;

    @Option(
            names = "--page",
            paramLabel = "a4-portrait|a4-landscape|a3-portrait|a3-landscape|wide",
            descriptionKey = "cli.figure.page")
    private @Nullable String page;

    @Option(names = "--title", paramLabel = "T", descriptionKey = "cli.figure.title")
    private String title = "";

    @Option(names = "--dpi", paramLabel = "N", descriptionKey = "cli.figure.dpi")
    private double dpi = Figure.PRINT_DPI;

    @Option(names = "--review", paramLabel = "N", descriptionKey = "cli.figure.review")
    private @Nullable String review;

    boolean isFigure() {
        return page != null;
    }

    double dpi(AtlasCommand command) {
        if (!(dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
            throw command.bad("cli.error.dpi", String.valueOf(dpi));
        }
        return dpi;
    }

    FigureSpec spec(GeoBox box, MapState state, AtlasCommand command) {
        String asked = String.valueOf(page);
        PaperSize size =
                PaperSize.of(asked).orElseThrow(() -> command.bad("cli.error.page", asked));
        return new FigureSpec(
                size,
                title,
                box,
                state,
                null,
                null,
                null,
                java.util.Map.of(),
                review == null || review.isBlank() ? null : review);
    }
}
