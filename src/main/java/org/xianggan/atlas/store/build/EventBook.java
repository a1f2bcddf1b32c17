package org.xianggan.atlas.store.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The events of roads, railways and stations by section.
final class EventBook {
    private record Section(String line, String section) {}

    private final Map<Section, List<Row>> events = new HashMap<>();
    private final List<Row> all = new ArrayList<>();

    EventBook(DataFolder data) {
        for (DataFile file : List.of(DataFile.ROAD_EVENTS, DataFile.RAIL_EVENTS)) {
            for (Row r : data.rows(file)) {
                all.add(r);
                events.computeIfAbsent(
                                new Section(r.get("line"), r.get("section")),
                                k -> new ArrayList<>())
                        .add(r);
            }
        }
    }

    /// Status events in the order of time, as JSON for people who open the store in another
    /// program.
    @Nullable String json(String line, String section) {
        ArrayNode array = new ObjectMapper().createArrayNode();
        for (Row r : of(line, section)) {
            if (isStatus(r)) {
                array.addObject().put("date", r.get("date")).put("status", r.get("status"));
            }
        }
        return array.isEmpty() ? null : array.toString();
    }

    List<Row> of(String line, String section) {
        return events.getOrDefault(new Section(line, section), List.of()).stream()
                .sorted(Comparator.comparing(EventBook::date))
                .toList();
    }

    /// The last status that is known of a section.
    Optional<Status> latest(String line, String section) {
        return of(line, section).stream()
                .filter(EventBook::isStatus)
                .reduce((a, b) -> b)
                .flatMap(r -> Status.of(r.get("status")));
    }

    /// Neither works nor a mere target.
    static boolean isStatus(Row r) {
        return r.has("status") && !r.get("type").equals("target");
    }

    /// Works of a line, oldest first.
    List<Row> works(String line) {
        return all.stream()
                .filter(r -> r.get("line").equals(line) && r.get("type").equals("works"))
                .sorted(Comparator.comparing(EventBook::date))
                .toList();
    }

    static Edtf date(Row r) {
        Edtf date = r.date("date");
        return date == null ? new Edtf("1900") : date;
    }

    void write(GpkgWriter out, Prose prose) throws SQLException {
        for (Row r : all) {
            int event =
                    out.row(
                            StoreTable.EVENT,
                            r.get("line"),
                            r.get("section"),
                            r.get("date"),
                            r.get("type"),
                            r.orNull("status"),
                            r.orNull("end"),
                            r.orNull("works_zh"),
                            r.get("citation"),
                            prose.of(r.orNull("note")));
            for (String citation : r.list("citation")) {
                out.row(StoreTable.EVENT_CITATION, event, citation);
            }
        }
    }
}
