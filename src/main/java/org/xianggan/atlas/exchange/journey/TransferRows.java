package org.xianggan.atlas.exchange.journey;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.network.Stop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Transfers as rows, out and in: a line from the gate to the stop, a point at the gate where the
/// stop has no place, no shape where the gate has none of its own.
final class TransferRows {
    /// Both `kind` and `role`.
    static final String ROLE = "transfer";

    private TransferRows() {}

    static List<LonLat> course(Transfer t, Stop stop) {
        LonLat gate = t.at();
        LonLat at = stop.position();
        return gate == null
                ? List.of()
                : at == null || at.equals(gate) ? List.of(gate) : List.of(gate, at);
    }

    static Map<String, Object> values(Transfer t, long seq, int day) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", ROLE);
        values.put("role", ROLE);
        values.put("name", t.gate());
        values.put("seq", seq);
        values.put("day", (long) day);
        values.put("means", t.means().code());
        values.put("minutes_one_way", (long) t.minutes());
        Rows.put(
                values, "interval_minutes", t.interval() == null ? null : t.interval().longValue());
        Rows.put(values, "fare_yuan", t.fare());
        Rows.put(values, "words", t.words());
        Rows.put(values, "as_of", t.asOf() == null ? null : t.asOf().text());
        Rows.put(values, "said_by", t.by());
        return values;
    }

    /// Nothing where there are no transfers.
    static void figures(Map<String, Object> values, double minutes, double metres) {
        if (minutes > 0) {
            values.put("transfer_minutes", (double) Math.round(minutes));
            values.put("km_transfer", Rows.km(metres));
        }
    }

    /// @throws IllegalArgumentException where the row is of no transfer
    static Transfer read(FeatureRow r) {
        Map<String, Object> values = r.values();
        Object interval = values.get("interval_minutes");
        Object fare = values.get("fare_yuan");
        String asOf = LoopReading.text(values, "as_of");
        return Transfer.of(
                        LoopReading.text(values, "name"),
                        LoopReading.at(r.shape()),
                        Transfer.Means.of(LoopReading.text(values, "means"))
                                .orElseThrow(LoopReading::none),
                        (int) LoopReading.number(values.get("minutes_one_way")))
                .every(
                        interval == null
                                ? null
                                : Integer.valueOf((int) LoopReading.number(interval)))
                .costing(fare == null ? null : Double.valueOf(LoopReading.decimal(fare)))
                .said(
                        LoopReading.text(values, "words"),
                        asOf.isEmpty() ? null : new Edtf(asOf),
                        LoopReading.text(values, "said_by"));
    }
}
