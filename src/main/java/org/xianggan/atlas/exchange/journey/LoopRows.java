package org.xianggan.atlas.exchange.journey;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A planned loop as a layer.
final class LoopRows {
    private final Messages texts;
    private final Rows rows = new Rows();

    LoopRows(Messages texts) {
        this.texts = texts;
    }

    OutLayer layer(Itinerary plan, List<Route> roads, String attribution) {
        whole(plan);
        for (int d = 0; d < plan.days().size(); d++) {
            day(plan.days().get(d), roads.get(d));
        }
        Loop loop = plan.loop();
        if (loop.start() != null) {
            rows.add(Rows.at(loop.start()), Rows.place(loop.start(), "start"));
        }
        for (Day d : plan.days()) {
            d.stays().forEach(s -> stay(plan, d, s));
            if (d.night() != null) {
                Map<String, Object> night = Rows.place(d.night().stop(), "night");
                Rows.put(night, "name_en", d.night().names().en());
                night.put("day", (long) d.number());
                night.put("arrive", Clock.text(d.ends()));
                rows.add(Rows.at(d.night().stop()), night);
            }
        }
        if (loop.finish() instanceof Finish.At(Stop end)) {
            rows.add(Rows.at(end), Rows.place(end, "end"));
        }
        loop.nights().forEach(n -> rows.add(Rows.at(n), Rows.place(n, "town")));
        return rows.layer(loop.name(), attribution, loop.year());
    }

    private void whole(Itinerary plan) {
        Loop loop = plan.loop();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "rte");
        values.put("name", loop.name());
        values.put("desc", described(plan));
        Rows.figures(values, plan.metres(), plan.seconds());
        if (plan.footMetres() > 0) {
            values.put("km_on_foot", Rows.km(plan.footMetres()));
        }
        TransferRows.figures(values, plan.transferMinutes(), plan.transferMetres());
        values.put("finish", finish(loop.finish()));
        Rows.put(values, "date", loop.date());
        values.put("year", (long) loop.year());
        values.put("days", (long) loop.days());
        Rows.put(
                values,
                "cuts",
                loop.cuts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        values.put("hours_a_day", loop.hours());
        values.put("day_start", Clock.text(loop.dayStart()));
        Rows.put(values, "note", loop.note());
        Rows.put(values, "copied", loop.copied() == null ? null : loop.copied().toString());
        List<LonLat> stops = new ArrayList<>();
        plan.days().getFirst().drives().stream()
                .findFirst()
                .ifPresent(d -> stops.addAll(Rows.at(d.from())));
        for (Day d : plan.days()) {
            d.stays().forEach(s -> stops.addAll(Rows.at(s.stop())));
        }
        stops.addAll(Rows.at(plan.days().getLast().to()));
        rows.add(stops, values);
    }

    private static String finish(Finish finish) {
        return switch (finish) {
            case Finish.Back _ -> "back";
            case Finish.AtLast _ -> "last";
            case Finish.At _ -> "at";
        };
    }

    private String described(Itinerary plan) {
        Range km = plan.metres().times(1 / 1000.0);
        Range hours = plan.seconds().times(1 / 3600.0);
        String assumed =
                texts.get(
                        "loop.out.assumed",
                        String.valueOf(plan.loop().year()),
                        one(hours.mid()),
                        one(hours.low()),
                        one(hours.high()),
                        one(km.mid()),
                        one(km.low()),
                        one(km.high()));
        String remarks =
                plan.remarks().stream()
                        .map((Remark r) -> r.sentence(texts))
                        .collect(Collectors.joining(" "));
        return remarks.isEmpty() ? assumed : assumed + " " + remarks;
    }

    private static String one(double value) {
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }

    private void day(Day d, Route road) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "trk");
        values.put("name", texts.get("loop.out.day", d.number()));
        values.put("number", (long) d.number());
        Rows.figures(values, d.metres(), d.seconds());
        if (d.footMetres() > 0) {
            values.put("km_on_foot", Rows.km(d.footMetres()));
        }
        TransferRows.figures(values, d.transferMinutes(), d.transferMetres());
        values.put("accuracy_class", road.accuracy().name());
        values.put("km_not_open", Rows.km(road.metresNotOpen()));
        Rows.put(values, "date", d.date());
        rows.add(road.course(), values);
    }

    private void stay(Itinerary plan, Day d, Stay s) {
        LoopStop stop = plan.loop().stops().get(s.index());
        Map<String, Object> values = Rows.place(s.stop(), "stop");
        Rows.put(values, "name_en", s.sight() == null ? null : s.sight().names().en());
        String remarks =
                plan.remarks().stream()
                        .filter(r -> r.stop() == s.index())
                        .map(r -> r.sentence(texts))
                        .collect(Collectors.joining(" "));
        Rows.put(values, "desc", remarks);
        values.put("seq", s.index() + 1L);
        values.put("day", (long) d.number());
        values.put("arrive", Clock.text(s.arrive()));
        values.put("leave", Clock.text(s.leave()));
        Rows.put(
                values, "stay_minutes", stop.minutes() == null ? null : stop.minutes().longValue());
        Rows.put(values, "locked", stop.locked() ? Boolean.TRUE : null);
        Rows.put(values, "on_foot", stop.onFoot() ? Boolean.TRUE : null);
        Rows.put(values, "note", stop.note());
        rows.add(Rows.at(s.stop()), values);
        if (s.transfer() != null) {
            rows.add(
                    TransferRows.course(s.transfer(), s.stop()),
                    TransferRows.values(s.transfer(), s.index() + 1L, d.number()));
        }
    }
}
