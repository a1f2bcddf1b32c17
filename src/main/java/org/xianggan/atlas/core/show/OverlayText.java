package org.xianggan.atlas.core.show;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Area;
import org.xianggan.atlas.core.render.TravelOverlay.Band;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Sign;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.TravelOverlay.Zone;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.WebOverlay.Knot;
import org.xianggan.atlas.core.render.WebOverlay.Tie;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What lies over the map of a scene, as it was when the scene was made. Places in EPSG:3857
/// metres to a decimetre, `[x, y, x, y, …]`.
final class OverlayText {
    private static final int MANY = 100_000;
    private static final double WORLD = 20_037_509;
    private static final double DECIMETRES = 10;
    private static final double LONGEST = 1000;

    private OverlayText() {}

    static void write(TravelOverlay travel, ObjectNode to) {
        for (Zone z : travel.zones()) {
            ObjectNode one = to.withArray("zones").addObject();
            one.put("hours", z.hours());
            put("tone", z.tone(), one);
            areas(z.areas(), one);
        }
        for (Band b : travel.bands()) {
            ObjectNode one = to.withArray("bands").addObject();
            put("tone", b.tone(), one);
            areas(b.areas(), one);
        }
        for (Track t : travel.tracks()) {
            ObjectNode one = to.withArray("tracks").addObject();
            one.put("number", t.number());
            put("tone", t.tone(), one);
            one.put("bright", t.bright());
            for (Stretch s : t.stretches()) {
                ObjectNode part = one.withArray("stretches").addObject();
                put("use", s.use(), part);
                points(s.path(), part.putArray("path"));
            }
        }
        for (Mark m : travel.marks()) {
            ObjectNode one = to.withArray("marks").addObject();
            points(List.of(m.at()), one.putArray("at"));
            one.put("text", m.text());
            put("sign", m.sign(), one);
            put("tone", m.tone(), one);
        }
    }

    static void write(WebOverlay web, ObjectNode to) {
        for (Tie t : web.ties()) {
            ObjectNode one = to.withArray("ties").addObject();
            one.put("a", t.a().toString());
            one.put("b", t.b().toString());
            points(List.of(t.from(), t.leaves(), t.arrives(), t.to()), one.putArray("curve"));
            one.put("field", t.field());
            ArrayNode things = one.putArray("things");
            t.things().forEach(id -> things.add(id.toString()));
            one.put("tentative", t.tentative());
        }
        for (Knot k : web.knots()) {
            ObjectNode one = to.withArray("knots").addObject();
            one.put("id", k.id().toString());
            points(List.of(k.at()), one.putArray("at"));
            one.put("weight", k.weight());
        }
    }

    private static void put(String name, Enum<?> value, ObjectNode to) {
        to.put(name, value.name().toLowerCase(Locale.ROOT));
    }

    private static void areas(List<Area> areas, ObjectNode to) {
        ArrayNode all = to.putArray("areas");
        for (Area a : areas) {
            ArrayNode rings = all.addArray();
            points(a.shell(), rings.addArray());
            a.holes().forEach(h -> points(h, rings.addArray()));
        }
    }

    private static void points(List<WorldPoint> points, ArrayNode to) {
        for (WorldPoint p : points) {
            to.add(rounded(p.x())).add(rounded(p.y()));
        }
    }

    private static double rounded(double metres) {
        return Math.round(metres * DECIMETRES) / DECIMETRES;
    }

    static TravelOverlay travel(Member n) {
        n.object(Set.of("zones", "bands", "tracks", "marks"));
        return new TravelOverlay(
                n.at("zones").list(MANY).stream().map(OverlayText::zone).toList(),
                n.at("bands").list(MANY).stream().map(OverlayText::band).toList(),
                n.at("tracks").list(MANY).stream().map(OverlayText::track).toList(),
                n.at("marks").list(MANY).stream().map(OverlayText::mark).toList());
    }

    private static Zone zone(Member n) {
        n.object(Set.of("hours", "tone", "areas"));
        return new Zone(
                n.at("hours").number(0, LONGEST),
                n.at("tone").one(Tone.class),
                areas(n.at("areas")));
    }

    private static Band band(Member n) {
        n.object(Set.of("tone", "areas"));
        return new Band(n.at("tone").one(Tone.class), areas(n.at("areas")));
    }

    private static Track track(Member n) {
        n.object(Set.of("number", "tone", "bright", "stretches"));
        return new Track(
                n.at("number").whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
                n.at("tone").one(Tone.class),
                n.at("bright").flag(),
                false,
                n.at("stretches").list(MANY).stream().map(OverlayText::stretch).toList());
    }

    private static Stretch stretch(Member n) {
        n.object(Set.of("use", "path"));
        return new Stretch(points(n.at("path"), 2), n.at("use").one(Use.class));
    }

    private static Mark mark(Member n) {
        n.object(Set.of("at", "text", "sign", "tone"));
        return new Mark(
                points(n.at("at"), 1).getFirst(),
                n.at("text").text(),
                n.at("sign").one(Sign.class),
                n.at("tone").one(Tone.class));
    }

    static WebOverlay web(Member n) {
        n.object(Set.of("ties", "knots"));
        return new WebOverlay(
                n.at("ties").list(MANY).stream().map(OverlayText::tie).toList(),
                n.at("knots").list(MANY).stream().map(OverlayText::knot).toList());
    }

    private static Tie tie(Member n) {
        n.object(Set.of("a", "b", "curve", "field", "things", "tentative"));
        List<WorldPoint> curve = points(n.at("curve"), 4);
        return new Tie(
                n.at("a").id(),
                n.at("b").id(),
                curve.get(0),
                curve.get(1),
                curve.get(2),
                curve.get(3),
                n.at("field").text(),
                n.at("things").list(MANY).stream().map(Member::id).toList(),
                n.at("tentative").flag());
    }

    private static Knot knot(Member n) {
        n.object(Set.of("id", "at", "weight"));
        return new Knot(
                n.at("id").id(), points(n.at("at"), 1).getFirst(), n.at("weight").whole(0, MANY));
    }

    private static List<Area> areas(Member n) {
        List<Area> all = new ArrayList<>();
        for (Member area : n.list(MANY)) {
            List<Member> rings = area.list(MANY);
            if (rings.isEmpty()) {
                throw area.refused("area");
            }
            all.add(
                    new Area(
                            points(rings.getFirst(), 3),
                            rings.stream().skip(1).map(r -> points(r, 3)).toList()));
        }
        return all;
    }

    /// @param least how many there have to be
    private static List<WorldPoint> points(Member n, int least) {
        List<Member> numbers = n.list(20 * MANY);
        if (numbers.size() % 2 != 0 || numbers.size() < 2 * least) {
            throw n.refused("points", String.valueOf(least));
        }
        List<WorldPoint> points = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 2) {
            points.add(
                    new WorldPoint(
                            numbers.get(i).number(-WORLD, WORLD),
                            numbers.get(i + 1).number(-WORLD, WORLD)));
        }
        return points;
    }
}
