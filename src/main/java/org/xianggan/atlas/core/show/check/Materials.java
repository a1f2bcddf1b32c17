package org.xianggan.atlas.core.show.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Looks into pictures and fonts; implemented where pictures are made.
public interface Materials {
    record Pixels(int width, int height) {}

    /// How large a picture is, all of it read; empty where it is damaged or none.
    Optional<Pixels> pixels(byte[] picture);

    /// Those of the characters that a font has no glyph for.
    ///
    /// @throws IOException where it is not there, or no font
    String lacking(Path font, String characters) throws IOException;
}
