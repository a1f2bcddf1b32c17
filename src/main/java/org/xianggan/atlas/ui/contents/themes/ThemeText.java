package org.xianggan.atlas.ui.contents.themes;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.contents.MapWish;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.parts.Thing;

import java.util.List;

/// A theme in the words of the moment; texts in both languages are parted by
/// [org.xianggan.atlas.ui.common.Reading#SECOND].
///
/// @param subtitle pinyin and English, or Chinese and pinyin
/// @param line what it is, in one line
/// @param wish its state of the map
/// @param map the same in words
record ThemeText(
        EntityId id,
        String title,
        String subtitle,
        String line,
        List<Said> intro,
        List<Said> figures,
        List<Chapter> chapters,
        List<Group> groups,
        List<Way> ways,
        MapWish wish,
        String map) {
    ThemeText {
        intro = List.copyOf(intro);
        figures = List.copyOf(figures);
        chapters = List.copyOf(chapters);
        groups = List.copyOf(groups);
        ways = List.copyOf(ways);
    }

    /// How many things its list holds.
    int size() {
        return groups.stream().mapToInt(g -> g.items().size()).sum();
    }

    /// A part of its story: what is told, oldest first, and where more stands.
    record Chapter(String heading, List<Said> told, List<Thing> links) {
        Chapter {
            told = List.copyOf(told);
            links = List.copyOf(links);
        }
    }

    /// Things of one kind.
    record Group(String heading, List<Thing> items) {
        Group {
            items = List.copyOf(items);
        }
    }

    /// Another page with what it holds of this theme.
    record Way(String page, EntityId target, String text, int count) {}
}
