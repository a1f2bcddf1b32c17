package org.xianggan.atlas.core.survey;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// What a line is known by, now and formerly.
final class LineNames {
    private final Set<String> refs = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> formerRefs = new HashSet<>();
    private final Set<String> formerNames = new HashSet<>();

    LineNames(ShippedLine line) {
        if (line.ref() != null) {
            refs.add(LineText.ref(line.ref()));
        }
        for (String n : new String[] {line.names().zh(), line.names().shortZh()}) {
            refs.addAll(LineText.refsIn(n));
            names.add(LineText.name(n, line.form()));
        }
        for (String n : line.names().former()) {
            formerRefs.addAll(LineText.refsIn(n));
            formerNames.add(LineText.name(n, line.form()));
        }
        refs.remove("");
        names.removeIf(n -> n.matches("[A-Z0-9]*"));
        formerNames.removeIf(n -> n.matches("[A-Z0-9]*"));
        formerRefs.removeAll(refs);
        formerNames.removeAll(names);
    }

    Set<String> refs() {
        return Collections.unmodifiableSet(refs);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    Set<String> formerRefs() {
        return Collections.unmodifiableSet(formerRefs);
    }

    Set<String> formerNames() {
        return Collections.unmodifiableSet(formerNames);
    }

    Bearing bearing(KnownWay way) {
        boolean numbered = meet(way.refs(), refs);
        if (meet(way.names(), names) || numbered && names.isEmpty()) {
            return Bearing.NAMED;
        }
        if (numbered && !meet(way.names(), formerNames)) {
            return isOfALine(way) ? Bearing.NAMESAKE : Bearing.NUMBERED;
        }
        if (numbered) {
            return Bearing.NUMBERED;
        }
        if (meet(way.refs(), formerRefs) || meet(way.names(), formerNames)) {
            return Bearing.FORMER;
        }
        return !way.refs().isEmpty() || isOfALine(way) ? Bearing.OTHER : Bearing.NONE;
    }

    /// A street's name does not make a stretch of a national road another road; that of an
    /// expressway or a railway does.
    private static boolean isOfALine(KnownWay way) {
        return way.way().form() == OsmWay.Form.RAIL
                ? !way.names().isEmpty()
                : way.names().stream().anyMatch(n -> n.endsWith("高速"));
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        for (String s : a) {
            if (b.contains(s)) {
                return true;
            }
        }
        return false;
    }
}
