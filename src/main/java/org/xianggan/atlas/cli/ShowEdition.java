package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.show.Show;

import picocli.CommandLine.Option;

/// For whom a show is written out. A number counts for this one export, and only together with the
/// checksum of the very maps that were reviewed; nothing keeps it.
final class ShowEdition {
    @Option(names = "--public", descriptionKey = "cli.show.public")
    private boolean isPublic;

    @Option(names = "--review", paramLabel = "N", descriptionKey = "cli.show.review")
    private @Nullable String review;

    @Option(names = "--review-of", paramLabel = "SHA256", descriptionKey = "cli.show.review.of")
    private @Nullable String reviewOf;

    /// @param checksum of the show's maps as they are now
    Edition edition(Show show, String checksum, AtlasCommand command) {
        boolean open = isPublic || show.isPublic();
        if (review == null && reviewOf == null) {
            return show.open(open).edition(checksum);
        }
        String number = review == null ? "" : review.strip();
        String of = reviewOf == null ? "" : reviewOf.strip();
        if (number.isEmpty()) {
            throw command.bad("cli.error.show.review.none");
        }
        if (of.isEmpty()) {
            throw command.bad("cli.error.show.review.of", number);
        }
        if (!of.equalsIgnoreCase(checksum)) {
            throw command.bad("cli.error.show.review.other", number);
        }
        return Edition.of(open, number);
    }
}
