package org.xianggan.atlas.ui.year;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.YearMoment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The one year that map, panels and lists show, and how it is moved: by hand, by steps, by
/// playing. Lives on the FX thread.
public final class YearModel {
    /// The years that the slider runs through (`data-model.md`).
    public static final int FIRST = 2018;

    public static final int LAST = 2030;

    private final int usual;
    private final ReadOnlyIntegerWrapper year;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<YearMoment>> moments =
            new ReadOnlyObjectWrapper<>(List.of());

    /// The same by year: the track asks for each year whenever it is laid out.
    private Map<Integer, List<YearMoment>> byYear = Map.of();

    /// @param usual the newest year for which the data holds a dated event: shown unless another is
    ///     chosen
    public YearModel(int usual) {
        this.usual = usual;
        this.year = new ReadOnlyIntegerWrapper(usual);
    }

    public ReadOnlyIntegerProperty yearProperty() {
        return year.getReadOnlyProperty();
    }

    public int year() {
        return year.get();
    }

    public int usual() {
        return usual;
    }

    public boolean isUsual() {
        return year.get() == usual;
    }

    /// Whether the strip is unfolded.
    public BooleanProperty openProperty() {
        return open;
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// What happens in all years; empty until it is read.
    public ReadOnlyObjectProperty<List<YearMoment>> momentsProperty() {
        return moments.getReadOnlyProperty();
    }

    public void know(List<YearMoment> all) {
        byYear = all.stream().collect(Collectors.groupingBy(YearMoment::year));
        moments.set(List.copyOf(all));
    }

    /// What happens in one year.
    public List<YearMoment> in(int which) {
        return byYear.getOrDefault(which, List.of());
    }

    /// Chooses a year by hand: playing stops, and the strip unfolds where it is not the usual one.
    public void choose(int wanted) {
        playing.set(false);
        move(wanted);
        if (!isUsual()) {
            open.set(true);
        }
    }

    public void step(int by) {
        choose(year.get() + by);
    }

    /// Back to the usual year.
    public void reset() {
        choose(usual);
    }

    /// Another scene asks for a year (a theme, a show); null asks for the usual one.
    public void show(@Nullable Integer wanted) {
        choose(wanted == null ? usual : wanted);
    }

    /// Runs from this year to the last, from the first where it is there already.
    public void play() {
        open.set(true);
        if (year.get() >= LAST) {
            move(FIRST);
        }
        playing.set(true);
    }

    public void pause() {
        playing.set(false);
    }

    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// The next year while playing; the last one ends it.
    void advance() {
        if (!playing.get()) {
            return;
        }
        move(year.get() + 1);
        if (year.get() >= LAST) {
            playing.set(false);
        }
    }

    private void move(int wanted) {
        year.set(Math.clamp(wanted, FIRST, LAST));
    }
}
