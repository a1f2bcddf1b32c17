package org.xianggan.atlas.core.brief;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.travel.Courses;

import java.util.ArrayList;
import java.util.List;

/// What a scenario makes otherwise in one network: the courses of what it opens and of what it
/// avoids, and what was drawn. Opening what is open, or what has no course, is nothing.
record Change(List<List<LonLat>> opened, List<List<LonLat>> avoided, List<DrawnLine> drawn) {
    Change {
        opened = List.copyOf(opened);
        avoided = List.copyOf(avoided);
        drawn = List.copyOf(drawn);
    }

    static Change of(Network network, Scenario s) {
        return new Change(
                s.opened().isEmpty() ? List.of() : Courses.of(network, s::opens),
                s.avoided().isEmpty() ? List.of() : Courses.of(network, s::avoids),
                s.drawn().stream().filter(d -> d.wayClass().isOf(network.mode())).toList());
    }

    boolean isNothing() {
        return opened.isEmpty() && avoided.isEmpty() && drawn.isEmpty();
    }

    /// All of it.
    List<List<LonLat>> courses() {
        List<List<LonLat>> all = new ArrayList<>(opened);
        all.addAll(avoided);
        drawn.forEach(d -> all.add(d.points()));
        return all;
    }

    /// All courses as one geometry, degrees.
    static Geometry geometry(List<List<LonLat>> courses) {
        return Geodesics.FACTORY.createMultiLineString(
                courses.stream()
                        .map(
                                c ->
                                        Geodesics.FACTORY.createLineString(
                                                c.stream()
                                                        .map(p -> new Coordinate(p.lon(), p.lat()))
                                                        .toArray(Coordinate[]::new)))
                        .toArray(LineString[]::new));
    }
}
