package org.xianggan.atlas.ui.contents.crossings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Crossing;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.When;
import org.xianggan.atlas.ui.contents.records.Whereabouts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// The crossings in words. Worker.
final class CrossingRows {
    static final List<String> CLASSES =
            List.of(
                    "expressway",
                    "national",
                    "provincial",
                    "county",
                    "other",
                    "high_speed",
                    "conventional",
                    "heavy_haul",
                    "intercity");

    private record Placed(Crossing crossing, @Nullable Double latitude) {}

    private final Library library;
    private final Catalogue catalogue;
    private final Messages texts;
    private final Reading reading;
    private final Whereabouts where;
    private final References references;
    private final Set<EntityId> drawn = new HashSet<>();

    CrossingRows(Library library, Catalogue catalogue, Messages texts, Reading reading) {
        this.library = library;
        this.catalogue = catalogue;
        this.texts = texts;
        this.reading = reading;
        where = new Whereabouts(catalogue, texts);
        references = new References(reading);
    }

    List<CrossingRow> read() {
        catalogue.lines().stream().filter(Line::hasCourse).map(Line::id).forEach(drawn::add);
        // Numbered in the order in which a reader meets them.
        return library.crossings().stream()
                .map(c -> new Placed(c, latitude(c)))
                .sorted(
                        Comparator.comparing(
                                        Placed::latitude,
                                        Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                                .thenComparing(p -> p.crossing().id()))
                .map(p -> row(p.crossing(), p.latitude()))
                .toList();
    }

    private CrossingRow row(Crossing c, @Nullable Double latitude) {
        EntityId line = c.line();
        boolean course = line != null && drawn.contains(line);
        String lineClass = c.lineClass() == null ? "other" : c.lineClass();
        return new CrossingRow(
                c.id(),
                name(c.names()),
                line,
                new Facet.Choice(lineClass, texts.firstOr("line-class." + lineClass, lineClass)),
                latitude,
                line != null && course ? line : c.id(),
                course,
                side(c.hunan()),
                side(c.jiangxi()),
                Balance.of(c),
                reading.maybe(c.note()));
    }

    private String name(Names names) {
        return Reading.name(names, texts.language());
    }

    private CrossingRow.Side side(Crossing.Side side) {
        EntityId county = side.county();
        String countyName = county == null ? "" : where.name(county);
        String end = side.endZh() == null ? "" : reading.word(side.endZh());
        Status status = side.status() == Status.UNKNOWN ? null : side.status();
        String word =
                texts.first(status == null ? "crossing.not-found" : "status." + status.code());
        return new CrossingRow.Side(
                county,
                countyName,
                end,
                Plain.joined(" ", countyName, end),
                status,
                side.date(),
                word,
                status == null ? "" : When.said(side.date(), texts),
                references.of(side.citations()));
    }

    /// Where it crosses; where that is not known, between the seats of its counties.
    private @Nullable Double latitude(Crossing c) {
        Double at = catalogue.entity(c.id()).map(Entity::anchor).map(LonLat::lat).orElse(null);
        if (at != null) {
            return at;
        }
        OptionalDouble middle =
                Stream.of(c.hunan().county(), c.jiangxi().county())
                        .flatMap(Stream::ofNullable)
                        .flatMap(id -> catalogue.entity(id).stream())
                        .flatMap(e -> Stream.ofNullable(e.anchor()))
                        .mapToDouble(LonLat::lat)
                        .average();
        return middle.isPresent() ? middle.getAsDouble() : null;
    }
}
