package org.xianggan.atlas.ui.contents;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.search.SearchHit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds pages of the contents by their titles, in both languages, by pinyin and its initials.
public final class PageFinder {
    /// What [SearchHit#kind] calls a page; its id is the hit's subtype.
    public static final String KIND = "page";

    private static final Messages CHINESE = Messages.chinese();
    private static final Messages ENGLISH = Messages.english();

    /// Shorter than this, what is typed may mean anything.
    private static final int SHORTEST = 2;

    private final List<ContentsPage> pages;

    public PageFinder(List<ContentsPage> pages) {
        this.pages = List.copyOf(pages);
    }

    public List<SearchHit> find(String typed) {
        String wanted = plain(typed);
        return wanted.length() < SHORTEST
                ? List.of()
                : pages.stream()
                        .filter(p -> isCalled(p.id(), wanted))
                        .map(PageFinder::hit)
                        .toList();
    }

    private static boolean isCalled(String id, String wanted) {
        String key = "contents." + id;
        String pinyin = CHINESE.firstOr(key + ".pinyin", "");
        String initials =
                Arrays.stream(pinyin.split(" "))
                        .map(s -> s.isEmpty() ? "" : s.substring(0, 1))
                        .collect(Collectors.joining());
        return plain(CHINESE.get(key)).contains(wanted)
                || Stream.of(plain(ENGLISH.get(key)), plain(pinyin), initials)
                        .anyMatch(name -> name.startsWith(wanted));
    }

    private static SearchHit hit(ContentsPage page) {
        String key = "contents." + page.id();
        String zh = CHINESE.get(key);
        return new SearchHit(
                null,
                KIND,
                new Names(zh, zh, null, ENGLISH.get(key), List.of()),
                page.id(),
                null,
                null,
                null,
                null,
                1);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
