package org.xianggan.atlas.testing;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Hand-made agreements between partners that lie on a small map.
public final class Agreements {
    public static final EntityId ZHUZHOU = EntityId.of("prefecture:430200");
    public static final EntityId PINGXIANG = EntityId.of("prefecture:360300");
    public static final EntityId LILING = EntityId.of("county:430281");
    public static final EntityId CHALING = EntityId.of("county:430224");
    public static final EntityId LIANHUA = EntityId.of("county:360321");
    public static final EntityId XIANGDONG = EntityId.of("county:360313");

    private static final Map<EntityId, LonLat> PLACES =
            Map.of(
                    ZHUZHOU, new LonLat(113.13, 27.83),
                    PINGXIANG, new LonLat(113.85, 27.62),
                    LILING, new LonLat(113.49, 27.65),
                    CHALING, new LonLat(113.54, 26.78),
                    LIANHUA, new LonLat(113.96, 27.13),
                    XIANGDONG, new LonLat(113.73, 27.64));

    private Agreements() {}

    public static @Nullable LonLat place(EntityId id) {
        return PLACES.get(id);
    }

    /// Zhuzhou's and Pingxiang's counties lie in them, everything else in itself.
    public static EntityId region(EntityId id) {
        if (id.equals(LILING) || id.equals(CHALING)) {
            return ZHUZHOU;
        }
        return id.equals(LIANHUA) || id.equals(XIANGDONG) ? PINGXIANG : id;
    }

    public static Agreement of(
            String key, String field, String status, @Nullable String date, EntityId... parties) {
        return new Agreement(
                EntityId.of("agreement:" + key),
                new Names(key, key, null, null, List.of()),
                field,
                "agreement",
                Arrays.asList(parties),
                key.startsWith("star"),
                parties.length < 2 ? 24 : null,
                null,
                date == null ? null : new Edtf(date),
                status,
                null,
                List.of(
                        new Citation(
                                EntityId.of("fact:F151"), "株洲日报", null, null, null, null, null)),
                null,
                null);
    }

    public static List<Agreement> all() {
        return List.of(
                of("jizhi", "general", "signed", "2019-09", ZHUZHOU, PINGXIANG),
                of("lushui", "ecology", "operating", "2019/2021", PINGXIANG, ZHUZHOU),
                of("law", "ecology", "operating", "2025", ZHUZHOU, PINGXIANG),
                of("park", "industry", "signed", "2020", LILING, XIANGDONG),
                of("park2", "industry", "planned", "2020", CHALING, LIANHUA),
                of("road", "transport", "preliminary", "2021", CHALING, LIANHUA),
                of("circle", "emergency", "signed", null, LILING, XIANGDONG, LIANHUA),
                of("all24", "tourism", "signed", "2019", CHALING));
    }
}
