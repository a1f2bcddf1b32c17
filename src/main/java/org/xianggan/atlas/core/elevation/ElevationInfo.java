package org.xianggan.atlas.core.elevation;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is known of the elevation tiles in use.
///
/// @param folder where they lie
/// @param tiles how many files are used
/// @param finest metres between posts where they are closest, `coarsest` where they are farthest
/// @param frame share of the frame of the atlas that has heights, 0…1
/// @param counties the same of each county of the zone
/// @param sources whose they are, as their names say; what has no such name is the person's own
/// @param leftOut files that are not used, each with why
/// @param checksum of what they hold
public record ElevationInfo(
        Path folder,
        int tiles,
        double finest,
        double coarsest,
        double frame,
        Map<EntityId, Double> counties,
        List<String> sources,
        List<LeftOut> leftOut,
        String checksum) {
    /// Less is a rounding at a border, not a gap.
    private static final double WHOLE = 0.995;

    public ElevationInfo {
        counties = Map.copyOf(counties);
        sources = List.copyOf(sources);
        leftOut = List.copyOf(leftOut);
    }

    /// The name of the folder, without where it lies.
    public String name() {
        Path last = folder.getFileName();
        return String.valueOf(last == null ? folder : last);
    }

    /// What stands among the sources for tiles of no known maker.
    public static String own(String name, Messages texts) {
        return texts.get("elevation.source", name);
    }

    /// Whether one of the sources is that.
    public boolean isOwn(String source) {
        return source.equals(own(name(), Messages.chinese()));
    }

    /// @param why a sentence and what to do
    public record LeftOut(String file, String why) {}

    /// How many counties have heights everywhere.
    public long wholeCounties() {
        return counties.values().stream().filter(share -> share >= WHOLE).count();
    }

    /// Those that have heights in part.
    public long partCounties() {
        return counties.values().stream().filter(share -> share > 0 && share < WHOLE).count();
    }
}
