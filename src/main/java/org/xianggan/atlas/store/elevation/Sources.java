package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.elevation.ElevationInfo;
import org.xianggan.atlas.core.error.Messages;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whose heights are: what a file says of itself; else what products of that name are known for;
/// else the person's own.
final class Sources {
    /// Lower-case beginnings of the names that products are handed out under, and how their makers
    /// want to be named.
    private static final Map<String, String> KNOWN =
            Map.of(
                    "copernicus_dsm",
                    "Copernicus DEM © DLR e.V. 2010–2014, © Airbus Defence and Space GmbH"
                            + " 2014–2018, provided under COPERNICUS by the European Union and ESA",
                    "nasadem",
                    "NASADEM (NASA/JPL)",
                    "astgtm",
                    "ASTER GDEM (METI/NASA)");

    /// Longer is a report, not a name.
    private static final int LONGEST = 200;

    private Sources() {}

    static List<String> of(List<HeightFile> files, Path folder) {
        Set<String> all = new LinkedHashSet<>();
        for (HeightFile f : files) {
            all.add(of(f, folder));
        }
        return List.copyOf(all);
    }

    private static String of(HeightFile file, Path folder) {
        String name = String.valueOf(file.file().getFileName()).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> e : KNOWN.entrySet()) {
            if (name.startsWith(e.getKey())) {
                return e.getValue();
            }
        }
        String said = file.says();
        Path last = folder.getFileName();
        return said.isEmpty() || said.length() > LONGEST
                ? ElevationInfo.own(
                        String.valueOf(last == null ? folder : last), Messages.chinese())
                : said;
    }
}
