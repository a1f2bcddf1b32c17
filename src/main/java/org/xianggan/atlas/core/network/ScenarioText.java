package org.xianggan.atlas.core.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scenarios as JSON, to be kept. Of the assumptions only what differs from the agreed ones is
/// written, so that a better agreed value reaches the scenarios that never touched it. Whatever
/// cannot be read of a scenario leaves that scenario out, the others stay.
public final class ScenarioText {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ScenarioText() {}

    public static String write(List<Scenario> scenarios) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", 1);
        ArrayNode all = root.putArray("scenarios");
        scenarios.forEach(s -> write(s, all.addObject()));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return the scenarios that could be read
    public static List<Scenario> read(String text) {
        List<Scenario> scenarios = new ArrayList<>();
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || root.path("version").asInt() != 1) {
                return List.of();
            }
            for (JsonNode one : root.path("scenarios")) {
                scenario(one).ifPresent(scenarios::add);
            }
        } catch (JsonProcessingException e) {
            return List.of();
        }
        return scenarios;
    }

    private static void write(Scenario s, ObjectNode to) {
        to.put("name", s.name());
        to.put("year", s.year());
        parts(s.opened(), to.putArray("opened"));
        parts(s.avoided(), to.putArray("avoided"));
        ArrayNode drawn = to.putArray("drawn");
        for (DrawnLine line : s.drawn()) {
            ObjectNode one = drawn.addObject();
            one.put("name", line.name());
            one.put("class", line.wayClass().code());
            if (line.speed() != null) {
                one.put("speed", line.speed());
            }
            ArrayNode points = one.putArray("points");
            line.points().forEach(p -> position(p, points.addArray()));
        }
        ArrayNode known = to.putArray("known");
        for (KnownPair pair : s.known()) {
            ObjectNode one = known.addObject();
            one.put("mode", pair.mode().code());
            stop(pair.from(), one.putObject("from"));
            stop(pair.to(), one.putObject("to"));
            if (pair.km() != null) {
                one.put("km", pair.km());
            }
            if (pair.hours() != null) {
                one.put("hours", pair.hours());
            }
            one.put("source", pair.source());
            one.put("date", pair.date());
        }
        assumptions(s.assumptions(), to);
    }

    private static void assumptions(Assumptions a, ObjectNode to) {
        Assumptions agreed = Assumptions.DEFAULT;
        ObjectNode speeds = to.putObject("speeds");
        for (WayClass c : WayClass.values()) {
            if (!a.speed(c).equals(agreed.speed(c))) {
                range(a.speed(c), speeds.putArray(c.code()));
            }
        }
        ObjectNode lengths = to.putObject("lengths");
        for (AccuracyClass c : AccuracyClass.values()) {
            if (!a.length(c).equals(agreed.length(c))) {
                range(a.length(c), lengths.putArray(c.name()));
            }
        }
        if (!a.detour().equals(agreed.detour())) {
            range(a.detour(), to.putArray("detour"));
        }
    }

    private static void parts(List<LinePart> parts, ArrayNode to) {
        for (LinePart p : parts) {
            ObjectNode one = to.addObject();
            one.put("line", p.line().toString());
            if (p.section() != LinePart.WHOLE) {
                one.put("section", p.section());
            }
        }
    }

    private static void stop(Stop stop, ObjectNode to) {
        if (stop.id() != null) {
            to.put("id", stop.id().toString());
        }
        to.put("name", stop.name());
        if (stop.position() != null) {
            position(stop.position(), to.putArray("at"));
        }
    }

    private static void position(LonLat p, ArrayNode to) {
        to.add(p.lon());
        to.add(p.lat());
    }

    private static void range(Range r, ArrayNode to) {
        to.add(r.low());
        to.add(r.mid());
        to.add(r.high());
    }

    private static Optional<Scenario> scenario(JsonNode n) {
        try {
            Scenario s =
                    new Scenario(
                            text(n, "name"),
                            n.required("year").intValue(),
                            parts(n.path("opened")),
                            parts(n.path("avoided")),
                            drawn(n.path("drawn")),
                            known(n.path("known")),
                            assumptions(n));
            return Optional.of(s);
        } catch (IllegalArgumentException badByHand) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode n, String field) {
        JsonNode value = n.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return value.textValue();
    }

    private static List<LinePart> parts(JsonNode list) {
        List<LinePart> parts = new ArrayList<>();
        for (JsonNode n : list) {
            parts.add(
                    new LinePart(
                            EntityId.of(text(n, "line")), n.path("section").asInt(LinePart.WHOLE)));
        }
        return parts;
    }

    private static List<DrawnLine> drawn(JsonNode list) {
        List<DrawnLine> drawn = new ArrayList<>();
        for (JsonNode n : list) {
            List<LonLat> points = new ArrayList<>();
            n.required("points").forEach(p -> points.add(position(p)));
            drawn.add(
                    new DrawnLine(
                            text(n, "name"),
                            points,
                            wayClass(text(n, "class")),
                            n.has("speed") ? Double.valueOf(number(n.get("speed"))) : null));
        }
        return drawn;
    }

    private static List<KnownPair> known(JsonNode list) {
        List<KnownPair> known = new ArrayList<>();
        for (JsonNode n : list) {
            known.add(
                    new KnownPair(
                            n.has("mode") ? mode(text(n, "mode")) : TravelMode.DRIVE,
                            stop(n.required("from")),
                            stop(n.required("to")),
                            n.has("km") ? Double.valueOf(number(n.get("km"))) : null,
                            n.has("hours") ? Double.valueOf(number(n.get("hours"))) : null,
                            text(n, "source"),
                            text(n, "date")));
        }
        return known;
    }

    private static Stop stop(JsonNode n) {
        @Nullable EntityId id = n.has("id") ? EntityId.of(text(n, "id")) : null;
        return new Stop(id, text(n, "name"), n.has("at") ? position(n.get("at")) : null, false);
    }

    private static Assumptions assumptions(JsonNode n) {
        Assumptions a = Assumptions.DEFAULT;
        for (var speed : n.path("speeds").properties()) {
            a = a.with(wayClass(speed.getKey()), range(speed.getValue()));
        }
        for (var length : n.path("lengths").properties()) {
            a = a.with(AccuracyClass.valueOf(length.getKey()), range(length.getValue()));
        }
        return n.has("detour") ? a.withDetour(range(n.get("detour"))) : a;
    }

    private static WayClass wayClass(String code) {
        return WayClass.of(code)
                .orElseThrow(() -> new IllegalArgumentException("no class of ways: " + code));
    }

    private static TravelMode mode(String code) {
        return TravelMode.of(code)
                .orElseThrow(() -> new IllegalArgumentException("no way to travel: " + code));
    }

    private static LonLat position(JsonNode pair) {
        return new LonLat(number(pair.path(0)), number(pair.path(1)));
    }

    private static Range range(JsonNode three) {
        return new Range(number(three.path(0)), number(three.path(1)), number(three.path(2)));
    }

    private static double number(JsonNode n) {
        if (!n.isNumber()) {
            throw new IllegalArgumentException("no number: " + n);
        }
        return n.doubleValue();
    }
}
