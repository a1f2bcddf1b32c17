package org.xianggan.atlas.core.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Stop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A loop as JSON, to be kept. What a later version wrote into a loop or a stop is kept and written
/// again. A text that is no loop is read as none.
public final class LoopText {
    private static final int VERSION = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Set<String> LOOP =
            Set.of(
                    "version",
                    "name",
                    "start",
                    "finish",
                    "end",
                    "date",
                    "year",
                    "days",
                    "hours",
                    "day_start",
                    "stops",
                    "cuts",
                    "nights",
                    "note",
                    "copied");

    private static final Set<String> STOP =
            Set.of("id", "name", "at", "minutes", "locked", "on_foot", "note");

    private static final Set<String> WITH_TRANSFER =
            Set.of("id", "name", "at", "minutes", "locked", "on_foot", "note", "transfer");

    private LoopText() {}

    public static String write(Loop loop) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("name", loop.name());
        if (loop.start() != null) {
            stop(loop.start(), root.putObject("start"));
        }
        root.put("finish", finish(loop.finish()));
        if (loop.finish() instanceof Finish.At(Stop end)) {
            stop(end, root.putObject("end"));
        }
        if (loop.date() != null) {
            root.put("date", loop.date().toString());
        }
        root.put("year", loop.year());
        root.put("days", loop.days());
        root.put("hours", loop.hours());
        root.put("day_start", Clock.text(loop.dayStart()));
        ArrayNode stops = root.putArray("stops");
        loop.stops().forEach(s -> stop(s, stops.addObject()));
        if (loop.isCut()) {
            ArrayNode cuts = root.putArray("cuts");
            loop.cuts().forEach(cuts::add);
        }
        ArrayNode nights = root.putArray("nights");
        loop.nights().forEach(n -> stop(n, nights.addObject()));
        root.put("note", loop.note());
        if (loop.copied() != null) {
            root.put("copied", loop.copied().toString());
        }
        more(loop.more(), root);
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empty where it is no loop of a version that this program reads.
    public static Optional<Loop> read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || root.path("version").asInt() != VERSION) {
                return Optional.empty();
            }
            return Optional.of(loop(root));
        } catch (JsonProcessingException
                | IllegalArgumentException
                | DateTimeException
                | LoopProblem badByHand) {
            return Optional.empty();
        }
    }

    /// As [Finish] is called in files: `back`, `last`, `at`.
    static String finish(Finish finish) {
        return switch (finish) {
            case Finish.Back _ -> "back";
            case Finish.AtLast _ -> "last";
            case Finish.At _ -> "at";
        };
    }

    private static Loop loop(JsonNode n) {
        List<LoopStop> stops = new ArrayList<>();
        n.path("stops").forEach(s -> stops.add(loopStop(s)));
        List<Integer> cuts = new ArrayList<>();
        n.path("cuts").forEach(c -> cuts.add(c.intValue()));
        List<Stop> nights = new ArrayList<>();
        n.path("nights").forEach(s -> nights.add(stop(s)));
        return new Loop(
                text(n, "name"),
                n.has("start") ? stop(n.get("start")) : null,
                switch (text(n, "finish")) {
                    case "back" -> Finish.BACK;
                    case "last" -> Finish.AT_LAST;
                    default -> new Finish.At(stop(n.required("end")));
                },
                n.has("date") ? LocalDate.parse(text(n, "date")) : null,
                n.required("year").intValue(),
                n.path("days").asInt(0),
                n.path("hours").asDouble(Loop.AGREED_HOURS),
                Clock.parse(n.path("day_start").asText(Clock.text(Loop.AGREED_START)))
                        .orElseThrow(() -> new IllegalArgumentException("no time of a day")),
                stops,
                cuts,
                nights,
                n.path("note").asText(""),
                n.has("copied") ? EntityId.of(text(n, "copied")) : null,
                rest(n, LOOP));
    }

    private static void stop(LoopStop s, ObjectNode to) {
        stop(s.stop(), to);
        if (s.minutes() != null) {
            to.put("minutes", s.minutes());
        }
        if (s.locked()) {
            to.put("locked", true);
        }
        if (s.onFoot()) {
            to.put("on_foot", true);
        }
        if (!s.note().isEmpty()) {
            to.put("note", s.note());
        }
        if (s.transfer() != null) {
            TransferText.write(s.transfer(), to.putObject("transfer"));
        }
        more(s.more(), to);
    }

    /// A transfer by means of a later version is kept with what else is not known.
    private static LoopStop loopStop(JsonNode n) {
        @Nullable Transfer transfer = TransferText.read(n.path("transfer"));
        return new LoopStop(
                stop(n),
                n.has("minutes") ? Integer.valueOf(n.get("minutes").intValue()) : null,
                n.path("locked").asBoolean(false),
                n.path("on_foot").asBoolean(false),
                n.path("note").asText(""),
                transfer,
                rest(n, transfer == null ? STOP : WITH_TRANSFER));
    }

    private static void stop(Stop stop, ObjectNode to) {
        if (stop.id() != null) {
            to.put("id", stop.id().toString());
        }
        to.put("name", stop.name());
        at(stop.position(), to);
    }

    private static Stop stop(JsonNode n) {
        @Nullable EntityId id = n.has("id") ? EntityId.of(text(n, "id")) : null;
        return new Stop(id, text(n, "name"), at(n), false);
    }

    static @Nullable LonLat at(JsonNode n) {
        JsonNode at = n.path("at");
        return at.size() == 2 && at.get(0).isNumber() && at.get(1).isNumber()
                ? new LonLat(at.get(0).doubleValue(), at.get(1).doubleValue())
                : null;
    }

    static void at(@Nullable LonLat at, ObjectNode to) {
        if (at != null) {
            to.putArray("at").add(at.lon()).add(at.lat());
        }
    }

    static String text(JsonNode n, String field) {
        JsonNode value = n.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return value.textValue();
    }

    static void more(String more, ObjectNode to) {
        try {
            JSON.readTree(more)
                    .properties()
                    .forEach(
                            e -> {
                                if (!to.has(e.getKey())) {
                                    to.set(e.getKey(), e.getValue());
                                }
                            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + more, e);
        }
    }

    static String rest(JsonNode n, Set<String> known) {
        ObjectNode rest = JSON.createObjectNode();
        n.properties().stream()
                .filter(e -> !known.contains(e.getKey()))
                .forEach(e -> rest.set(e.getKey(), e.getValue()));
        return rest.isEmpty() ? LoopStop.NOTHING : rest.toString();
    }
}
