package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.render.MapState.Theme;

import java.util.List;
import java.util.Optional;

/// A scene as it stands.
///
/// @param scene its id
/// @param notes for the presenter, in the language of the slide
/// @param ground colour of what no map covers
/// @param maps none, one, or two side by side
/// @param overfull what found no room or is missing, a sentence each in the language of the slide;
///     none where all is well
public record Slide(
        String scene,
        SlideSize size,
        Theme theme,
        int ground,
        String notes,
        List<SlideMap> maps,
        List<Part> parts,
        List<String> overfull) {
    public Slide {
        maps = List.copyOf(maps);
        parts = List.copyOf(parts);
        overfull = List.copyOf(overfull);
    }

    public Optional<Part.Text> text(Part.Role role) {
        return parts.stream()
                .flatMap(p -> p instanceof Part.Text t ? java.util.stream.Stream.of(t) : null)
                .filter(t -> t.role() == role)
                .findFirst();
    }
}
