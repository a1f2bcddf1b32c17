package org.xianggan.atlas.core.elevation;

import org.xianggan.atlas.core.error.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is said of the elevation tiles in use, in window and command line alike.
public final class ElevationWords {
    private ElevationWords() {}

    /// Where they lie, what they cover, whose they are.
    public static List<String> of(ElevationInfo info, Messages texts) {
        List<String> all = new ArrayList<>();
        String finest = metres(info.finest());
        String coarsest = metres(info.coarsest());
        all.add(
                texts.get(
                        finest.equals(coarsest)
                                ? "elevation.told.tiles"
                                : "elevation.told.tiles.mixed",
                        info.tiles(),
                        finest,
                        info.folder(),
                        coarsest));
        all.add(
                texts.get(
                        "elevation.told.frame",
                        percent(info.frame()),
                        info.wholeCounties(),
                        info.partCounties()));
        String comma = texts.get("form.table.comma");
        String sources =
                String.join(
                        comma, info.sources().stream().map(s -> source(s, info, texts)).toList());
        all.add(texts.get("elevation.told.source", sources));
        return all;
    }

    /// As makers call it: 1″ is 30 metres, 3″ are 90.
    public static String metres(double spacing) {
        return String.valueOf(
                spacing < 15 ? Math.max(1, Math.round(spacing)) : Math.round(spacing / 10) * 10);
    }

    private static String source(String zh, ElevationInfo info, Messages texts) {
        return info.isOwn(zh) ? texts.get("elevation.source", info.name()) : zh;
    }

    /// Files that are not used, each with why; none where all are.
    public static List<String> leftOut(ElevationInfo info) {
        return info.leftOut().stream().map(ElevationInfo.LeftOut::why).toList();
    }

    /// Never all of it while something lacks, nor nothing where there is something.
    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        double told = percent >= 99.95 && share < 1 ? 99.9 : percent;
        return String.format(Locale.ROOT, told == Math.rint(told) ? "%.0f %%" : "%.1f %%", told);
    }
}
