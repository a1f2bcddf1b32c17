package org.xianggan.atlas.ui.contents.records;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where things of a record lie, and how they are called. On workers only.
public final class Whereabouts {
    /// What stands for a record on the map before anything else: the finest first.
    private static final List<Kind> FINEST =
            List.of(
                    Kind.ROAD,
                    Kind.RAIL,
                    Kind.SERVICE,
                    Kind.PARK,
                    Kind.STATION,
                    Kind.MONITORING,
                    Kind.RIVER,
                    Kind.WATER,
                    Kind.SITE,
                    Kind.COMPANY,
                    Kind.EVENT,
                    Kind.INSTITUTION,
                    Kind.BRAND,
                    Kind.PLACE,
                    Kind.BELT,
                    Kind.ROUTE,
                    Kind.TOWNSHIP,
                    Kind.COUNTY,
                    Kind.PREFECTURE,
                    Kind.AGREEMENT,
                    Kind.ZONE,
                    Kind.PROVINCE);

    private static final int MANY = 4;

    private static final Set<String> CONCERNED = Set.of("counties", "about", "parties");

    private final Catalogue catalogue;
    private final Messages texts;
    private final Map<EntityId, Set<EntityId>> counties = new HashMap<>();

    public Whereabouts(Catalogue catalogue, Messages texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    public Optional<Entity> entity(EntityId id) {
        return catalogue.entity(id);
    }

    /// In the first language of the moment; the id where there is no such thing.
    public String name(EntityId id) {
        return catalogue
                .entity(id)
                .map(e -> e.names().in(texts.language()))
                .orElseGet(id::toString);
    }

    public String names(List<EntityId> ids) {
        return ids.stream()
                .map(this::name)
                .collect(Collectors.joining(texts.first("form.enumeration")));
    }

    /// Of some counties their names, of many how many they are.
    public String line(List<Facet.Choice> some) {
        return some.size() > MANY
                ? texts.first("contents.counties-number", some.size())
                : some.stream()
                        .map(Facet.Choice::label)
                        .collect(Collectors.joining(texts.first("form.enumeration")));
    }

    /// What is selected for a record about these things: the finest that has a place, else the
    /// finest; null where there is none.
    public @Nullable EntityId finest(List<EntityId> ids) {
        List<Entity> found =
                ids.stream()
                        .flatMap(id -> catalogue.entity(id).stream())
                        .sorted(Comparator.comparingInt(e -> rank(e.id().kind())))
                        .toList();
        return found.stream()
                .filter(e -> e.box() != null || e.anchor() != null)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Entity::id)
                .orElse(null);
    }

    public boolean isPlaced(@Nullable EntityId id) {
        return id != null
                && catalogue
                        .entity(id)
                        .filter(e -> e.box() != null || e.anchor() != null)
                        .isPresent();
    }

    private static int rank(Kind kind) {
        int at = FINEST.indexOf(kind);
        return at < 0 ? FINEST.size() : at;
    }

    /// The counties that these things are or lie in; a line's where none is named beside it.
    public List<Facet.Choice> counties(List<EntityId> ids) {
        Set<EntityId> all = new LinkedHashSet<>();
        for (EntityId id : ids) {
            if (id.kind() == Kind.COUNTY) {
                all.add(id);
            } else {
                catalogue
                        .entity(id)
                        .map(Entity::county)
                        .filter(c -> c.kind() == Kind.COUNTY)
                        .ifPresent(all::add);
            }
        }
        if (all.isEmpty()) {
            ids.forEach(id -> all.addAll(related(id)));
        }
        return all.stream().map(c -> new Facet.Choice(c.toString(), name(c))).toList();
    }

    /// The counties of its panel.
    private Set<EntityId> related(EntityId id) {
        return counties.computeIfAbsent(
                id,
                i ->
                        catalogue.info(i).stream()
                                .flatMap(info -> info.relations().stream())
                                .filter(r -> CONCERNED.contains(r.key()))
                                .flatMap(r -> r.links().stream())
                                .map(EntityInfo.Link::target)
                                .filter(t -> t != null && t.kind() == Kind.COUNTY)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
