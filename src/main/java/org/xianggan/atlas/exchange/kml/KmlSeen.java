package org.xianggan.atlas.exchange.kml;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.exchange.source.SourceWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a KML file holds beside its placemarks.
final class KmlSeen {
    @Nullable String title;
    @Nullable String attribution;
    @Nullable String asOf;
    @Nullable Datum datum;
    long links;
    long overlays;
    long models;
    long looks;

    void said(Map<String, Object> values) {
        attribution = values.get("attribution") instanceof String s ? s : attribution;
        asOf = values.get("as_of") instanceof String s ? s : asOf;
        datum = values.get("datum") instanceof String s ? Datum.of(s).orElse(null) : datum;
    }

    List<String> remarks(SourceWords words) {
        List<String> remarks = new ArrayList<>();
        if (links > 0) {
            remarks.add(words.get("import.kml.links", links));
        }
        if (overlays > 0) {
            remarks.add(words.get("import.kml.overlays", overlays));
        }
        if (models > 0) {
            remarks.add(words.get("import.kml.models", models));
        }
        if (looks > 0) {
            remarks.add(words.get("import.kml.looks"));
        }
        remarks.add(words.get("import.kml.datum"));
        return remarks;
    }
}
