package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What an extract offers for the sites, beside what was decided: the most certain first, before
/// them what was accepted of a former extract and is offered no longer.
public record SiteReview(List<Row> rows) {
    /// A point that has moved less than this (metres) is where it was.
    private static final double MOVED = 10;

    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        /// Accepted, and no longer among what the extract offers: the position stays.
        GONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An offer, or a decision without one.
    ///
    /// @param offer null with [State#GONE]
    /// @param decision null with [State#OPEN]
    public record Row(State state, @Nullable SiteOffer offer, @Nullable SiteDecision decision) {
        public EntityId site() {
            return offer != null ? offer.site() : known().site();
        }

        private SiteDecision known() {
            if (decision == null) {
                throw new IllegalStateException("neither offered nor decided");
            }
            return decision;
        }

        public String name() {
            return offer != null ? offer.name() : known().name();
        }

        public String osmId() {
            return offer != null ? offer.osmId() : known().osmId();
        }

        /// Where the point is as the extract has it; where it was where that has it no longer.
        public LonLat at() {
            return offer != null ? offer.at() : known().at();
        }

        /// How far the point is now from where it was when it was accepted, metres; null where it
        /// is there still.
        public @Nullable Double moved() {
            if (state != State.ACCEPTED || offer == null || decision == null) {
                return null;
            }
            LonLat now = offer.at();
            double metres =
                    Lengths.metres(decision.at().lon(), decision.at().lat(), now.lon(), now.lat());
            return metres < MOVED ? null : metres;
        }
    }

    public SiteReview {
        rows = List.copyOf(rows);
    }

    public static SiteReview of(List<SiteOffer> offers, SiteDecisions decisions) {
        List<Row> rows = new ArrayList<>();
        for (SiteDecision d : decisions.accepted().values()) {
            if (offers.stream().noneMatch(d::isOf)) {
                rows.add(new Row(State.GONE, null, d));
            }
        }
        offers.stream()
                .sorted(Comparator.comparingDouble(o -> -o.certainty()))
                .map(o -> row(o, decisions.on(o).orElse(null)))
                .forEach(rows::add);
        return new SiteReview(rows);
    }

    private static Row row(SiteOffer offer, @Nullable SiteDecision decision) {
        State state =
                decision == null
                        ? State.OPEN
                        : decision.accepted() ? State.ACCEPTED : State.REFUSED;
        return new Row(state, offer, decision);
    }

    /// First choices at least this certain, of which nothing was said, for sites of which none was
    /// accepted.
    public List<SiteOffer> above(double certainty) {
        Set<EntityId> taken = new HashSet<>();
        for (Row r : rows) {
            if (r.decision() != null && r.decision().accepted()) {
                taken.add(r.site());
            }
        }
        List<SiteOffer> out = new ArrayList<>();
        for (Row r : rows) {
            SiteOffer o = r.offer();
            if (r.state() == State.OPEN
                    && o != null
                    && o.first()
                    && o.certainty() >= certainty
                    && !taken.contains(o.site())) {
                out.add(o);
            }
        }
        return out;
    }

    public long count(State state) {
        return rows.stream().filter(r -> r.state() == state).count();
    }

    /// What is offered for a site under an id of OpenStreetMap (`way/4711`, or `4711` where that is
    /// one alone).
    public Optional<SiteOffer> offer(EntityId site, String osm) {
        List<SiteOffer> of =
                rows.stream()
                        .map(Row::offer)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(o -> o.site().equals(site))
                        .filter(o -> o.osmId().equals(osm) || String.valueOf(o.osm()).equals(osm))
                        .toList();
        return of.size() == 1 ? Optional.of(of.getFirst()) : Optional.empty();
    }
}
