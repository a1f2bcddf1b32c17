package org.xianggan.atlas.core.show.play;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Times;
import org.xianggan.atlas.core.show.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TimesTest {
    @Property
    void whatIsLeftOfTheSlotIsSharedOut(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 60) Integer> own) {
        List<Scene> scenes = new ArrayList<>();
        for (int s : own) {
            scenes.add(Scene.of("s" + scenes.size(), Words.NONE, null).lasting(s < 20 ? 0 : s));
        }
        Show show = Show.named(Words.NONE).lasting(30).with(scenes);
        Times times = Times.of(show);
        boolean shared = scenes.stream().anyMatch(s -> s.seconds() == 0);
        assertThat(times.total())
                .isEqualTo(shared ? 30 * 60 : scenes.stream().mapToInt(Scene::seconds).sum());
        for (int i = 0; i < scenes.size(); i++) {
            int of = scenes.get(i).seconds();
            assertThat(times.planned().get(i)).isGreaterThanOrEqualTo(Math.max(of, Times.LEAST));
        }
    }

    @Test
    void aRehearsalIsToldInASentence() {
        Times times = Times.of(HandShows.of("ghgg"));
        assertThat(times.ids()).containsExactly("s1", "s3", "s4");
        Rehearsal long1 = new Rehearsal(Instant.EPOCH, Map.of("s1", 200, "s3", 420, "s4", 200));
        assertThat(times.told(long1, Messages.chinese())).isEqualTo("12 分钟：超出 1 分 40 秒；第 2 幕最长");
        assertThat(times.told(long1, Messages.english()))
                .isEqualTo("12 min: 1 min 40 s over; scene 2 is the longest");
        Rehearsal short1 = new Rehearsal(Instant.EPOCH, Map.of("s1", 720));
        assertThat(times.told(short1, Messages.chinese())).isEqualTo("12 分钟：正好；第 1 幕最长");
        Rehearsal none = new Rehearsal(Instant.EPOCH, Map.of());
        assertThat(times.told(none, Messages.chinese())).isEqualTo("12 分钟：还余 12 分钟");
    }

    @Test
    void clocksHaveHoursOnlyWhereThereAreAny() {
        assertThat(Times.clock(5)).isEqualTo("0:05");
        assertThat(Times.clock(-65)).isEqualTo("−1:05");
        assertThat(Times.clock(3845)).isEqualTo("1:04:05");
    }
}
