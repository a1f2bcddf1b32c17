package org.xianggan.atlas.ui.settings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.util.Set;
import java.util.function.Consumer;

/// What people set once and find again at the next start. Immutable.
///
/// @param large large type for a hall
/// @param reduceMotion nothing glides
/// @param wheel how far a step of the wheel zooms, 1 as designed
/// @param panels widths and folds of the side panels and the table
/// @param window where the window stood; null before it was ever moved
/// @param visible the rows of the layer list that are on
/// @param looks opacity and order of the rows
/// @param legend whether the legend beneath the layer list is open
/// @param mapAddress the map that the codes of leaflets open
/// @param person who works here, as cards name them; empty before anybody said it
public record Settings(
        Language language,
        MapState.Theme theme,
        boolean large,
        boolean reduceMotion,
        double wheel,
        Panels panels,
        @Nullable WindowPlace window,
        Set<LayerRow> visible,
        LayerLooks looks,
        boolean legend,
        MapAddress mapAddress,
        String person) {
    public static final double SLOWEST_WHEEL = 0.25;
    public static final double FASTEST_WHEEL = 4;

    public static final Settings DEFAULT =
            new Settings(
                    Language.ZH,
                    MapState.Theme.PAPER,
                    false,
                    false,
                    1,
                    Panels.DEFAULT,
                    null,
                    LayerRow.defaults(),
                    LayerLooks.DEFAULT,
                    true,
                    MapAddress.AMAP,
                    "");

    public Settings {
        visible = Set.copyOf(visible);
        wheel = Math.clamp(wheel, SLOWEST_WHEEL, FASTEST_WHEEL);
    }

    /// Widths in logical pixels at normal type; `table` is the height of the table, a part of the
    /// map's. While `contentsOpen` pages stand in the left panel, with a width of their own: those
    /// of `tab`.
    public record Panels(
            double left,
            double right,
            boolean leftOpen,
            boolean rightOpen,
            double table,
            boolean tableOpen,
            double contents,
            boolean contentsOpen,
            Tab tab) {
        public static final double NARROWEST_CONTENTS = 320;
        public static final double WIDEST_CONTENTS = 760;

        public static final Panels DEFAULT =
                new Panels(264, 380, true, true, 1 / 3.0, false, 460, false, Tab.CONTENTS);

        public Panels {
            left = Math.clamp(left, 200, 420);
            right = Math.clamp(right, 300, 560);
            table = Math.clamp(table, 0.15, 0.75);
            contents = Math.clamp(contents, NARROWEST_CONTENTS, WIDEST_CONTENTS);
        }

        public Panels withTable(double height, boolean open) {
            return new Panels(
                    left, right, leftOpen, rightOpen, height, open, contents, contentsOpen, tab);
        }

        public Panels withContents(boolean open) {
            return new Panels(
                    left, right, leftOpen, rightOpen, table, tableOpen, contents, open, tab);
        }

        /// With the pages of that tab open.
        public Panels showing(Tab which) {
            return new Panels(
                    left, right, leftOpen, rightOpen, table, tableOpen, contents, true, which);
        }

        public boolean shows(Tab which) {
            return contentsOpen && tab == which;
        }
    }

    /// Whose pages stand in the left panel.
    public enum Tab {
        CONTENTS,
        PLANNER,
        LOOPS,
        WORKSPACE,
        SHOWS
    }

    /// Logical pixels of the screen.
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

    public Settings in(Language next) {
        return otherwise(c -> c.language = next);
    }

    public Settings in(MapState.Theme next) {
        return otherwise(c -> c.theme = next);
    }

    public Settings withLarge(boolean next) {
        return otherwise(c -> c.large = next);
    }

    public Settings withReduceMotion(boolean next) {
        return otherwise(c -> c.reduceMotion = next);
    }

    public Settings withWheel(double next) {
        return otherwise(c -> c.wheel = next);
    }

    public Settings with(Panels next) {
        return otherwise(c -> c.panels = next);
    }

    public Settings with(@Nullable WindowPlace next) {
        return otherwise(c -> c.window = next);
    }

    public Settings showing(Set<LayerRow> next) {
        return otherwise(c -> c.visible = next);
    }

    public Settings with(LayerLooks next) {
        return otherwise(c -> c.looks = next);
    }

    public Settings withLegend(boolean next) {
        return otherwise(c -> c.legend = next);
    }

    public Settings with(MapAddress next) {
        return otherwise(c -> c.mapAddress = next);
    }

    public Settings workingAs(String next) {
        return otherwise(c -> c.person = next);
    }

    private Settings otherwise(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.made();
    }

    /// All of it while one thing is being set: only here are its parts listed.
    private static final class Copy {
        Language language;
        MapState.Theme theme;
        boolean large;
        boolean reduceMotion;
        double wheel;
        Panels panels;
        @Nullable WindowPlace window;
        Set<LayerRow> visible;
        LayerLooks looks;
        boolean legend;
        MapAddress mapAddress;
        String person;

        Copy(Settings s) {
            language = s.language;
            theme = s.theme;
            large = s.large;
            reduceMotion = s.reduceMotion;
            wheel = s.wheel;
            panels = s.panels;
            window = s.window;
            visible = s.visible;
            looks = s.looks;
            legend = s.legend;
            mapAddress = s.mapAddress;
            person = s.person;
        }

        Settings made() {
            return new Settings(
                    language,
                    theme,
                    large,
                    reduceMotion,
                    wheel,
                    panels,
                    window,
                    visible,
                    looks,
                    legend,
                    mapAddress,
                    person);
        }
    }

    /// The map's part of it.
    public MapState applyTo(MapState state) {
        return state.in(language).in(theme).enlarged(large).showing(visible).looking(looks);
    }
}
