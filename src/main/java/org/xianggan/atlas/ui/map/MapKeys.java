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
                            KeyHint.of("map.zoom-in", "Plus"),
                            KeyHint.of("map.zoom-out", "Minus"),
                            KeyHint.of("map.home", "Digit0"),
                            KeyHint.of("map.fit", "Shortcut+Digit0"),
                            KeyHint.of("map.choose", "Enter", "Space"),
                            KeyHint.of("map.deselect", "Esc")));

    public static final KeyHint.Group OF_POINTER =
            new KeyHint.Group(
                    "pointer",
                    List.of(
                            KeyHint.of("pointer.choose", "@click"),
                            KeyHint.of("pointer.pan", "@drag"),
                            KeyHint.of("pointer.zoom", "@wheel"),
                            KeyHint.of("pointer.zoom-in", "@double"),
                            KeyHint.of("pointer.zoom-out", "@shift-double"),
                            KeyHint.of("pointer.box", "@shift-drag")));

    private MapKeys() {}
}
