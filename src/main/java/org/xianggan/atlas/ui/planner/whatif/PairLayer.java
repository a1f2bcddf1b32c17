package org.xianggan.atlas.ui.planner.whatif;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.PlainShapes;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All pairs of seats as a layer: a straight line from seat to seat with hours and kilometres, each
/// with its range, and with what is saved where a scenario changes something. What cannot be had
/// (no way) has no value.
final class PairLayer {
    private PairLayer() {}

    static OutLayer of(
            WhatIfModel.Answer a, String title, @Nullable String attribution, Messages texts) {
        Matrix before = a.report().whatIf().before();
        Matrix after = a.report().whatIf().after();
        WhatIfText words = new WhatIfText(texts);
        List<FeatureRow> rows = new ArrayList<>();
        FieldTypes fields = new FieldTypes();
        for (PairGain p : a.report().whatIf().pairs()) {
            Map<String, Object> values = new LinkedHashMap<>();
            String from = words.name(a, p.i());
            String to = words.name(a, p.j());
            values.put("name", from + " – " + to);
            values.put("from", from);
            values.put("to", to);
            values.put("from_id", a.seats().get(p.i()).id().toString());
            values.put("to_id", a.seats().get(p.j()).id().toString());
            values.put("mode", a.mode().code());
            if (a.isChanged()) {
                add(values, "hours_before", p.before(), MatrixText.HOUR, 3);
                add(values, "km_before", before.metres(p.i(), p.j()), MatrixText.KM, 1);
            }
            add(values, "hours", p.after(), MatrixText.HOUR, 3);
            add(values, "km", after.metres(p.i(), p.j()), MatrixText.KM, 1);
            if (a.isChanged()) {
                add(values, "minutes_saved", p.gain(), MatrixText.MINUTE, 0);
                add(values, "km_saved", p.metres(), MatrixText.KM, 1);
                values.put("counts", p.counts());
            }
            fields.add(values);
            rows.add(new FeatureRow(rows.size() + 1L, line(after, p), values));
        }
        return OutLayer.ofRows(
                title, fields.fields(), attribution, String.valueOf(a.after().year()), rows);
    }

    private static Geometry line(Matrix m, PairGain p) {
        return PlainShapes.line(List.of(place(m, p.i()), place(m, p.j())));
    }

    private static LonLat place(Matrix m, int i) {
        LonLat at = m.places().get(i).stop().position();
        return at == null ? m.places().get(i).at() : at;
    }

    private static void add(
            Map<String, Object> values, String name, Range r, double unit, int decimals) {
        if (!r.isNone()) {
            values.put(name, round(r.mid() / unit, decimals));
            values.put(name + "_low", round(r.low() / unit, decimals));
            values.put(name + "_high", round(r.high() / unit, decimals));
        }
    }

    private static double round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
