package org.xianggan.atlas.core.show.check;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowFile;
import org.xianggan.atlas.core.show.check.CheckLine.Item;
import org.xianggan.atlas.core.show.check.Surroundings.Reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The show as a whole: its file, its review, its time.
final class PlanChecks {
    private static final int MINUTE = 60;

    /// Less than that for a scene nobody can follow.
    private static final int SHORTEST = 10;

    /// A plan that leaves more than that of its slot is no plan.
    private static final double HALF = 0.5;

    private static final double SLOW_MEGABYTES = 2;

    private final Occasion occasion;
    private final Show show;
    private final List<Scene> played;
    private final Say say;

    PlanChecks(Occasion occasion, Say say) {
        this.occasion = occasion;
        this.show = occasion.book().show();
        this.played = show.played();
        this.say = say;
    }

    /// It opens from where it lies, once more.
    CheckLine file(Surroundings around) {
        Path file = occasion.file();
        if (file == null) {
            return say.good(Item.FILE, "workspace");
        }
        try {
            Reading reading = around.read(file);
            Show now = ShowFile.read(file, say.texts()).show();
            if (!now.equals(show)) {
                return say.bad(Item.FILE, "other", file);
            }
            double speed = reading.bytes() / 1e6 / Math.max(1e-6, reading.seconds());
            String told = String.format(Locale.ROOT, speed < 10 ? "%.1f" : "%.0f", speed);
            boolean stick = around.removable(file).orElse(false);
            if (stick && speed < SLOW_MEGABYTES) {
                return say.bad(Item.FILE, "slow", file, told);
            }
            return say.good(Item.FILE, stick ? "stick" : "good", file, told);
        } catch (AtlasException e) {
            return new CheckLine(Item.FILE, false, e.sentence(), e.nextStep());
        } catch (IOException e) {
            return say.bad(Item.FILE, "gone", file);
        }
    }

    /// What each screen says of its review, and whether the maps are shown.
    CheckLine review() {
        boolean maps = played.stream().anyMatch(s -> s.map() != null);
        ReviewNumber number = show.review();
        if (number != null && number.checksum().equals(occasion.checksum())) {
            return say.good(Item.REVIEW, "good", number.number());
        }
        if (!show.isPublic()) {
            return number == null
                    ? say.good(Item.REVIEW, "internal")
                    : say.bad(Item.REVIEW, "void.internal", number.number());
        }
        if (!maps) {
            return say.good(Item.REVIEW, "mapless");
        }
        return number == null
                ? say.bad(Item.REVIEW, "public")
                : say.bad(Item.REVIEW, "void", number.number());
    }

    /// The planned times against the slot.
    CheckLine time() {
        int slot = show.minutes() * MINUTE;
        int planned = played.stream().mapToInt(Scene::seconds).sum();
        long open = played.stream().filter(s -> s.seconds() == 0).count();
        String slotTold = say.time(slot);
        if (planned > slot) {
            return say.bad(
                    Item.TIME,
                    "over",
                    slotTold,
                    say.time(planned),
                    say.time(planned - slot),
                    longest());
        }
        if (open == 0) {
            return planned < slot * HALF
                    ? say.bad(Item.TIME, "under", slotTold, say.time(planned))
                    : say.good(Item.TIME, "good", slotTold, say.time(planned));
        }
        int share = (int) ((slot - planned) / open);
        String scenes = String.valueOf(open);
        return share < SHORTEST
                ? say.bad(Item.TIME, "squeezed", slotTold, scenes, String.valueOf(share))
                : say.good(Item.TIME, "shared", slotTold, scenes, say.time(share));
    }

    private String longest() {
        int at = 0;
        for (int i = 1; i < played.size(); i++) {
            at = played.get(i).seconds() > played.get(at).seconds() ? i : at;
        }
        return say.scene(at, played.get(at));
    }

    CheckLine rehearsal() {
        Rehearsal last = show.rehearsal();
        if (last == null) {
            return say.unknown(Item.REHEARSAL, "none");
        }
        int slot = show.minutes() * MINUTE;
        int total = played.stream().mapToInt(s -> last.seconds().getOrDefault(s.id(), 0)).sum();
        long missing = played.stream().filter(s -> !last.seconds().containsKey(s.id())).count();
        if (missing > 0) {
            return say.bad(Item.REHEARSAL, "part", say.time(total), String.valueOf(missing));
        }
        return total > slot
                ? say.bad(
                        Item.REHEARSAL,
                        "over",
                        say.time(total),
                        say.time(slot),
                        say.time(total - slot))
                : say.good(Item.REHEARSAL, "good", say.time(total), say.time(slot));
    }
}
