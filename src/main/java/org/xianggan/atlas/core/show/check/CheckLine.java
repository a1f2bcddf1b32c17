package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What was found about one thing.
///
/// @param ok null where nothing can be known
/// @param message what was found
/// @param next what to do; empty where there is nothing to do
public record CheckLine(Item item, @Nullable Boolean ok, String message, String next) {
    /// What is looked at, in the order in which it is told. The bundle has `show.check.<key>`.
    public enum Item {
        FILE,
        SCENES,
        FACTS,
        SOURCES,
        THINGS,
        LAYERS,
        TITLES,
        TEXTS,
        PICTURES,
        FONTS,
        REVIEW,
        TIME,
        REHEARSAL,
        SCREENS,
        BATTERY,
        DISK,
        MEMORY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same said in a second language beneath.
    CheckLine above(CheckLine second) {
        return new CheckLine(
                item,
                ok,
                message + "\n" + second.message,
                next.isEmpty() ? "" : next + "\n" + second.next);
    }
}
