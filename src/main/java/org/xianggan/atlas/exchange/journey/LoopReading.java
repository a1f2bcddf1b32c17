package org.xianggan.atlas.exchange.journey;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopProblem;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a loop from the rows that [LoopRows] writes, whatever format they went through.
final class LoopReading {
    private LoopReading() {}

    static Optional<Loop> read(List<FeatureRow> rows) {
        Optional<FeatureRow> whole =
                rows.stream()
                        .filter(r -> "rte".equals(r.values().get("kind")))
                        .filter(r -> r.values().containsKey("day_start"))
                        .findFirst();
        try {
            return whole.map(w -> loop(w.values(), rows));
        } catch (IllegalArgumentException | DateTimeException | LoopProblem badByHand) {
            return Optional.empty();
        }
    }

    private static Loop loop(Map<String, Object> whole, List<FeatureRow> rows) {
        List<FeatureRow> stops = new ArrayList<>(of(rows, "stop"));
        stops.sort(Comparator.comparingLong(r -> number(r.values().get("seq"))));
        String copied = text(whole, "copied");
        String date = text(whole, "date");
        Loop loop =
                Loop.named(text(whole, "name"), (int) number(whole.get("year")))
                        .starting(
                                of(rows, "start").stream()
                                        .findFirst()
                                        .map(LoopReading::stop)
                                        .orElse(null))
                        .ending(finish(text(whole, "finish"), rows))
                        .on(date.isEmpty() ? null : LocalDate.parse(date))
                        .lasting((int) number(whole.get("days")))
                        .hours(decimal(whole.get("hours_a_day")))
                        .beginningAt(
                                Clock.parse(text(whole, "day_start"))
                                        .orElseThrow(LoopReading::none))
                        .with(stops.stream().map(s -> loopStop(s, rows)).toList())
                        .sleepingIn(of(rows, "town").stream().map(LoopReading::stop).toList())
                        .noting(text(whole, "note"))
                        .copying(copied.isEmpty() ? null : EntityId.of(copied));
        String cuts = text(whole, "cuts");
        return cuts.isEmpty() ? loop : loop.cut(days(loop.stops(), cuts));
    }

    /// The stops of each day, from how many lie before the end of each but the last.
    private static List<List<LoopStop>> days(List<LoopStop> stops, String cuts) {
        List<List<LoopStop>> days = new ArrayList<>();
        int from = 0;
        for (String number : cuts.split(",")) {
            int to = Integer.parseInt(number.strip());
            if (to <= from || to > stops.size()) {
                throw none();
            }
            days.add(stops.subList(from, to));
            from = to;
        }
        days.add(stops.subList(from, stops.size()));
        return days;
    }

    static IllegalArgumentException none() {
        return new IllegalArgumentException("no loop");
    }

    private static Finish finish(String code, List<FeatureRow> rows) {
        return switch (code) {
            case "back" -> Finish.BACK;
            case "last" -> Finish.AT_LAST;
            default ->
                    new Finish.At(
                            of(rows, "end").stream()
                                    .findFirst()
                                    .map(LoopReading::stop)
                                    .orElseThrow(LoopReading::none));
        };
    }

    private static List<FeatureRow> of(List<FeatureRow> rows, String role) {
        return rows.stream().filter(r -> role.equals(r.values().get("role"))).toList();
    }

    private static LoopStop loopStop(FeatureRow r, List<FeatureRow> rows) {
        long seq = number(r.values().get("seq"));
        Object minutes = r.values().get("stay_minutes");
        return LoopStop.of(stop(r))
                .staying(minutes == null ? null : Integer.valueOf((int) number(minutes)))
                .locked("true".equals(text(r.values(), "locked")))
                .onFoot("true".equals(text(r.values(), "on_foot")))
                .noting(text(r.values(), "note"))
                .transfer(
                        of(rows, TransferRows.ROLE).stream()
                                .filter(t -> number(t.values().get("seq")) == seq)
                                .findFirst()
                                .map(TransferRows::read)
                                .orElse(null));
    }

    private static Stop stop(FeatureRow r) {
        String id = text(r.values(), "id");
        return new Stop(
                id.isEmpty() ? null : EntityId.of(id),
                text(r.values(), "name"),
                at(r.shape()),
                false);
    }

    static @Nullable LonLat at(@Nullable Geometry shape) {
        return shape == null ? null : new LonLat(shape.getCoordinate().x, shape.getCoordinate().y);
    }

    static String text(Map<String, Object> values, String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    static long number(@Nullable Object value) {
        return Math.round(decimal(value));
    }

    static double decimal(@Nullable Object value) {
        return switch (value) {
            case Number n -> n.doubleValue();
            case String s -> Double.parseDouble(s);
            case null, default -> throw none();
        };
    }
}
