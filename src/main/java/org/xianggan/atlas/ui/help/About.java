package org.xianggan.atlas.ui.help;

import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;

import java.util.List;

/// What this atlas is made of, read from the catalogue (never on the FX thread).
///
/// @param builtAt day on which the store was built
record About(String dataVersion, String builtAt, int year, List<String> attributions) {
    /// So much of a checksum tells one version from another.
    private static final int DIGITS = 12;

    private static final int DAY = "2026-01-01".length();

    About {
        attributions = List.copyOf(attributions);
    }

    static About read(Catalogue catalogue, Language language) {
        String version = catalogue.dataVersion();
        String built = catalogue.builtAt();
        return new About(
                version.length() > DIGITS ? version.substring(0, DIGITS) : version,
                built.length() > DAY ? built.substring(0, DAY) : built,
                catalogue.defaultYear(),
                catalogue.attributions(language));
    }
}
