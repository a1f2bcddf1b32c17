package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.EntityId;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What an office keeps about a site. Immutable: every change is a new card.
///
/// @param said each value in the canonical form of its field
/// @param transfers 换乘进入: each with its day and who said it
/// @param photos ids of [SitePhoto]s, in the order in which they are shown
/// @param more JSON object: what a later version wrote, kept and written again
public record SiteCard(
        EntityId site,
        Map<CardField, Said> said,
        List<Transfer> transfers,
        List<String> photos,
        String more) {
    /// Nothing that this version does not know.
    static final String NOTHING = "{}";

    public SiteCard {
        EnumMap<CardField, Said> all = new EnumMap<>(CardField.class);
        all.putAll(said);
        all.forEach(
                (field, s) -> {
                    if (!field.read(s.value()).equals(Optional.of(s.value()))) {
                        throw new IllegalArgumentException(field + " cannot be " + s.value());
                    }
                });
        said = Collections.unmodifiableMap(all);
        transfers.forEach(
                t -> {
                    if (t.asOf() == null || t.by().isBlank()) {
                        throw new IllegalArgumentException("nobody said it: " + t);
                    }
                });
        transfers = List.copyOf(transfers);
        photos = List.copyOf(photos);
    }

    /// On which nothing stands yet.
    public static SiteCard of(EntityId site) {
        return new SiteCard(site, Map.of(), List.of(), List.of(), NOTHING);
    }

    public boolean isEmpty() {
        return said.isEmpty() && transfers.isEmpty() && photos.isEmpty() && more.equals(NOTHING);
    }

    public @Nullable Said get(CardField field) {
        return said.get(field);
    }

    /// The value of a field; empty where nobody said any.
    public String text(CardField field) {
        Said s = said.get(field);
        return s == null ? "" : s.value();
    }

    /// @param now null where nothing is said any more
    public SiteCard with(CardField field, @Nullable Said now) {
        EnumMap<CardField, Said> next = new EnumMap<>(CardField.class);
        next.putAll(said);
        if (now == null) {
            next.remove(field);
        } else {
            next.put(field, now);
        }
        return new SiteCard(site, next, transfers, photos, more);
    }

    public SiteCard withTransfers(List<Transfer> next) {
        return new SiteCard(site, said, next, photos, more);
    }

    /// The day on which a transfer of a card was said.
    public static LocalDate said(Transfer t) {
        return Objects.requireNonNull(t.asOf()).firstDay();
    }

    public SiteCard withPhotos(List<String> next) {
        return new SiteCard(site, said, transfers, next, more);
    }

    /// Where the office says that it is; null where it does not.
    public @Nullable LonLat position() {
        Said s = said.get(CardField.POSITION);
        return s == null ? null : CardForms.lonLat(s.value());
    }

    /// A place as it stands on a card; outside the frame of the atlas there is none.
    public static Optional<Said> position(LonLat at, LocalDate on, String by) {
        return CardField.POSITION.read(CardForms.text(at)).map(value -> new Said(value, on, by));
    }

    /// Whether both say the same about a field, whoever said it when.
    boolean agrees(CardField field, SiteCard other) {
        return Objects.equals(text(field), other.text(field));
    }
}
