package org.xianggan.atlas.ui.show.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.show.check.Surroundings.Screen;
import org.xianggan.atlas.core.show.play.Display;
import org.xianggan.atlas.ui.show.stage.Screens;

import java.util.List;
import java.util.function.Consumer;

/// The screens of a room as the check sees them.
class RoomTest {
    private static final Display LAPTOP = new Display("laptop", 0, 0, 1280, 720, 1.5, true);
    private static final Display WALL = new Display("wall", 1280, 0, 1024, 768, 1, false);

    private record Room2(@Nullable String home, Display... list) implements Screens {
        @Override
        public List<Display> all() {
            return List.of(list);
        }

        @Override
        public boolean fill() {
            return true;
        }

        @Override
        public Runnable watch(Consumer<List<Display>> changed) {
            return () -> {};
        }
    }

    @Test
    void pixelsAreThoseOfTheScreenItself() {
        assertThat(Room.seen(new Room2("laptop", LAPTOP, WALL)))
                .containsExactly(new Screen(1920, 1080, true), new Screen(1024, 768, false));
    }

    @Test
    void theConsoleIsWhereTheWindowIs() {
        assertThat(Room.seen(new Room2("wall", LAPTOP, WALL)))
                .extracting(Screen::main)
                .containsExactly(false, true);
    }

    @Test
    void whereNobodyKnowsItIsTheFirst() {
        assertThat(Room.seen(new Room2(null, LAPTOP, WALL)))
                .extracting(Screen::main)
                .containsExactly(true, false);
        assertThat(Room.seen(new Room2("gone", WALL, LAPTOP)))
                .extracting(Screen::main)
                .containsExactly(false, true);
    }

    @Test
    void theScreensStayAsTheyWereSeen() {
        assertThat(Room.now(new Room2("laptop")).screens()).hasValue(List.of());
    }
}
