package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.leaflet.Leaflet.Detail;
import org.xianggan.atlas.core.leaflet.Leaflet.Visit;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is said of a stop: what it is, when it is open and how old that is, its address and
/// telephone, where it is, and the address that its code holds.
final class Places {
    /// More sources of one stop than this say no more.
    private static final int MOST_CITATIONS = 1;

    /// A position that is not known better than that has no code, metres.
    private static final double ROUGH = 1000;

    private static final Pattern TELEPHONE = Pattern.compile("电话|(?<!\\d)0\\d{2,3}-?\\d{7,8}");

    private final Catalogue catalogue;
    private final Told told;
    private final Wording wording;
    private final Sources.Numbers numbers;
    private final MapAddress address;

    Places(Catalogue catalogue, Told told, Sources.Numbers numbers, MapAddress address) {
        this.catalogue = catalogue;
        this.told = told;
        this.wording = told.wording;
        this.numbers = numbers;
        this.address = address;
    }

    /// @param at as the atlas draws it; null where it knows none
    /// @param times empty where nobody planned it
    /// @param extra lines of its own before what the atlas says
    Visit visit(
            int number,
            Stop stop,
            Names names,
            @Nullable LonLat at,
            @Nullable Sight sight,
            String times,
            List<String> extra,
            boolean missed) {
        EntityId id = stop.id();
        EntityInfo info = id == null ? null : catalogue.info(id).orElse(null);
        List<Detail> details = new ArrayList<>();
        extra.forEach(e -> details.add(Detail.of(e)));
        if (sight != null) {
            open(sight, info, details);
        }
        boolean known = isExact(stop, sight);
        boolean exact = known && !isRough(info);
        position(at, known, stop, sight, info, details);
        return new Visit(
                number,
                names.in(wording.language()),
                names.secondIn(wording.language()),
                times,
                kind(stop, sight),
                details,
                exact && at != null ? address.of(names.shortZh(), at) : null,
                missed);
    }

    /// Whether what is known is its own place, or its village.
    static boolean isExact(Stop stop, @Nullable Sight sight) {
        if (sight != null) {
            return sight.placed() == Sight.Placed.OWN || sight.placed() == Sight.Placed.VILLAGE;
        }
        EntityId id = stop.id();
        return id == null || id.kind() != Kind.COUNTY && id.kind() != Kind.TOWNSHIP;
    }

    private static boolean isRough(@Nullable EntityInfo info) {
        Double metres = info == null ? null : info.geometry().accuracyM();
        return metres != null && metres > ROUGH;
    }

    /// Whether a pin would stand where it is.
    boolean isPinned(Stop stop, @Nullable Sight sight) {
        EntityId id = stop.id();
        return isExact(stop, sight)
                && !isRough(id == null ? null : catalogue.info(id).orElse(null));
    }

    private String kind(Stop stop, @Nullable Sight sight) {
        List<String> parts = new ArrayList<>();
        if (sight != null) {
            parts.add(wording.said("badge.site." + sight.kind()));
            if (!sight.protection().equals("none") && !sight.protection().equals("unverified")) {
                parts.add(wording.saidOr("sheet.protection." + sight.protection(), ""));
            }
            if (!sight.tourism().equals("none")) {
                parts.add(sight.tourism());
            }
            Names county = told.names(sight.county());
            if (county != null) {
                parts.add(wording.name(county));
            }
        } else if (stop.id() != null) {
            parts.add(wording.saidOr("kind." + stop.id().kind().prefix(), ""));
        }
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    private void open(Sight sight, @Nullable EntityInfo info, List<Detail> to) {
        Opening o = sight.opening();
        // The whole text before the words from which the hours were read: it says more, and has an
        // English reading.
        String whole = sight.openingText();
        String words = whole != null ? whole : o != null ? o.words() : null;
        EntityInfo.Attribute opening = attribute(info, "opening");
        String marks = opening == null ? "" : marks(opening.citations());
        if (words == null) {
            to.add(Detail.of(wording.said("leaflet.opening.unknown")));
        } else {
            to.add(
                    Detail.of(
                            Twofold.line(
                                            wording.texts(),
                                            m ->
                                                    m.first(
                                                                    "leaflet.opening",
                                                                    undated(
                                                                            wording.in(m)
                                                                                    .text(words),
                                                                            o))
                                                            + Told.age(
                                                                    o == null ? null : o.asOf(), m))
                                    + marks));
        }
        EntityInfo.Attribute where = attribute(info, "address");
        String address = where == null ? "" : where.value();
        String line = "";
        if (where != null && !address.isEmpty()) {
            // In both languages once: it is for whoever is asked the way.
            line =
                    wording.texts().first("leaflet.address")
                            + (wording.language() == Language.EN
                                    ? wording.text(address)
                                    : address.replace(";", "；"))
                            + marks(where.citations());
        }
        boolean call = TELEPHONE.matcher(address + (words == null ? "" : words)).find();
        String unknown = call ? "" : wording.said("leaflet.telephone.unknown");
        if (!line.isEmpty() || !unknown.isEmpty()) {
            String between = line.isEmpty() || unknown.isEmpty() ? "" : " ";
            // An address that holds the telephone stays.
            to.add(
                    new Detail(
                            line + between + unknown,
                            TELEPHONE.matcher(address).find() ? line : unknown));
        }
    }

    /// Without the date in brackets at its end, which is told after it.
    private static String undated(String words, @Nullable Opening o) {
        Edtf asOf = o == null ? null : o.asOf();
        if (asOf == null) {
            return words;
        }
        for (String end : List.of("（" + asOf.text() + "）", " (" + asOf.text() + ")")) {
            if (words.endsWith(end)) {
                return words.substring(0, words.length() - end.length());
            }
        }
        return words;
    }

    private static EntityInfo.@Nullable Attribute attribute(@Nullable EntityInfo info, String key) {
        return info == null
                ? null
                : info.attributes().stream()
                        .filter(a -> a.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    String marks(List<Citation> citations) {
        String n = numbers.of(citations.stream().limit(MOST_CITATIONS).toList());
        return n.isEmpty() ? "" : "[" + n + "]";
    }

    private void position(
            @Nullable LonLat at,
            boolean exact,
            Stop stop,
            @Nullable Sight sight,
            @Nullable EntityInfo info,
            List<Detail> to) {
        if (at == null) {
            to.add(Detail.of(wording.said("leaflet.position.none")));
            return;
        }
        Double metres = info == null ? null : info.geometry().accuracyM();
        String degrees = Told.degrees(at);
        String datum = Datum.WGS84.title();
        // The same in every language, so once.
        String line =
                exact && metres != null
                        ? wording.texts()
                                .first(
                                        "leaflet.position.about",
                                        degrees,
                                        datum,
                                        String.valueOf(Math.round(metres)))
                        : wording.texts().first("leaflet.position", degrees, datum);
        String why = exact && !isRough(info) ? "" : " " + wording.said(why(exact, stop, sight));
        to.add(Detail.of(line + why));
    }

    private static String why(boolean exact, Stop stop, @Nullable Sight sight) {
        if (exact) {
            return "leaflet.nocode.rough";
        }
        boolean township =
                sight != null
                        ? sight.placed() == Sight.Placed.TOWNSHIP
                        : stop.id() != null && stop.id().kind() == Kind.TOWNSHIP;
        return township ? "leaflet.nocode.township" : "leaflet.nocode.county";
    }
}
