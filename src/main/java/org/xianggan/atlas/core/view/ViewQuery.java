package org.xianggan.atlas.core.view;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Listing;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers what is in view, for the table and for the counts of the status bar alike. Reads the
/// store: never on the FX thread. Safe for several threads.
public final class ViewQuery {
    private static final List<Kind> LISTED =
            List.of(
                    Kind.COUNTY,
                    Kind.ROAD,
                    Kind.RAIL,
                    Kind.SITE,
                    Kind.ROUTE,
                    Kind.BELT,
                    Kind.STATION,
                    Kind.TOWNSHIP,
                    Kind.PLACE,
                    Kind.RIVER,
                    Kind.WATER);

    /// What is the same in every view; read when the first table is wanted.
    private record Known(
            Map<EntityId, Entity> entities,
            Map<EntityId, Line> lines,
            Map<EntityId, Listing> listings,
            Map<EntityId, String> places,
            Map<String, String> english) {}

    private final Catalogue catalogue;
    private final Finder finder;
    private @Nullable Known known;

    public ViewQuery(Catalogue catalogue, FeatureSource features) {
        this.catalogue = catalogue;
        this.finder = new Finder(features);
    }

    /// How much is in the picture; needs no more than the features.
    public InView count(Viewport viewport, MapState state) {
        return new InView(
                (int)
                        finder.find(ViewGroup.COUNTIES, viewport, state).values().stream()
                                .filter(ViewQuery::isCounted)
                                .count(),
                finder.find(ViewGroup.LINES, viewport, state).size(),
                finder.find(ViewGroup.SITES, viewport, state).size());
    }

    /// Everything in the picture: group after group, by name within each.
    public ViewTable look(Viewport viewport, MapState state) {
        Known all = known();
        List<ViewRow> rows = new ArrayList<>();
        for (ViewGroup group : ViewGroup.values()) {
            finder.find(group, viewport, state)
                    .forEach(
                            (id, feature) -> {
                                Entity entity = all.entities().get(id);
                                if (entity != null) {
                                    rows.add(row(all, group, entity, feature, state.year()));
                                }
                            });
        }
        rows.sort(ViewOrder.USUAL);
        return new ViewTable(viewport, state, rows);
    }

    private synchronized Known known() {
        Known before = known;
        if (before != null) {
            return before;
        }
        Map<EntityId, Entity> entities = new HashMap<>();
        LISTED.forEach(kind -> catalogue.entities(kind).forEach(e -> entities.put(e.id(), e)));
        Map<EntityId, Line> lines =
                catalogue.lines().stream().collect(Collectors.toMap(Line::id, l -> l));
        Map<String, String> english = new HashMap<>();
        for (Line line : lines.values()) {
            String published = line.publishedLength();
            if (published != null) {
                catalogue.english(published).ifPresent(en -> english.put(published, en));
            }
        }
        Map<EntityId, String> places = new HashMap<>();
        for (SearchName name : catalogue.searchNames()) {
            places.putIfAbsent(name.id(), ViewOrder.place(name));
        }
        Known read = new Known(entities, lines, catalogue.listings(), places, english);
        known = read;
        return read;
    }

    private static ViewRow row(
            Known all, ViewGroup group, Entity entity, MapFeature feature, int year) {
        Line line = all.lines().get(entity.id());
        EntityId county = entity.county();
        Entity within = county == null ? null : all.entities().get(county);
        Names names = entity.names();
        return new ViewRow(
                entity.id(),
                names,
                Optional.ofNullable(all.places().get(entity.id()))
                        .orElseGet(() -> ViewOrder.place(names)),
                group,
                kind(entity),
                isCounted(feature),
                line == null ? null : line.ref(),
                within == null ? null : within.names(),
                history(line, feature, year),
                line == null ? null : length(all, line),
                grades(feature),
                entity.anchor(),
                all.listings().getOrDefault(entity.id(), Listing.NOTHING));
    }

    private static boolean isCounted(MapFeature feature) {
        return switch (feature.look()) {
            case MapFeature.Area area -> area.zone();
            case MapFeature.Dot dot -> dot.zone();
            default -> true;
        };
    }

    /// The bundle's own words for it.
    private static String kind(Entity entity) {
        String subtype = entity.subtype() == null ? "" : entity.subtype();
        return switch (entity.id().kind()) {
            case COUNTY -> subtype.equals("neighbour") ? "table.neighbour" : "table.county";
            case ROAD, RAIL -> "line-class." + subtype;
            case SITE -> "site-kind." + subtype;
            case TOWNSHIP -> "badge.kind." + subtype;
            case PLACE -> "place-kind." + subtype;
            case WATER -> "badge.kind.reservoir";
            default -> "kind." + entity.id().kind().prefix();
        };
    }

    private static ViewRow.@Nullable History history(
            @Nullable Line line, MapFeature feature, int year) {
        if (line != null) {
            return line.isBuilt() ? history(line, year) : null;
        }
        return feature.look() instanceof MapFeature.Dot dot && !dot.timeline().events().isEmpty()
                ? history(dot.timeline().in(year))
                : null;
    }

    private static ViewRow.History history(Line line, int year) {
        Status status = line.statusIn(year);
        Set<Optional<Edtf>> dates =
                line.sections().stream()
                        .map(s -> Optional.ofNullable(s.timeline().in(year).since()))
                        .collect(Collectors.toSet());
        String since =
                dates.size() == 1 ? dates.iterator().next().map(Edtf::text).orElse(null) : null;
        return new ViewRow.History(status == null ? "mixed" : status.code(), since);
    }

    private static ViewRow.History history(Timeline.InYear in) {
        Edtf since = in.since();
        return new ViewRow.History(in.status().code(), since == null ? null : since.text());
    }

    private static ViewRow.Length length(Known all, Line line) {
        String published = line.publishedLength();
        Double drawn =
                line.hasCourse()
                        ? line.kmByClass().values().stream().mapToDouble(Double::doubleValue).sum()
                        : null;
        return new ViewRow.Length(
                published, published == null ? null : all.english().get(published), drawn);
    }

    private static List<String> grades(MapFeature feature) {
        List<String> grades = new ArrayList<>();
        if (feature.look() instanceof MapFeature.Site site) {
            if (!site.protection().equals("none")) {
                grades.add("protection." + site.protection());
            }
            if (!site.tourism().equals("none")) {
                grades.add("badge.tourism." + site.tourism());
            }
        }
        return grades;
    }
}
