package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.show.check.CheckLine.Item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the scenes say and show, against what the atlas knows now.
final class ContentChecks {
    /// A number in a text, but for those of roads (`G106`) and trains.
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d.])\\d+(?:\\.\\d+)?");

    private static final Pattern FACT = Pattern.compile("fact:[A-Za-z0-9_.-]+");

    private final Catalogue catalogue;
    private final Library library;
    private final Say say;
    private final List<Scene> played;

    ContentChecks(Catalogue catalogue, Library library, Say say, List<Scene> played) {
        this.catalogue = catalogue;
        this.library = library;
        this.say = say;
        this.played = played;
    }

    private List<String> each(BiConsumer<Scene, List<String>> look) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < played.size(); i++) {
            List<String> here = new ArrayList<>();
            look.accept(played.get(i), here);
            for (String what : here) {
                found.add(say.texts().first("form.labelled", say.scene(i, played.get(i)), what));
            }
        }
        return found;
    }

    CheckLine scenes() {
        return played.isEmpty()
                ? say.bad(Item.SCENES, "none")
                : say.good(Item.SCENES, "good", String.valueOf(played.size()));
    }

    /// The figures say what they said when a person chose them.
    CheckLine facts() {
        Set<EntityId> standing =
                library.standing().stream().map(Fact::id).collect(Collectors.toSet());
        List<String> found = each((s, to) -> s.figures().forEach(f -> figure(f, standing, to)));
        long figures = played.stream().mapToLong(s -> s.figures().size()).sum();
        return found.isEmpty()
                ? say.good(Item.FACTS, figures == 0 ? "none" : "good", String.valueOf(figures))
                : say.bad(Item.FACTS, "bad", say.listed(found));
    }

    private void figure(SceneFigure f, Set<EntityId> standing, List<String> to) {
        Optional<Fact> fact = library.fact(f.fact());
        if (fact.isEmpty()) {
            to.add(say.text(Item.FACTS, "missing", f.fact()));
            return;
        }
        String now = SceneFigure.seen(fact.get());
        if (!standing.contains(f.fact())) {
            List<Fact> versions = library.versions(f.fact());
            EntityId newest = versions.isEmpty() ? f.fact() : versions.getLast().id();
            to.add(say.text(Item.FACTS, "superseded", f.fact(), newest));
        } else if (f.seen().isBlank()) {
            to.add(say.text(Item.FACTS, "unseen", f.fact(), oneLine(now)));
        } else if (!f.seen().equals(now)) {
            to.add(say.text(Item.FACTS, "changed", f.fact(), oneLine(f.seen()), oneLine(now)));
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// A number in a text has its figure, or its fact in the notes; a picture says whose it is.
    CheckLine sources() {
        List<String> found =
                each(
                        (s, to) -> {
                            Set<String> numbers = s.figures().isEmpty() ? numbers(s) : Set.of();
                            if (!numbers.isEmpty() && !namesFact(s.notes())) {
                                to.add(say.text(Item.SOURCES, "number", String.join(" ", numbers)));
                            }
                            ScenePicture p = s.picture();
                            if (p != null && p.credit().isEmpty()) {
                                to.add(say.text(Item.SOURCES, "picture"));
                            }
                        });
        return found.isEmpty()
                ? say.good(Item.SOURCES, "good")
                : say.bad(Item.SOURCES, "bad", say.listed(found));
    }

    /// Without the years that its map shows, which speak of the map.
    private static Set<String> numbers(Scene s) {
        Set<String> years = new LinkedHashSet<>();
        SceneMap map = s.map();
        if (map != null) {
            years.add(String.valueOf(map.year()));
            if (map.before() != null) {
                years.add(String.valueOf(map.before().year()));
            }
        }
        Set<String> found = new LinkedHashSet<>();
        for (Words words : List.of(s.title(), s.text())) {
            Matcher m = NUMBER.matcher(words.zh() + "\n" + words.en());
            while (m.find()) {
                if (!years.contains(m.group())) {
                    found.add(m.group());
                }
            }
        }
        return found;
    }

    private boolean namesFact(Words notes) {
        Matcher m = FACT.matcher(notes.zh() + "\n" + notes.en());
        while (m.find()) {
            Optional<EntityId> id = EntityId.parse(m.group());
            if (id.isPresent() && library.fact(id.get()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// What stands out on its maps is known to the atlas.
    CheckLine things() {
        List<String> found = each(this::unknown);
        return found.isEmpty()
                ? say.good(Item.THINGS, "good")
                : say.bad(Item.THINGS, "bad", say.listed(found));
    }

    private void unknown(Scene s, List<String> to) {
        SceneMap map = s.map();
        if (map == null) {
            return;
        }
        Set<EntityId> named = new LinkedHashSet<>();
        if (map.selected() != null) {
            named.add(map.selected());
        }
        if (map.web() != null) {
            map.web().knots().forEach(k -> named.add(k.id()));
        }
        for (EntityId id : named) {
            boolean known =
                    id.kind() == Kind.FACT
                            ? library.fact(id).isPresent()
                            : catalogue.entity(id).isPresent();
            if (!known) {
                to.add(id.toString());
            }
        }
    }

    /// Layers of people lie in the workspace that is open.
    CheckLine layers(@Nullable Set<String> open) {
        boolean none = played.stream().allMatch(s -> s.map() == null || s.map().layers().isEmpty());
        if (none) {
            return say.good(Item.LAYERS, "none");
        }
        List<String> found =
                each(
                        (s, to) -> {
                            SceneMap map = s.map();
                            if (map != null) {
                                map.layers().stream()
                                        .filter(l -> open == null || !open.contains(l))
                                        .forEach(to::add);
                            }
                        });
        if (found.isEmpty()) {
            return say.good(Item.LAYERS, "good");
        }
        return open == null
                ? say.unknown(Item.LAYERS, "unseen", say.listed(found))
                : say.bad(Item.LAYERS, "bad", say.listed(found));
    }

    /// Each scene has a title in each language that is shown.
    CheckLine titles(Language shown) {
        List<String> found =
                each(
                        (s, to) -> {
                            if (s.title().zh().isBlank() && shown != Language.EN) {
                                to.add(say.text(Item.TITLES, "zh"));
                            }
                            if (s.title().en().isBlank() && shown != Language.ZH) {
                                to.add(say.text(Item.TITLES, "en"));
                            }
                        });
        return found.isEmpty()
                ? say.good(Item.TITLES, "good")
                : say.bad(Item.TITLES, "bad", say.listed(found));
    }
}
