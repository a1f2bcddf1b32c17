package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.Show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Writes slides: where each part of a scene lies and what it says. Reads the store: never on the
/// FX thread; safe for several threads.
public final class SlideWriter {
    private final FeatureSource features;
    private final TextMeasure measure;
    private final Supplies supplies;
    private final Function<Language, SlideWords> speaker;
    private final Map<Language, SlideWords> words = new ConcurrentHashMap<>();

    /// @param measure of the letters that slides are painted with
    public <S extends Catalogue & Library & FeatureSource> SlideWriter(
            S atlas, TextMeasure measure, Supplies supplies) {
        this.features = atlas;
        this.measure = measure;
        this.supplies = supplies;
        this.speaker = language -> new SlideWords(atlas, language);
    }

    public Slide write(Show show, Scene scene, Look look, Edition edition, SlideSize size) {
        SceneMap map = scene.map();
        Theme theme = map != null && map.theme() != null ? map.theme() : look.theme();
        SlideInk ink = SlideInk.of(theme);
        SlideWords language = words.computeIfAbsent(look.language(), speaker);
        Messages texts = language.wording().texts();
        Said said = language.of(show, scene, edition, supplies);
        Typesetter type = new Typesetter(measure);
        String author = show.author().in(look.language()).strip().replace('\n', ' ');
        List<SlideMap> maps = List.of();
        List<Part> parts = new ArrayList<>();
        List<String> over = new ArrayList<>(said.gone());
        if (map == null || !edition.hasMaps()) {
            double bottom = new Foot(size, said, List.of(), ink, type).box().y();
            List<Part> above = new ArrayList<>();
            Whole.Placed placed =
                    new Whole(size, ink, type, texts, look.large())
                            .place(said, author, bottom, above);
            Foot foot = new Foot(size, placed.said(), List.of(), ink, type);
            foot.place(parts);
            parts.addAll(above);
            over.addAll(placed.overfull());
            if (foot.isTooHigh()) {
                over.add(texts.first("show.slide.over.foot"));
            }
        } else {
            MapLayout.Result r =
                    new MapLayout(size, ink, type, look, theme, language.wording(), supplies)
                            .of(said, author, map, features);
            maps = r.maps();
            parts.addAll(r.parts());
            over.addAll(r.overfull());
        }
        return new Slide(
                scene.id(),
                size,
                theme,
                ink.ground(),
                scene.notes().in(look.language()),
                maps,
                parts,
                over);
    }
}
