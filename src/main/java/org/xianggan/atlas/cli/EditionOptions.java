package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.paper.Edition;

import picocli.CommandLine.Option;

/// For whom a paper is made.
final class EditionOptions {
    @Option(names = "--public", descriptionKey = "cli.edition.public")
    private boolean isPublic;

    @Option(names = "--review", paramLabel = "N", descriptionKey = "cli.figure.review")
    private @Nullable String review;

    Edition edition() {
        return Edition.of(isPublic, review);
    }
}
