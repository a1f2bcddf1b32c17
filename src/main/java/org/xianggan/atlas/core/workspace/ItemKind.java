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
    PHOTO,
    SHOW,
    /// A picture of a show, called after its name in the show's file.
    SHOW_PICTURE;

    /// As the file calls it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
