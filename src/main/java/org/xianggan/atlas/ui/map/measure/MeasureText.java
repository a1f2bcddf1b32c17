package org.xianggan.atlas.ui.map.measure;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.Measurement;
import org.xianggan.atlas.core.geo.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What was measured, in words: on the map, in its card, for a screen reader and for the clipboard.
public final class MeasureText {
    private final Messages texts;

    public MeasureText(Messages texts) {
        this.texts = texts;
    }

    String length(double metres) {
        return say(Quantity.length(metres));
    }

    String area(double squareMetres) {
        return say(Quantity.area(squareMetres));
    }

    /// `534.3 亩`; the unit of the land.
    String mu(double squareMetres) {
        return say(Quantity.mu(squareMetres));
    }

    private String say(Quantity q) {
        return q.number()
                + " "
                + texts.first("measure.unit." + q.unit().name().toLowerCase(Locale.ROOT));
    }

    /// One sentence, for whoever cannot see it.
    public String spoken(MeasureModel.State state) {
        Measurement m = state.measurement();
        if (state.isLine()) {
            return texts.first(
                    state.isDrawing() ? "draw.spoken" : "draw.spoken.done",
                    m.points().size(),
                    length(m.length()));
        }
        if (m.size() == 0) {
            return texts.first(
                    m.isEmpty() ? "measure.spoken.empty" : "measure.spoken.first",
                    m.points().size());
        }
        List<Double> legs = m.legs();
        String length = length(m.length());
        if (!m.closed()) {
            return texts.first("measure.spoken.line", legs.size(), length(legs.getLast()), length);
        }
        OptionalDouble area = m.area();
        return area.isEmpty()
                ? texts.first("measure.spoken.crossing", length)
                : texts.first("measure.spoken.area", area(area.getAsDouble()), length);
    }

    /// Heads, figures with units, and a table of the points that pastes into a spreadsheet.
    public String copied(Measurement m) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.first("measure.copy.head"));
        String length = length(m.length());
        lines.add(
                m.closed()
                        ? texts.first("measure.copy.perimeter", length)
                        : texts.first("measure.copy.length", length, m.size()));
        OptionalDouble area = m.area();
        if (area.isPresent()) {
            double a = area.getAsDouble();
            lines.add(texts.first("measure.copy.area", area(a), mu(a)));
        } else if (m.closed()) {
            lines.add(texts.first("measure.crossing"));
        }
        lines.add(texts.first("measure.copy.columns").replace("|", "\t"));
        double sum = 0;
        for (int i = 0; i < m.points().size(); i++) {
            LonLat p = m.points().get(i);
            double leg = i == 0 ? 0 : Geodesics.metres(m.points().get(i - 1), p);
            sum += leg;
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%d\t%.6f\t%.6f\t%.0f\t%.0f",
                            i + 1,
                            p.lat(),
                            p.lon(),
                            leg,
                            sum));
        }
        return String.join("\n", lines);
    }
}
