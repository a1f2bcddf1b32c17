package org.xianggan.atlas.core.show.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SeatingTest {
    @Test
    void theAudienceGetsTheScreenThatIsNeitherTheWindowsNorTheFirst() {
        Seating s = Seating.of(List.of(HandShows.LAPTOP, HandShows.WALL), "laptop", false);
        assertThat(s.audience()).contains(HandShows.WALL);
        assertThat(s.console()).contains(HandShows.LAPTOP);
        assertThat(s.asks()).isFalse();
        assertThat(s.swap().audience()).contains(HandShows.LAPTOP);
        assertThat(s.swap().console()).contains(HandShows.WALL);
    }

    @Test
    void aWindowOnTheSecondScreenPutsTheAudienceOnTheFirst() {
        Seating s = Seating.of(List.of(HandShows.LAPTOP, HandShows.WALL), "wall", false);
        assertThat(s.audience()).contains(HandShows.LAPTOP);
        assertThat(s.console()).contains(HandShows.WALL);
    }

    @Test
    void ofThreeScreensOneIsAskedForAndRemembered() {
        List<Display> all = List.of(HandShows.LAPTOP, HandShows.WALL, HandShows.SIDE);
        Seating s = Seating.of(all, "laptop", false);
        assertThat(s.asks()).isTrue();
        Seating chosen = s.wishing("side");
        assertThat(chosen.asks()).isFalse();
        assertThat(chosen.audience()).contains(HandShows.SIDE);
        Seating gone = chosen.on(List.of(HandShows.LAPTOP));
        assertThat(gone.audience()).contains(HandShows.LAPTOP);
        assertThat(gone.on(all).audience()).contains(HandShows.SIDE);
        assertThat(Seating.of(all, "wall", false).asks()).isFalse();
        assertThat(Seating.of(all, "wall", false).audience()).contains(HandShows.SIDE);
    }

    @Test
    void oneScreenShowsOneSideAndTheOtherByAKey() {
        Seating s = Seating.of(List.of(HandShows.LAPTOP), "laptop", true);
        assertThat(s.console()).contains(HandShows.LAPTOP);
        assertThat(s.audience()).isEmpty();
        assertThat(s.swap().audience()).contains(HandShows.LAPTOP);
        assertThat(s.on(List.of()).console()).isEmpty();
    }
}
