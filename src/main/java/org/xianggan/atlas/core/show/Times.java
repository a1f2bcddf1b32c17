package org.xianggan.atlas.core.show;

import org.xianggan.atlas.core.error.Messages;

import java.util.ArrayList;
import java.util.List;

/// How long each scene is to take, seconds, and how long it took.
///
/// @param slot of the whole show
/// @param ids of the scenes that are played
/// @param planned for each
public record Times(int slot, List<String> ids, List<Integer> planned) {
    /// The least that is planned for a scene that has no time of its own.
    public static final int LEAST = 5;

    public Times {
        ids = List.copyOf(ids);
        planned = List.copyOf(planned);
        if (ids.size() != planned.size()) {
            throw new IllegalArgumentException(ids.size() + " scenes, " + planned.size());
        }
    }

    /// Its own time for who has one, an equal share of what is left of the slot for the others.
    public static Times of(Show show) {
        int slot = show.minutes() * 60;
        List<Scene> scenes = show.played();
        int left = slot - scenes.stream().mapToInt(Scene::seconds).sum();
        int sharing = (int) scenes.stream().filter(s -> s.seconds() == 0).count();
        List<Integer> planned = new ArrayList<>();
        for (Scene s : scenes) {
            int seconds = s.seconds();
            if (seconds == 0) {
                // What is left over by the division goes to the first of them.
                seconds = Math.max(LEAST, Math.ceilDiv(left, sharing));
                left -= seconds;
                sharing--;
            }
            planned.add(seconds);
        }
        return new Times(slot, scenes.stream().map(Scene::id).toList(), planned);
    }

    /// One scene of a show by itself, as long as in the whole.
    ///
    /// @param scene one that is played
    public static Show alone(Show show, Scene scene) {
        return show.with(List.of(scene.lasting(Math.max(1, of(show).planned(scene.id())))));
    }

    /// Of a scene that is played, by its id.
    public int planned(String scene) {
        return planned.get(ids.indexOf(scene));
    }

    /// Of all scenes: the slot, where it was shared out.
    public int total() {
        return planned.stream().mapToInt(Integer::intValue).sum();
    }

    /// When a scene is to begin, seconds after the first.
    public int begins(int scene) {
        return planned.subList(0, scene).stream().mapToInt(Integer::intValue).sum();
    }

    /// “12 分钟：超出 1 分 40 秒；第 7 幕最长”; only the slot where nothing was rehearsed.
    public String told(Rehearsal rehearsal, Messages texts) {
        int over = rehearsal.total() - slot;
        String sum =
                over > 0
                        ? texts.first("show.times.over", length(over, texts))
                        : over < 0
                                ? texts.first("show.times.under", length(-over, texts))
                                : texts.first("show.times.exact");
        String head = texts.first("show.times.slot", length(slot, texts), sum);
        int longest = longest(rehearsal);
        return longest < 0 ? head : texts.first("show.times.longest", head, longest + 1);
    }

    /// Index of the scene that took longest; -1 where none took any time.
    public int longest(Rehearsal rehearsal) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < ids.size(); i++) {
            int took = rehearsal.seconds().getOrDefault(ids.get(i), 0);
            if (took > most) {
                most = took;
                best = i;
            }
        }
        return best;
    }

    /// “1 分 40 秒”, “12 分钟”, “40 秒”.
    public static String length(int seconds, Messages texts) {
        int minutes = seconds / 60;
        int rest = seconds % 60;
        if (minutes == 0) {
            return texts.first("show.times.seconds", rest);
        }
        return rest == 0
                ? texts.first("show.times.minutes", minutes)
                : texts.first("show.times.both", minutes, rest);
    }

    /// `4:05`, an hour `1:04:05`; with a minus before what is missing.
    public static String clock(long seconds) {
        long s = Math.abs(seconds);
        String sign = seconds < 0 ? "−" : "";
        return s >= 3600
                ? String.format(
                        java.util.Locale.ROOT,
                        "%s%d:%02d:%02d",
                        sign,
                        s / 3600,
                        s / 60 % 60,
                        s % 60)
                : String.format(java.util.Locale.ROOT, "%s%d:%02d", sign, s / 60, s % 60);
    }
}
