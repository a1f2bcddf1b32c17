package org.xianggan.atlas.core.exchange;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.PlaceNames;
import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.search.SearchIndex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Places by the names that the atlas has for them, whole names only: a place that is merely called
/// something like it would be put where nobody said. Where several are called so, a county goes
/// before what lies in it.
public final class SearchedNames implements PlaceNames {
    private static final int HITS = 30;
    private static final Set<String> LARGE = Set.of("county", "prefecture");
    private static final Set<String> PLACES =
            Set.of("county", "prefecture", "township", "station", "site", "place", "park");

    private final SearchIndex index;

    public SearchedNames(SearchIndex index) {
        this.index = index;
    }

    @Override
    public List<Place> called(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > 60) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        List<Place> large = new ArrayList<>();
        for (SearchHit hit : index.search(wanted, HITS)) {
            if (hit.lon() == null
                    || hit.lat() == null
                    || !PLACES.contains(hit.kind())
                    || !isCalled(hit, wanted)) {
                continue;
            }
            Place place = new Place(words(hit), new LonLat(hit.lon(), hit.lat()));
            if (places.stream().noneMatch(p -> p.position().equals(place.position()))) {
                places.add(place);
                if (LARGE.contains(hit.kind())) {
                    large.add(place);
                }
            }
        }
        return large.size() == 1 ? large : places;
    }

    private static boolean isCalled(SearchHit hit, String wanted) {
        String county = hit.countyZh() == null ? "" : hit.countyZh();
        for (String own : List.of(hit.names().zh(), hit.names().shortZh())) {
            if (own.equals(wanted)
                    || !county.isEmpty()
                            && (wanted.equals(county + own) || wanted.equals(county + " " + own))) {
                return true;
            }
        }
        String en = hit.names().en();
        return en != null && en.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))
                || hit.names().former().contains(wanted);
    }

    private static String words(SearchHit hit) {
        return hit.countyZh() == null ? hit.names().zh() : hit.countyZh() + " " + hit.names().zh();
    }
}
