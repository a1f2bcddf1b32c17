package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.ScaleBar;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.label.Box;
import org.xianggan.atlas.core.render.label.LabelStyle;
import org.xianggan.atlas.core.render.label.TextBlock;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.Palette;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a page carries besides the map: scale bar with its ratio, review state and attribution.
final class Furniture {
    private static final double MARGIN = 12;
    private static final double LONGEST_BAR = 150;

    private final LabelPainter labels;

    Furniture(LabelPainter labels) {
        this.labels = labels;
    }

    /// Where it stands, device pixels.
    record Layout(Box bar, List<Labels.Placed> texts, List<Box> reserved) {
        Layout {
            texts = List.copyOf(texts);
            reserved = List.copyOf(reserved);
        }
    }

    /// With the notice of a map that nobody has reviewed.
    Layout layout(Viewport v, MapState state, List<String> attributions) {
        Messages texts = state.language() == Language.EN ? Messages.english() : Messages.chinese();
        return layout(v, state, texts.get("raster.internal"), attributions);
    }

    /// @param notice what is said of its review
    Layout layout(Viewport v, MapState state, String notice, List<String> attributions) {
        double s = v.scale() * state.symbolScale();
        double width = Math.ceil(v.width() * s - 1e-9);
        double height = Math.ceil(v.height() * s - 1e-9);
        double margin = MARGIN * s;
        ScaleBar bar = ScaleBar.of(v, LONGEST_BAR, ScaleBar.SCREEN_PIXEL);
        List<Labels.Placed> texts = new ArrayList<>();
        double barWidth = bar.pixels() * v.scale();
        Box barBox = new Box(width - margin - barWidth, height - margin - 2 * s, barWidth, 2 * s);
        Labels.Placed km = text(bar.label(), "scale", s, state.theme());
        Labels.Placed ratio = text(bar.ratioLabel(), "attribution", s, state.theme());
        double above = barBox.y() - 1 * s - km.height();
        texts.add(moved(km, barBox.x() + barWidth - km.width(), above));
        double ratioX = Math.min(barBox.x(), barBox.x() + barWidth - km.width() - ratio.width());
        texts.add(moved(ratio, ratioX - 4 * s, above));
        double x = margin;
        double y = height - margin - km.height();
        List<String> credits = new ArrayList<>();
        credits.add(notice);
        credits.addAll(single(attributions));
        for (String c : credits) {
            Labels.Placed p = text(c, "attribution", s, state.theme());
            if (x > margin && x + p.width() > ratioX - 24 * s) {
                x = margin;
                y -= p.height();
            }
            texts.add(moved(p, x, y));
            x += p.width() + 6 * s;
        }
        List<Box> reserved = new ArrayList<>();
        reserved.add(barBox);
        texts.forEach(p -> reserved.add(new Box(p.x(), p.y(), p.width(), p.height())));
        return new Layout(barBox, texts, reserved);
    }

    /// Each holder once: lists of several come apart.
    private static List<String> single(List<String> attributions) {
        return attributions.stream()
                .flatMap(a -> Arrays.stream(a.split("[;；]")))
                .map(String::strip)
                .distinct()
                .toList();
    }

    private Labels.Placed text(String text, String style, double scale, Theme theme) {
        TextBlock t =
                TextBlock.of(List.of(text), LabelStyle.of(style, Palette.of(theme)), scale, labels);
        return new Labels.Placed(
                null, null, style, t.lines(), 0, 0, 0, 0, t.width(), t.height(), 0);
    }

    private static Labels.Placed moved(Labels.Placed p, double x, double y) {
        return new Labels.Placed(
                null,
                null,
                p.style(),
                p.lines(),
                0,
                0,
                Math.round(x),
                Math.round(y),
                p.width(),
                p.height(),
                0);
    }

    void paint(Layout layout, Theme theme, double scale, VectorCanvas to) {
        Palette p = Palette.of(theme);
        Box b = layout.bar();
        int rim = Argb.fade(p.land(), 0.85);
        List<Box> parts =
                List.of(b, end(b, b.x(), scale), end(b, b.x() + b.width() - 1.4 * scale, scale));
        parts.forEach(part -> to.fill(grown(part, 1.2 * scale), rim));
        parts.forEach(part -> to.fill(grown(part, 0), p.ink()));
        for (Labels.Placed t : layout.texts()) {
            labels.paint(t, theme, scale, to);
        }
    }

    private static Box end(Box bar, double x, double scale) {
        return new Box(x, bar.y() - 4 * scale, 1.4 * scale, bar.height() + 4 * scale);
    }

    private static Rectangle2D grown(Box b, double by) {
        return new Rectangle2D.Double(
                b.x() - by, b.y() - by, b.width() + 2 * by, b.height() + 2 * by);
    }
}
