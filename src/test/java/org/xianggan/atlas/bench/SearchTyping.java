package org.xianggan.atlas.bench;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.SearchName;
import org.xianggan.atlas.core.search.SearchIndex;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/// Types several texts key by key against 100,000 names and tells the slowest and the median key.
/// Processor time of the thread that searches: what else runs on the machine counts the less. The
/// names are made of syllables of the region with a fixed seed.
public final class SearchTyping {
    private static final int NAMES = 100_000;

    private static final String[][] SYLLABLES = {
        {"井", "jing"}, {"冈", "gang"}, {"山", "shan"}, {"茶", "cha"}, {"陵", "ling"},
        {"炎", "yan"}, {"永", "yong"}, {"新", "xin"}, {"莲", "lian"}, {"花", "hua"},
        {"醴", "li"}, {"攸", "you"}, {"安", "an"}, {"仁", "ren"}, {"桂", "gui"},
        {"东", "dong"}, {"汝", "ru"}, {"城", "cheng"}, {"遂", "sui"}, {"川", "chuan"},
        {"上", "shang"}, {"栗", "li"}, {"芦", "lu"}, {"溪", "xi"}, {"浏", "liu"},
        {"阳", "yang"}, {"平", "ping"}, {"江", "jiang"}, {"万", "wan"}, {"载", "zai"},
        {"铜", "tong"}, {"鼓", "gu"}, {"修", "xiu"}, {"水", "shui"}, {"泰", "tai"},
        {"和", "he"}, {"龙", "long"}, {"市", "shi"}, {"坪", "ping"}, {"塘", "tang"}
    };

    private static final String[] TYPED = {
        "jinggangshan", "jgs", "井冈山", "chaling yunyang", "yongxinlianhua", "hua shan",
        "xqzw", "水", "ganjiangyuan", "茶陵 上水", "26.57,114.17", "zzzzzzzz"
    };

    private SearchTyping() {}

    public static void main(String[] args) {
        List<SearchName> names = names();
        for (int round = 0; round < 3; round++) {
            long t = now();
            new SearchIndex(names);
            System.out.printf(Locale.ROOT, "index made in %.0f ms%n", (now() - t) / 1e6);
        }
        SearchIndex index = new SearchIndex(names);
        for (int warm = 0; warm < 3; warm++) {
            for (String text : TYPED) {
                type(index, text);
            }
        }
        List<Double> all = new ArrayList<>();
        for (String text : TYPED) {
            List<Double> keys = type(index, text);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s slowest key %.2f ms:%s%n",
                    text,
                    keys.stream().mapToDouble(d -> d).max().orElse(0),
                    keys.stream()
                            .map(d -> String.format(Locale.ROOT, " %.1f", d))
                            .collect(Collectors.joining()));
            all.addAll(keys);
        }
        all.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d names, %d keys: median %.2f ms, slowest %.2f ms%n",
                NAMES,
                all.size(),
                all.get(all.size() / 2),
                all.getLast());
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Double> type(SearchIndex index, String text) {
        List<Double> millis = new ArrayList<>();
        for (int end = 1; end <= text.length(); end++) {
            String typed = text.substring(0, end);
            long t = now();
            int found = index.search(typed, 12).size();
            millis.add((now() - t) / 1e6);
            if (found > 12) {
                throw new IllegalStateException(typed);
            }
        }
        return millis;
    }

    private static List<SearchName> names() {
        Random random = new Random(20261122);
        List<SearchName> names = new ArrayList<>(NAMES);
        for (int i = 0; i < NAMES; i++) {
            StringBuilder zh = new StringBuilder();
            StringBuilder pinyin = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            int length = 2 + random.nextInt(4);
            for (int k = 0; k < length; k++) {
                String[] s = SYLLABLES[random.nextInt(SYLLABLES.length)];
                zh.append(s[0]);
                pinyin.append(s[1]);
                initials.append(s[1].charAt(0));
            }
            String en = pinyin.substring(0, 1).toUpperCase(Locale.ROOT) + pinyin.substring(1);
            names.add(
                    new SearchName(
                            EntityId.of("place:p" + i),
                            new Names(zh.toString(), zh.toString(), null, en + " Town", List.of()),
                            "town",
                            null,
                            null,
                            "茶陵县",
                            "chalingxian",
                            113.5,
                            26.8,
                            List.of(pinyin.toString()),
                            List.of(initials.toString()),
                            random.nextDouble()));
        }
        return names;
    }
}
