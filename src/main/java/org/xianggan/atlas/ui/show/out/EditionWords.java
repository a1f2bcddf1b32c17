package org.xianggan.atlas.ui.show.out;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.ui.common.Reading;

/// Which edition of a show is handed out, and why. Knows no control.
final class EditionWords {
    private EditionWords() {}

    /// How its review number stands to its maps.
    enum Number {
        /// There is no map that one could be for.
        MAPLESS,
        NONE,
        GOOD,
        /// The maps are others than those that it was given for.
        VOID;

        /// @param checksum of its maps as they are now
        static Number of(Show show, String checksum) {
            ReviewNumber r = show.review();
            if (show.played().stream().allMatch(s -> s.map() == null)) {
                return MAPLESS;
            }
            return r == null ? NONE : r.checksum().equals(checksum) ? GOOD : VOID;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A sentence or two; both languages parted by [Reading#SECOND].
    ///
    /// @param checksum of its maps as they are now; null while nobody knows it
    static String of(Show show, @Nullable String checksum, Messages texts) {
        if (checksum == null) {
            return Reading.said(texts, "show.out.edition.asking");
        }
        return Reading.said(
                texts,
                "show.out.edition."
                        + (show.isPublic() ? "public." : "internal.")
                        + Number.of(show, checksum).key(),
                number(show));
    }

    /// What its number is; empty without one.
    static String of(@Nullable ReviewNumber number, String checksum, Messages texts) {
        if (number == null) {
            return "";
        }
        return Reading.said(
                texts,
                number.checksum().equals(checksum) ? "show.number.good" : "show.number.void",
                number.number(),
                number.entered().toString());
    }

    private static String number(Show show) {
        ReviewNumber r = show.review();
        return r == null ? "" : r.number();
    }
}
