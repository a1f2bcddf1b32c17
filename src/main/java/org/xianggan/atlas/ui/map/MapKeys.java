package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.ui.common.KeyHint;

import java.util.List;

/// What the help says of the map: keys and pointer. A test presses them all.
public final class MapKeys {
    public static final KeyHint.Group OF_MAP =
            new KeyHint.Group(
                    "map",
                    List.of(
                            KeyHint.of("map.pan", "Left", "Right", "Up", "Down"),
                            KeyHint.of(
                                    "map.stride",
                                    "Shift+Left",
                                    "Shift+Right",
                                    "Shift+Up",
                                    "Shift+Down"),
                            KeyHint.of(
                                    "map.nudge", "Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down"),
                            KeyHint.of("map.zoom-in", "Plus"),
                            KeyHint.of("map.zoom-out", "Minus"),
                            KeyHint.of("map.home", "0"),
                            KeyHint.of("map.fit", "Shortcut+0"),
                            KeyHint.of("map.choose", "Enter", "Space"),
                            KeyHint.of("map.menu", "Shift+F10", "Context Menu"),
                            KeyHint.of("map.deselect", "Esc")));

    /// After Ctrl+M.
    public static final KeyHint.Group OF_MEASURING =
            new KeyHint.Group(
                    "measuring",
                    List.of(
                            KeyHint.of("measure.add", "Enter", "Space"),
                            KeyHint.of("measure.close", "C"),
                            KeyHint.of("measure.remove", "Backspace", "Delete"),
                            KeyHint.of("measure.undo", "Ctrl+Z"),
                            KeyHint.of("measure.redo", "Ctrl+Y", "Ctrl+Shift+Z"),
                            KeyHint.of("measure.copy", "Ctrl+C"),
                            KeyHint.of("measure.end", "Esc")));

    /// After “draw a line” on the page of scenarios.
    public static final KeyHint.Group OF_DRAWING =
            new KeyHint.Group(
                    "drawing",
                    List.of(
                            KeyHint.of("draw.add", "Enter", "Space"),
                            KeyHint.of("draw.remove", "Backspace", "Delete"),
                            KeyHint.of("draw.undo", "Ctrl+Z"),
                            KeyHint.of("draw.redo", "Ctrl+Y", "Ctrl+Shift+Z"),
                            KeyHint.of("draw.give-up", "Esc")));

    /// On the line between two pictures, or on the chip that says whose turn it is.
    public static final KeyHint.Group OF_COMPARING =
            new KeyHint.Group(
                    "comparing",
                    List.of(
                            KeyHint.of("compare.move", "Left", "Right"),
                            KeyHint.of("compare.stride", "Shift+Left", "Shift+Right"),
                            KeyHint.of("compare.ends", "Home", "End"),
                            KeyHint.of("compare.step", "Space"),
                            KeyHint.of("compare.end", "Esc")));

    public static final KeyHint.Group OF_POINTER =
            new KeyHint.Group(
                    "pointer",
                    List.of(
                            KeyHint.of("pointer.choose", "@click"),
                            KeyHint.of("pointer.pan", "@drag"),
                            KeyHint.of("pointer.zoom", "@wheel"),
                            KeyHint.of("pointer.zoom-in", "@double"),
                            KeyHint.of("pointer.zoom-out", "@shift-double"),
                            KeyHint.of("pointer.box", "@shift-drag"),
                            KeyHint.of("pointer.menu", "@right")));

    private MapKeys() {}
}
