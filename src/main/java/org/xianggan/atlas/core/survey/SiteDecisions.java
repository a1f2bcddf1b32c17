package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.model.EntityId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that was decided on offers, the oldest first: of a site one acceptance at most, of a site
/// and a point one decision. Never changed, only followed by others.
public record SiteDecisions(List<SiteDecision> all) {
    public static final SiteDecisions NONE = new SiteDecisions(List.of());

    /// @throws IllegalArgumentException where two decisions contradict each other
    public SiteDecisions {
        all = List.copyOf(all);
        long accepted = all.stream().filter(SiteDecision::accepted).count();
        long sites =
                all.stream()
                        .filter(SiteDecision::accepted)
                        .map(SiteDecision::site)
                        .distinct()
                        .count();
        long pairs = all.stream().map(d -> d.site() + " " + d.osmId()).distinct().count();
        if (accepted != sites || pairs != all.size()) {
            throw new IllegalArgumentException("two decisions on one");
        }
    }

    /// Each in the place of what was decided on the same, an acceptance in that of another one of
    /// its site.
    public SiteDecisions with(List<SiteDecision> more) {
        List<SiteDecision> next = new ArrayList<>(all);
        for (SiteDecision d : more) {
            next.removeIf(
                    old ->
                            old.site().equals(d.site())
                                    && (old.osmId().equals(d.osmId())
                                            || old.accepted() && d.accepted()));
            next.add(d);
        }
        return new SiteDecisions(next);
    }

    /// As [#with], these offers accepted.
    public SiteDecisions accepting(List<SiteOffer> offers, Instant when, String extract) {
        return with(offers.stream().map(o -> SiteDecision.of(o, true, when, extract)).toList());
    }

    /// As [#with], this offer refused: it is never offered for that site again.
    public SiteDecisions refusing(SiteOffer offer, Instant when, String extract) {
        return with(List.of(SiteDecision.of(offer, false, when, extract)));
    }

    /// As if this had never been said.
    public SiteDecisions without(SiteDecision one) {
        return new SiteDecisions(all.stream().filter(d -> !d.equals(one)).toList());
    }

    /// What a site was accepted as.
    public Optional<SiteDecision> accepted(EntityId site) {
        return all.stream().filter(d -> d.accepted() && d.site().equals(site)).findFirst();
    }

    /// Acceptances by their sites.
    public Map<EntityId, SiteDecision> accepted() {
        Map<EntityId, SiteDecision> out = new LinkedHashMap<>();
        all.stream().filter(SiteDecision::accepted).forEach(d -> out.put(d.site(), d));
        return out;
    }

    /// What was said of an offer.
    public Optional<SiteDecision> on(SiteOffer offer) {
        return all.stream().filter(d -> d.isOf(offer)).findFirst();
    }

    /// Of all that a map shows and a panel says of acceptances, whatever their order; empty without
    /// any.
    public String checksum() {
        List<SiteDecision> accepted =
                all.stream()
                        .filter(SiteDecision::accepted)
                        .sorted(Comparator.comparing(d -> d.site().toString()))
                        .toList();
        if (accepted.isEmpty()) {
            return "";
        }
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (SiteDecision d : accepted) {
                sum.update((d + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
