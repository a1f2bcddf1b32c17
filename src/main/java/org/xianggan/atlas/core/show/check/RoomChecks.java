package org.xianggan.atlas.core.show.check;

import org.xianggan.atlas.core.show.check.CheckLine.Item;
import org.xianggan.atlas.core.show.check.Surroundings.Memory;
import org.xianggan.atlas.core.show.check.Surroundings.Power;
import org.xianggan.atlas.core.show.check.Surroundings.Screen;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The room and the machine.
final class RoomChecks {
    /// What is played on where nobody knows.
    static final Screen USUAL = new Screen(1920, 1080, false);

    private static final int LEAST_HEIGHT = 720;
    private static final double SQUAREST = 1.0;
    private static final double WIDEST = 4.0;
    private static final int ENOUGH_PERCENT = 40;
    private static final int PLUGGED_PERCENT = 5;
    private static final long MEGA = 1 << 20;

    /// Films and pages of a show take less.
    private static final long ENOUGH_DISK = 1024 * MEGA;

    /// Two prepared scenes of a wide projector take less.
    private static final long ENOUGH_MEMORY = 384 * MEGA;

    private final Surroundings around;
    private final Say say;

    RoomChecks(Surroundings around, Say say) {
        this.around = around;
        this.say = say;
    }

    /// The screen that the show will be on: the first that is not the console's.
    static Screen stage(Surroundings around) {
        List<Screen> all = around.screens().orElse(List.of());
        return all.stream()
                .filter(s -> !s.main())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(USUAL);
    }

    CheckLine screens() {
        Optional<List<Screen>> seen = around.screens();
        if (seen.isEmpty()) {
            return say.unknown(Item.SCREENS, "unseen");
        }
        List<Screen> all = seen.get();
        if (all.isEmpty()) {
            return say.bad(Item.SCREENS, "none");
        }
        Screen stage = stage(around);
        String form = form(stage);
        String count = String.valueOf(all.size());
        if (all.size() == 1) {
            return say.bad(Item.SCREENS, "one", count, pixels(stage), form);
        }
        if (stage.height() < LEAST_HEIGHT) {
            return say.bad(Item.SCREENS, "coarse", count, pixels(stage), form);
        }
        double aspect = (double) stage.width() / stage.height();
        boolean bands = aspect < SQUAREST || aspect > WIDEST;
        return say.good(Item.SCREENS, bands ? "bands" : "good", count, pixels(stage), form);
    }

    private static String pixels(Screen s) {
        return s.width() + "×" + s.height();
    }

    /// `16:9` where it is a usual form, else `1.25:1`.
    static String form(Screen s) {
        double aspect = (double) s.width() / s.height();
        int[][] usual = {{16, 9}, {16, 10}, {4, 3}, {5, 4}, {21, 9}, {32, 9}, {3, 2}};
        for (int[] u : usual) {
            if (Math.abs(aspect / ((double) u[0] / u[1]) - 1) < 0.02) {
                return u[0] + ":" + u[1];
            }
        }
        return String.format(Locale.ROOT, "%.2f:1", aspect);
    }

    CheckLine battery() {
        Optional<Power> seen = around.power();
        if (seen.isEmpty()) {
            return say.unknown(Item.BATTERY, "unseen");
        }
        Power power = seen.get();
        Integer percent = power.percent();
        if (percent == null) {
            return say.good(Item.BATTERY, "none");
        }
        if (power.plugged()) {
            // A battery that is all but dead ends the show with a plug that somebody pulls.
            return percent < PLUGGED_PERCENT
                    ? say.bad(Item.BATTERY, "dead", percent.toString())
                    : say.good(Item.BATTERY, "plugged", percent.toString());
        }
        return percent < ENOUGH_PERCENT
                ? say.bad(Item.BATTERY, "low", percent.toString())
                : say.good(Item.BATTERY, "good", percent.toString());
    }

    CheckLine disk() {
        Path folder = around.temporary();
        OptionalLong free = around.free(folder);
        if (free.isEmpty()) {
            return say.bad(Item.DISK, "unseen", folder);
        }
        String space = megabytes(free.getAsLong());
        return free.getAsLong() < ENOUGH_DISK
                ? say.bad(Item.DISK, "bad", folder, space, megabytes(ENOUGH_DISK))
                : say.good(Item.DISK, "good", folder, space);
    }

    CheckLine memory() {
        Memory m = around.memory();
        return m.free() < ENOUGH_MEMORY
                ? say.bad(Item.MEMORY, "bad", megabytes(m.free()), megabytes(m.most()))
                : say.good(Item.MEMORY, "good", megabytes(m.free()), megabytes(m.most()));
    }

    /// `1.2 GB`, `380 MB`.
    static String megabytes(long bytes) {
        return bytes >= 1024 * MEGA
                ? String.format(Locale.ROOT, "%.1f GB", bytes / (1024.0 * MEGA))
                : bytes / MEGA + " MB";
    }
}
