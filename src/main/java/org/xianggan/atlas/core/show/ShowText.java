package org.xianggan.atlas.core.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.LayerLooks;

import java.util.Locale;

/// A show as JSON (`show.json`), to be kept and to be read by people: what is as usual is left out.
/// Reading is strict: what is not understood is refused with a sentence that says where.
public final class ShowText {
    static final String FORMAT = "xianggan-show";
    static final int VERSION = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ShowText() {}

    public static String write(Show show) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        if (!show.id().isEmpty()) {
            root.put("id", show.id());
        }
        words("title", show.title(), root);
        words("author", show.author(), root);
        root.put("edition", show.isPublic() ? "public" : "internal");
        root.put("minutes", show.minutes());
        root.put("transition", show.transition().key());
        ArrayNode scenes = root.putArray("scenes");
        show.scenes().forEach(s -> scene(s, scenes.addObject()));
        ReviewNumber review = show.review();
        if (review != null) {
            root.putObject("review")
                    .put("number", review.number())
                    .put("checksum", review.checksum())
                    .put("entered", review.entered().toString());
        }
        Rehearsal rehearsal = show.rehearsal();
        if (rehearsal != null) {
            ObjectNode to = root.putObject("rehearsal");
            to.put("when", rehearsal.when().toString());
            ObjectNode seconds = to.putObject("seconds");
            rehearsal.seconds().forEach(seconds::put);
        }
        return text(root);
    }

    /// @throws AtlasException where it is no show that this program reads: what, where, what to do
    public static Show read(String json, Messages texts) {
        return new ShowReading(texts).show(json);
    }

    /// What the maps of a show show, in a form that is the same for the same maps only.
    static String maps(Show show) {
        ArrayNode all = JSON.createArrayNode();
        for (Scene s : show.played()) {
            SceneMap m = s.map();
            if (m != null) {
                map(m, all.addObject().put("scene", s.id()).putObject("map"));
            }
        }
        return text(all);
    }

    private static String text(Object node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void words(String name, Words words, ObjectNode to) {
        if (!words.isEmpty()) {
            ObjectNode both = to.putObject(name);
            if (!words.zh().isEmpty()) {
                both.put("zh", words.zh());
            }
            if (!words.en().isEmpty()) {
                both.put("en", words.en());
            }
        }
    }

    private static void scene(Scene s, ObjectNode to) {
        to.put("id", s.id());
        words("group", s.group(), to);
        words("title", s.title(), to);
        words("text", s.text(), to);
        words("notes", s.notes(), to);
        if (s.hidden()) {
            to.put("hidden", true);
        }
        if (s.seconds() > 0) {
            to.put("seconds", s.seconds());
        }
        Transition transition = s.transition();
        if (transition != null) {
            to.put("transition", transition.key());
        }
        SceneMap map = s.map();
        if (map != null) {
            map(map, to.putObject("map"));
        }
        if (!s.figures().isEmpty()) {
            ArrayNode figures = to.putArray("figures");
            for (SceneFigure f : s.figures()) {
                ObjectNode one = figures.addObject();
                one.put("fact", f.fact().toString());
                words("label", f.label(), one);
                one.put("seen", f.seen());
            }
        }
        ScenePicture picture = s.picture();
        if (picture != null) {
            ObjectNode one = to.putObject("picture");
            one.put("file", picture.file());
            words("credit", picture.credit(), one);
        }
    }

    private static void map(SceneMap m, ObjectNode to) {
        GeoBox b = m.box();
        to.putArray("box").add(b.west()).add(b.south()).add(b.east()).add(b.north());
        ArrayNode rows = to.putArray("rows");
        m.rows().stream().sorted().forEach(r -> rows.add(r.id()));
        if (!m.looks().opacity().isEmpty()) {
            ObjectNode opacity = to.putObject("opacity");
            m.looks().order().stream()
                    .filter(m.looks().opacity()::containsKey)
                    .forEach(r -> opacity.put(r.id(), m.looks().opacity(r)));
        }
        if (!m.looks().order().equals(LayerLooks.DEFAULT.order())) {
            ArrayNode order = to.putArray("order");
            m.looks().order().forEach(r -> order.add(r.id()));
        }
        to.put("year", m.year());
        put("theme", m.theme(), to);
        put("language", m.language(), to);
        if (m.selected() != null) {
            to.put("selected", m.selected().toString());
        }
        if (!m.layers().isEmpty()) {
            ArrayNode layers = to.putArray("layers");
            m.layers().forEach(layers::add);
        }
        SceneMap.Before before = m.before();
        if (before != null) {
            to.put("before", before.year());
            if (before.travel() != null) {
                OverlayText.write(before.travel(), to.putObject("beforeTravel"));
            }
            words("beforeName", before.name(), to);
            words("afterName", before.after(), to);
        }
        if (m.travel() != null) {
            OverlayText.write(m.travel(), to.putObject("travel"));
        }
        if (m.web() != null) {
            OverlayText.write(m.web(), to.putObject("web"));
        }
    }

    private static void put(String name, @Nullable Enum<?> value, ObjectNode to) {
        if (value != null) {
            to.put(name, value.name().toLowerCase(Locale.ROOT));
        }
    }
}
