package org.xianggan.atlas.exchange.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.PublishedRoute.PublishedStop;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.network.Route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A published route as a layer.
final class PublishedRows {
    private final Messages texts;
    private final Rows rows = new Rows();

    PublishedRows(Messages texts) {
        this.texts = texts;
    }

    OutLayer layer(PublishedRoute route, @Nullable Route road, String attribution) {
        String name = route.names().zh();
        List<PublishedStop> placed = route.placed();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("kind", "rte");
        whole.put("name", name);
        Rows.put(whole, "name_en", route.names().en());
        Rows.put(whole, "desc", said(route));
        whole.put("id", route.id().toString());
        Rows.put(whole, "citations", ids(route.citations()));
        Rows.put(whole, "as_of", route.asOf() == null ? null : route.asOf().text());
        rows.add(placed.stream().map(p -> Objects.requireNonNull(p.at())).toList(), whole);
        if (road != null) {
            Map<String, Object> way = new LinkedHashMap<>();
            way.put("kind", "trk");
            way.put("name", name);
            way.put("desc", texts.get("loop.out.published"));
            Rows.figures(way, road.metres(), road.seconds());
            way.put("accuracy_class", road.accuracy().name());
            way.put("km_not_open", Rows.km(road.metresNotOpen()));
            rows.add(road.course(), way);
        }
        for (PublishedStop s : route.stops()) {
            Map<String, Object> values = Rows.place(s.stop(), "stop");
            Rows.put(values, "id", s.target() == null ? null : s.target().toString());
            values.put("seq", (long) s.seq());
            Rows.put(values, "note", s.note());
            Rows.put(values, "citations", ids(s.citations()));
            rows.add(Rows.at(s.stop()), values);
        }
        int year =
                road == null
                        ? route.asOf() == null ? 0 : route.asOf().lastDay().getYear()
                        : road.conditions().scenario().year();
        return rows.layer(name, attribution, year);
    }

    private static String said(PublishedRoute r) {
        String text = r.text() == null ? "" : r.text();
        return r.doubt() == null ? text : text + r.doubt();
    }

    private static String ids(List<Citation> citations) {
        return String.join(";", citations.stream().map(c -> c.id().toString()).toList());
    }
}
