package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Names;

import java.util.List;
import java.util.Optional;

/// What the atlas ships of a site that a card repeats.
///
/// @param badges of kind and grade
/// @param openingAsOf how old that is; null where its source has no date
public record CardFacts(
        Names names,
        List<EntityInfo.Badge> badges,
        @Nullable String address,
        @Nullable String opening,
        @Nullable Edtf openingAsOf) {
    public CardFacts {
        badges = List.copyOf(badges);
    }

    public static CardFacts of(EntityInfo info) {
        Optional<EntityInfo.Attribute> opening = attribute(info, "opening");
        return new CardFacts(
                info.entity().names(),
                info.badges().stream().filter(b -> !b.key().startsWith("position.")).toList(),
                attribute(info, "address").map(EntityInfo.Attribute::value).orElse(null),
                opening.map(EntityInfo.Attribute::value).orElse(null),
                opening.map(EntityInfo.Attribute::asOf).orElse(null));
    }

    private static Optional<EntityInfo.Attribute> attribute(EntityInfo info, String key) {
        return info.attributes().stream()
                .filter(a -> a.key().equals(key) && !a.value().isBlank())
                .findFirst();
    }
}
