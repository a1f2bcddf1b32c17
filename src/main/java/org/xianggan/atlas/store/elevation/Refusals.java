package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.nio.file.Path;

/// Why a file of heights is not taken, in the person's language.
record Refusals(Messages texts) {
    /// @param what the end of the key
    /// @param more beside the name of the file, which comes first
    AtlasException of(String what, Path file, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = String.valueOf(file.getFileName());
        System.arraycopy(more, 0, all, 1, more.length);
        String key = "elevation.refused." + what;
        return AtlasException.input(texts.get(key, all), texts.get(key + ".next", all));
    }
}
