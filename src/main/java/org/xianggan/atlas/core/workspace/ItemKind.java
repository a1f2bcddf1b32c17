package org.xianggan.atlas.core.workspace;

import java.util.Locale;

/// What a workspace holds.
public enum ItemKind {
    SCENARIO,
    LOOP,
    LAYER,
    NOTE,
    BOOKMARK,
    CORRECTION,
    /// What is kept about a site; called after its id.
    SITE_CARD,
    PHOTO;

    /// As the file calls it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
