package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;

/// How a show is played or handed out. A scene may ask for a theme of its own, and for another
/// language of its map's names.
///
/// @param large everything is written larger, for a hall
public record Look(Theme theme, Language language, boolean large) {
    public static final Look PAPER = new Look(Theme.PAPER, Language.ZH, false);

    public Look in(Theme other) {
        return new Look(other, language, large);
    }

    public Look in(Language other) {
        return new Look(theme, other, large);
    }

    public Look enlarged(boolean other) {
        return new Look(theme, language, other);
    }
}
