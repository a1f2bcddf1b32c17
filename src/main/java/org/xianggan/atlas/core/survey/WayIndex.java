package org.xianggan.atlas.core.survey;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ways of an extract by place and class, and by number and name.
final class WayIndex {
    private static final int CHUNK = 20;

    /// Named ways that are so long, as a share of the course, tell that the extract knows the name.
    private static final double KNOWN = 0.3;

    private static final double METRES_PER_DEGREE = 111_000;

    private final Map<OsmWay.Form, Map<String, STRtree>> byClass = new EnumMap<>(OsmWay.Form.class);
    private final Map<OsmWay.Form, Map<String, List<KnownWay>>> byText =
            new EnumMap<>(OsmWay.Form.class);

    /// A way that comes twice, for two extracts share a border, counts once.
    WayIndex(Collection<OsmWay> ways) {
        for (OsmWay.Form form : OsmWay.Form.values()) {
            byClass.put(form, new HashMap<>());
            byText.put(form, new HashMap<>());
        }
        LongIndex ids = new LongIndex();
        List<OsmWay> seen = new ArrayList<>();
        for (OsmWay way : ways) {
            int number = ids.number(way.id());
            boolean isNew = number == seen.size();
            if (isNew) {
                seen.add(way);
            }
            if (isNew || !isSame(way, seen.get(number))) {
                add(KnownWay.of(way));
            }
        }
        byClass.values().forEach(trees -> trees.values().forEach(STRtree::build));
    }

    /// Some extracts are clipped: two halves of a way are not the same.
    private static boolean isSame(OsmWay a, OsmWay b) {
        return a.size() == b.size()
                && a.node(0) == b.node(0)
                && a.node(a.size() - 1) == b.node(b.size() - 1);
    }

    private void add(KnownWay known) {
        OsmWay way = known.way();
        trees(way.form())
                .computeIfAbsent(way.wayClass(), c -> new STRtree())
                .insert(box(way), known);
        Map<String, List<KnownWay>> texts = texts(way.form());
        known.refs().forEach(r -> texts.computeIfAbsent(r, k -> new ArrayList<>()).add(known));
        known.names().forEach(n -> texts.computeIfAbsent(n, k -> new ArrayList<>()).add(known));
    }

    private Map<String, STRtree> trees(OsmWay.Form form) {
        return byClass.getOrDefault(form, Map.of());
    }

    private Map<String, List<KnownWay>> texts(OsmWay.Form form) {
        return byText.getOrDefault(form, Map.of());
    }

    /// Every way that bears one of the numbers or names, wherever it lies.
    List<KnownWay> bearing(OsmWay.Form form, Collection<String> texts) {
        Set<KnownWay> out = Collections.newSetFromMap(new IdentityHashMap<>());
        List<KnownWay> ordered = new ArrayList<>();
        for (String text : texts) {
            for (KnownWay known : texts(form).getOrDefault(text, List.of())) {
                if (out.add(known)) {
                    ordered.add(known);
                }
            }
        }
        return ordered;
    }

    /// What a line may run on, near its courses; ordered by id, so that the order of the extract
    /// does not matter.
    List<Candidate> candidates(ShippedLine line, LineNames names, List<Course> courses) {
        List<Envelope> near = new ArrayList<>();
        courses.forEach(c -> near.addAll(chunks(c)));
        Set<KnownWay> found = Collections.newSetFromMap(new IdentityHashMap<>());
        trees(line.form())
                .forEach(
                        (wayClass, tree) -> {
                            if (Fit.takesUnnamed(line, wayClass)) {
                                near.forEach(box -> found.addAll(query(tree, box)));
                            }
                        });
        List<String> texts = new ArrayList<>(names.refs());
        texts.addAll(names.names());
        texts.addAll(names.formerRefs());
        texts.addAll(names.formerNames());
        for (KnownWay known : bearing(line.form(), texts)) {
            Envelope box = box(known.way());
            if (near.stream().anyMatch(box::intersects)) {
                found.add(known);
            }
        }
        Map<KnownWay, Bearing> bearings = new IdentityHashMap<>();
        found.forEach(k -> bearings.put(k, names.bearing(k)));
        if (isKnownByName(bearings, courses)) {
            bearings.replaceAll((k, b) -> b == Bearing.NAMESAKE ? Bearing.OTHER : b);
        }
        return bearings.entrySet().stream()
                .map(e -> candidate(line, e.getKey(), e.getValue()))
                .filter(c -> c.fit().isUseful())
                .sorted((a, b) -> Long.compare(a.way().id(), b.way().id()))
                .toList();
    }

    private static Candidate candidate(ShippedLine line, KnownWay known, Bearing bearing) {
        return new Candidate(known, Fit.of(line.lineClass(), bearing, known.way()));
    }

    /// Whether the extract writes the line's name on so much of it that the same number with
    /// another name is another line.
    private static boolean isKnownByName(Map<KnownWay, Bearing> bearings, List<Course> courses) {
        double named = 0;
        for (Map.Entry<KnownWay, Bearing> e : bearings.entrySet()) {
            named += e.getValue() == Bearing.NAMED ? e.getKey().metres() : 0;
        }
        return named > KNOWN * courses.stream().mapToDouble(Course::length).sum();
    }

    @SuppressWarnings("unchecked") // Only #add fills the trees.
    private static List<KnownWay> query(STRtree tree, Envelope box) {
        return tree.query(box);
    }

    /// Boxes around some kilometres of a course each, as wide as the corridor there.
    private static List<Envelope> chunks(Course course) {
        List<Envelope> out = new ArrayList<>();
        for (int i = 0; i < course.size() - 1; i += CHUNK) {
            Envelope box = new Envelope();
            double width = 0;
            for (int k = i; k <= Math.min(i + CHUNK, course.size() - 1); k++) {
                box.expandToInclude(course.lon[k], course.lat[k]);
                width = Math.max(width, course.corridor[k]);
            }
            double degrees = width / METRES_PER_DEGREE;
            box.expandBy(degrees / Math.cos(Math.toRadians(box.getMaxY())), degrees);
            out.add(box);
        }
        return out;
    }

    private static Envelope box(OsmWay way) {
        Envelope box = new Envelope();
        for (int i = 0; i < way.size(); i++) {
            box.expandToInclude(way.lon(i), way.lat(i));
        }
        return box;
    }
}
