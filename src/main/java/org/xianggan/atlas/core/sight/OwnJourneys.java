package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.journey.VisitTime;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is shipped, with the cards of an office read over it: its positions, opening and visiting
/// times. Whoever plans loops on this needs to know nothing of cards.
public final class OwnJourneys implements Journeys {
    private final Journeys shipped;
    private final Supplier<Map<EntityId, SiteCard>> cards;

    /// @param cards asked each time: as they are then
    public OwnJourneys(Journeys shipped, Supplier<Map<EntityId, SiteCard>> cards) {
        this.shipped = shipped;
        this.cards = cards;
    }

    @Override
    public List<Sight> sights() {
        Map<EntityId, SiteCard> now = cards.get();
        return shipped.sights().stream().map(s -> own(s, now.get(s.id()))).toList();
    }

    private static Sight own(Sight s, @Nullable SiteCard card) {
        return card == null ? s : over(s, card);
    }

    /// A site as the office knows it.
    public static Sight over(Sight s, SiteCard card) {
        LonLat at = card.position();
        Said opening = card.get(CardField.OPENING);
        return new Sight(
                s.id(),
                s.names(),
                s.kind(),
                s.protection(),
                s.tourism(),
                s.county(),
                s.province(),
                s.township(),
                at == null ? s.at() : at,
                at == null ? s.placed() : Sight.Placed.OWN,
                s.themes(),
                opening == null ? s.openingText() : opening.value(),
                new CardOpening(card, s.opening()).read(),
                visit(s.visit(), card.get(CardField.MINUTES)));
    }

    private static VisitTime visit(VisitTime agreed, @Nullable Said own) {
        return own == null
                ? agreed
                : new VisitTime(
                        Integer.parseInt(own.value()),
                        "本单位 " + own.by() + " " + own.on(),
                        List.of());
    }

    /// Sites whose position is the office's own (“用户定位”): whoever prints one says so.
    public Set<EntityId> placedHere() {
        return cards.get().values().stream()
                .filter(c -> c.position() != null)
                .map(SiteCard::site)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How one comes in where no car goes, as the office has it; none where it says nothing.
    public List<Transfer> transfers(EntityId site) {
        SiteCard card = cards.get().get(site);
        return card == null ? List.of() : card.transfers();
    }

    @Override
    public Map<EntityId, Names> stopNames() {
        return shipped.stopNames();
    }

    @Override
    public VisitTime stay() {
        return shipped.stay();
    }

    @Override
    public List<NightTown> nights() {
        return shipped.nights();
    }

    @Override
    public List<PublishedRoute> publishedRoutes() {
        return shipped.publishedRoutes();
    }
}
