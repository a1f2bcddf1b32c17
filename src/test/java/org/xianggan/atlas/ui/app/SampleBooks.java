package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.parts.Books;

import java.util.Optional;

/// The sample atlas as pages are written from it: every text has an English reading, “EN …”.
public final class SampleBooks {
    private SampleBooks() {}

    public static Books in(Messages texts) {
        return new Books(
                new SampleLibrary(),
                new Sample(),
                texts,
                new Reading(texts, zh -> Optional.of("EN " + zh)));
    }
}
