package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Why a file is not taken, in words: each a sentence that names it, and what to do.
record Refusal(Messages texts, Path file) {
    /// @param key behind `survey.osm.`; its text has the name of the file as `{0}`
    /// @param more `{1}` and on
    AtlasException because(String key, Object... more) {
        return told("survey.osm." + key, null, more);
    }

    /// The file itself cannot be opened or read.
    AtlasException unreadable(IOException failure) {
        String key =
                switch (failure) {
                    case NoSuchFileException _ -> "import.missing";
                    case AccessDeniedException _ -> "import.denied";
                    default -> "import.unreadable";
                };
        return told(key, failure);
    }

    AtlasException folder() {
        return told("import.folder", null);
    }

    /// What lies from byte `at` on is not what the format says.
    AtlasException damaged(long at, @Nullable Exception failure) {
        return told("survey.osm.damaged", failure, at);
    }

    private AtlasException told(String key, @Nullable Throwable cause, Object... more) {
        Object name = file.getFileName() == null ? file : file.getFileName();
        Object[] all = Stream.concat(Stream.of(name), Stream.of(more)).toArray();
        return new AtlasException(
                AtlasException.Fault.INPUT, texts.get(key, all), texts.get(key + ".next"), cause);
    }
}
