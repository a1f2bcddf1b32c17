package org.xianggan.atlas.core.show.out;

import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.show.slide.Look;

/// How a show is handed out.
///
/// @param handOut of a PDF
/// @param lines of a film or a picture, 1080 or 720
public record OutSpec(ShowFormat format, HandOut handOut, Look look, Edition edition, int lines) {
    public OutSpec {
        if (lines != 1080 && lines != 720) {
            throw new IllegalArgumentException("no size: " + lines);
        }
    }

    public OutSpec forWhom(Edition other) {
        return new OutSpec(format, handOut, look, other, lines);
    }

    public static OutSpec of(ShowFormat format, Look look, Edition edition) {
        return new OutSpec(format, HandOut.SLIDES, look, edition, 1080);
    }
}
