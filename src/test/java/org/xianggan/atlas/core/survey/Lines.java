package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;

import java.util.ArrayList;
import java.util.List;

/// Writes a shipped line by hand.
final class Lines {
    private final OsmWay.Form form;
    private final String lineClass;
    private final @Nullable String ref;
    private final String zh;
    private final List<String> former = new ArrayList<>();
    private final List<ShippedLine.Section> sections = new ArrayList<>();

    private Lines(OsmWay.Form form, String lineClass, @Nullable String ref, String zh) {
        this.form = form;
        this.lineClass = lineClass;
        this.ref = ref;
        this.zh = zh;
    }

    static Lines road(String lineClass, @Nullable String ref, String zh) {
        return new Lines(OsmWay.Form.ROAD, lineClass, ref, zh);
    }

    static Lines rail(String lineClass, String zh) {
        return new Lines(OsmWay.Form.RAIL, lineClass, null, zh);
    }

    Lines former(String... names) {
        former.addAll(List.of(names));
        return this;
    }

    /// A section of one piece, with numbers for keys: 1, 2 …
    Lines section(Status latest, AccuracyClass accuracy, double... lonLat) {
        ShippedLine.Piece piece = new ShippedLine.Piece(accuracy, false, false, lonLat);
        String key = String.valueOf(sections.size() + 1);
        sections.add(new ShippedLine.Section(key, latest, List.of(piece)));
        return this;
    }

    /// Open, in one piece of class C.
    ShippedLine open(double... lonLat) {
        return section(Status.OPEN, AccuracyClass.C, lonLat).line();
    }

    ShippedLine line() {
        String prefix = form == OsmWay.Form.ROAD ? "road" : "rail";
        return new ShippedLine(
                EntityId.of(prefix + ":TEST"),
                form,
                lineClass,
                ref,
                new Names(zh, zh, null, null, former),
                sections);
    }
}
