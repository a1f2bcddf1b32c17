package org.xianggan.atlas.core.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// How much a site is worth a stop: by what protects it, what grades it, whether it is a museum and
/// how well one knows where it is. Agreed; nothing measures it.
final class Worth {
    private static final double OWN_PLACE = 2;
    private static final double VILLAGE = 1;

    /// A museum tells the whole of it, whatever protects its house.
    private static final double MUSEUM = 2;

    private static final Pattern MUSEUMS = Pattern.compile("(纪念馆|博物馆|陈列馆|博物院)");

    /// A second site of a township is worth less than the first in another.
    private static final double SAME_TOWNSHIP = 0.75;

    private Worth() {}

    /// What a choice of sites is worth.
    static double of(List<Sight> choice) {
        List<Sight> best = choice.stream().sorted(Comparator.comparingDouble(s -> -of(s))).toList();
        double worth = 0;
        for (int i = 0; i < best.size(); i++) {
            worth += after(best.get(i), best.subList(0, i));
        }
        return worth;
    }

    /// What one more site is worth to who sees others.
    static double after(Sight s, List<Sight> others) {
        long there =
                others.stream()
                        .filter(o -> s.township() != null)
                        .filter(o -> Objects.equals(o.township(), s.township()))
                        .count();
        return (of(s) + 1) * Math.pow(SAME_TOWNSHIP, there);
    }

    static double of(Sight s) {
        return protection(s.protection()) + tourism(s.tourism()) + placed(s.placed()) + museum(s);
    }

    private static double museum(Sight s) {
        return s.kind().equals("memorial") && MUSEUMS.matcher(s.names().zh()).find() ? MUSEUM : 0;
    }

    private static double protection(String code) {
        return switch (code) {
            case "national" -> 5;
            case "provincial" -> 3;
            case "municipal" -> 2;
            case "county", "unverified" -> 1;
            default -> 0;
        };
    }

    private static double tourism(String code) {
        return switch (code) {
            case "5A" -> 5;
            case "4A" -> 4;
            case "3A" -> 2;
            case "2A" -> 1;
            default -> 0;
        };
    }

    private static double placed(Sight.Placed placed) {
        return switch (placed) {
            case OWN -> OWN_PLACE;
            case VILLAGE -> VILLAGE;
            case TOWNSHIP, COUNTY -> 0;
        };
    }
}
