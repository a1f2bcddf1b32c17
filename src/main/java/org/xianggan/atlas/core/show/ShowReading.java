package org.xianggan.atlas.core.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState.Theme;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads what [ShowText] writes, strictly.
final class ShowReading {
    private static final int DEEPEST = 32;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_SCENE = 24 * 60 * 60;

    private static final Set<String> SHOW =
            Set.of(
                    "format",
                    "version",
                    "id",
                    "title",
                    "author",
                    "edition",
                    "minutes",
                    "transition",
                    "scenes",
                    "review",
                    "rehearsal");
    private static final Set<String> SCENE =
            Set.of(
                    "id",
                    "group",
                    "title",
                    "text",
                    "notes",
                    "hidden",
                    "seconds",
                    "transition",
                    "map",
                    "figures",
                    "picture");
    private static final Set<String> MAP =
            Set.of(
                    "box",
                    "rows",
                    "opacity",
                    "order",
                    "year",
                    "theme",
                    "language",
                    "selected",
                    "layers",
                    "before",
                    "beforeTravel",
                    "beforeName",
                    "afterName",
                    "travel",
                    "web");

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            com.fasterxml.jackson.core.JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Messages texts;

    ShowReading(Messages texts) {
        this.texts = texts;
    }

    private AtlasException refused(String key, Object... arguments) {
        return AtlasException.input(
                texts.get("show.read." + key, arguments), texts.get("show.read.next"));
    }

    Show show(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw refused("json", String.valueOf(Math.max(1, line)));
        }
        if (root == null
                || !root.isObject()
                || !root.path("format").asText().equals(ShowText.FORMAT)) {
            throw refused("format");
        }
        Member n = new Member(root, "", texts);
        int version = n.at("version").whole(1, Integer.MAX_VALUE);
        if (version > ShowText.VERSION) {
            throw AtlasException.input(
                    texts.get("show.read.newer", String.valueOf(version)),
                    texts.get("show.read.newer.next"));
        }
        n.object(SHOW);
        String edition = n.at("edition").textOr("internal");
        if (!edition.equals("internal") && !edition.equals("public")) {
            throw n.at("edition").refused("one", edition, "internal / public");
        }
        List<Scene> scenes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Member m : n.at("scenes").list(Show.MOST_SCENES)) {
            Scene s = scene(m);
            if (!ids.add(s.id())) {
                throw m.at("id").refused("twice", s.id());
            }
            scenes.add(s);
        }
        return new Show(
                n.at("id").textOr(""),
                n.at("title").words(),
                n.at("author").words(),
                edition.equals("public"),
                n.at("minutes").whole(1, 24 * 60),
                n.at("transition").one(Transition.class),
                scenes,
                review(n.at("review")),
                rehearsal(n.at("rehearsal")));
    }

    private Scene scene(Member n) {
        n.object(SCENE);
        String id = n.at("id").text();
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw n.at("id").refused("key", id);
        }
        return new Scene(
                id,
                n.at("group").words(),
                n.at("title").words(),
                n.at("text").words(),
                n.at("notes").words(),
                n.at("hidden").flag(),
                n.at("seconds").isThere() ? n.at("seconds").whole(0, LONGEST_SCENE) : 0,
                n.at("transition").oneOrNull(Transition.class),
                n.at("map").isThere() ? map(n.at("map")) : null,
                n.at("figures").list(SceneFigure.MOST).stream().map(ShowReading::figure).toList(),
                picture(n.at("picture")));
    }

    private static SceneFigure figure(Member n) {
        n.object(Set.of("fact", "label", "seen"));
        EntityId fact = n.at("fact").id();
        if (fact.kind() != Kind.FACT) {
            throw n.at("fact").refused("fact", fact);
        }
        return new SceneFigure(fact, n.at("label").words(), n.at("seen").textOr(""));
    }

    private static @Nullable ScenePicture picture(Member n) {
        if (!n.isThere()) {
            return null;
        }
        n.object(Set.of("file", "credit"));
        String file = n.at("file").text();
        if (!ShowFile.isPicture(file)) {
            throw n.at("file").refused("picture", file);
        }
        return new ScenePicture(file, n.at("credit").words());
    }

    private static SceneMap map(Member n) {
        n.object(MAP);
        LayerLooks looks = LayerLooks.DEFAULT;
        if (n.at("order").isThere()) {
            List<LayerRow> kept = n.at("order").list(100).stream().map(ShowReading::row).toList();
            List<LayerRow> order = LayerLooks.completed(kept);
            if (order.size() != LayerRow.values().length || !isAll(kept)) {
                throw n.at("order").refused("order");
            }
            looks = new LayerLooks(Map.of(), order);
        }
        Member opacity = n.at("opacity");
        if (opacity.isThere()) {
            Map<LayerRow, Double> of = new EnumMap<>(LayerRow.class);
            for (String name : opacity.names()) {
                of.put(row(name, opacity.at(name)), opacity.at(name).number(0, 1));
            }
            looks = new LayerLooks(of, looks.order());
        }
        Set<LayerRow> rows = EnumSet.noneOf(LayerRow.class);
        n.at("rows").list(100).forEach(r -> rows.add(row(r)));
        return new SceneMap(
                box(n.at("box")),
                rows,
                looks,
                n.at("year").whole(FIRST_YEAR, LAST_YEAR),
                n.at("theme").oneOrNull(Theme.class),
                n.at("language").oneOrNull(Language.class),
                n.at("selected").isThere() ? n.at("selected").id() : null,
                n.at("layers").list(100).stream().map(Member::text).toList(),
                before(n),
                n.at("travel").isThere() ? OverlayText.travel(n.at("travel")) : null,
                n.at("web").isThere() ? OverlayText.web(n.at("web")) : null);
    }

    /// Rows that only a survey has were not always there.
    private static boolean isAll(List<LayerRow> rows) {
        return Arrays.stream(LayerRow.values())
                .allMatch(row -> row.layer().isOfSurvey() || rows.contains(row));
    }

    private static SceneMap.@Nullable Before before(Member map) {
        if (!map.at("before").isThere()) {
            return null;
        }
        Member travel = map.at("beforeTravel");
        return new SceneMap.Before(
                map.at("before").whole(FIRST_YEAR, LAST_YEAR),
                travel.isThere() ? OverlayText.travel(travel) : null,
                map.at("beforeName").words(),
                map.at("afterName").words());
    }

    private static LayerRow row(Member n) {
        return row(n.text(), n);
    }

    private static LayerRow row(String id, Member n) {
        return Arrays.stream(LayerRow.values())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> n.refused("row", id));
    }

    private static GeoBox box(Member n) {
        List<Member> four = n.list(4);
        if (four.size() != 4) {
            throw n.refused("box");
        }
        double[] at = new double[4];
        for (int i = 0; i < 4; i++) {
            at[i] = four.get(i).number(-180, 180);
        }
        GeoBox frame = GeoBox.FRAME;
        boolean is = at[0] < at[2] && at[1] < at[3] && at[1] >= -90 && at[3] <= 90;
        if (!is || !frame.intersects(new GeoBox(at[0], at[1], at[2], at[3]))) {
            throw n.refused("box");
        }
        return new GeoBox(at[0], at[1], at[2], at[3]);
    }

    private static @Nullable ReviewNumber review(Member n) {
        if (!n.isThere()) {
            return null;
        }
        n.object(Set.of("number", "checksum", "entered"));
        String number = n.at("number").text();
        String checksum = n.at("checksum").text();
        if (number.isBlank() || checksum.isBlank()) {
            throw n.refused("absent");
        }
        try {
            return new ReviewNumber(number, checksum, LocalDate.parse(n.at("entered").text()));
        } catch (DateTimeException e) {
            throw n.at("entered").refused("date");
        }
    }

    private static @Nullable Rehearsal rehearsal(Member n) {
        if (!n.isThere()) {
            return null;
        }
        n.object(Set.of("when", "seconds"));
        Member seconds = n.at("seconds");
        Map<String, Integer> of = new TreeMap<>();
        for (String scene : seconds.names()) {
            of.put(scene, seconds.at(scene).whole(0, LONGEST_SCENE));
        }
        try {
            return new Rehearsal(Instant.parse(n.at("when").text()), of);
        } catch (DateTimeException e) {
            throw n.at("when").refused("date");
        }
    }
}
