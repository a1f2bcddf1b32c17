package org.xianggan.atlas.core.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what a brief is written.
public enum BriefFormat {
    /// As it is to be read.
    PDF,
    /// To be written on in: Word, WPS, LibreOffice.
    DOCX;

    /// `pdf`, also the ending of its files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BriefFormat> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }
}
