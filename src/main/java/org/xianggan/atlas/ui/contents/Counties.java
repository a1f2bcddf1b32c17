package org.xianggan.atlas.ui.contents;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.ui.common.Reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The counties of the zone by province and cluster, from north to south, each with which of the
/// two documents names it. Worker.
final class Counties {
    /// A row of the page.
    sealed interface Row {
        /// Those that neither document names, in one sentence.
        record Silent(String text) implements Row {}

        /// A province and a cluster.
        record Head(String text, int count) implements Row {}

        /// @param name with English after it where both are on
        /// @param state which document names it, in one line
        /// @param named whether one of them does
        record One(EntityId id, String name, String state, boolean named) implements Row {}
    }

    /// So many characters of a name are the name, whatever comes after (攸县 is never 攸).
    private static final int SHORTEST = 2;

    private static final String SECOND = Reading.SECOND;

    private final Library library;
    private final Catalogue catalogue;
    private final Messages texts;
    private final Reading reading;

    Counties(Library library, Catalogue catalogue, Messages texts, Reading reading) {
        this.library = library;
        this.catalogue = catalogue;
        this.texts = texts;
        this.reading = reading;
    }

    static List<Entity> ofZone(Catalogue catalogue) {
        return catalogue.entities(Kind.COUNTY).stream()
                .filter(c -> !"neighbour".equals(c.subtype()))
                .toList();
    }

    List<Row> rows() {
        List<Document> documents = library.documents();
        Map<EntityId, Integer> others = others();
        // Hunan before Jiangxi, as the zone is called.
        Map<String, Map<String, List<Row.One>>> provinces =
                new TreeMap<>(Comparator.reverseOrder());
        ofZone(catalogue).stream()
                .sorted(Comparator.comparingDouble(Counties::south))
                .forEach(
                        c ->
                                provinces
                                        .computeIfAbsent(
                                                c.id().key().substring(0, 2),
                                                p -> new LinkedHashMap<>())
                                        .computeIfAbsent(cluster(c.id()), k -> new ArrayList<>())
                                        .add(one(c, documents, others.getOrDefault(c.id(), 0))));
        List<Row> rows = new ArrayList<>();
        List<Names> silent =
                provinces.values().stream()
                        .flatMap(p -> p.values().stream())
                        .flatMap(List::stream)
                        .filter(c -> !c.named())
                        .flatMap(c -> catalogue.entity(c.id()).stream())
                        .map(Entity::names)
                        .toList();
        if (!documents.isEmpty() && !silent.isEmpty()) {
            String first = silent(texts::first, texts.language(), silent);
            rows.add(
                    new Row.Silent(
                            texts.language() == Language.BOTH
                                    ? first + SECOND + silent(texts::second, Language.EN, silent)
                                    : first));
        }
        provinces.forEach(
                (province, clusters) ->
                        clusters.forEach(
                                (cluster, counties) -> {
                                    rows.add(
                                            new Row.Head(head(province, cluster), counties.size()));
                                    rows.addAll(counties);
                                }));
        return List.copyOf(rows);
    }

    private static String silent(Teller texts, Language language, List<Names> silent) {
        return texts.tell(
                "contents.counties.unnamed.all",
                silent.size(),
                silent.stream()
                        .map(n -> n.in(language))
                        .collect(Collectors.joining(texts.tell("form.enumeration"))));
    }

    private static double south(Entity county) {
        return county.anchor() == null ? 0 : -county.anchor().lat();
    }

    /// The first of its clusters, in the words of the data; empty where the data tell none.
    private String cluster(EntityId county) {
        return catalogue
                .info(county)
                .flatMap(
                        i ->
                                i.attributes().stream()
                                        .filter(a -> a.key().equals("cluster"))
                                        .findFirst())
                .map(EntityInfo.Attribute::value)
                .map(all -> all.split("、")[0])
                .orElse("");
    }

    private String head(String province, String cluster) {
        Optional<Names> names =
                EntityId.parse("province:" + province + "0000")
                        .flatMap(catalogue::entity)
                        .map(Entity::names);
        String first = names.map(n -> n.in(texts.language())).orElse(province);
        String[] said = cluster.isEmpty() ? new String[0] : reading.text(cluster).split(SECOND);
        String head = said.length == 0 ? first : first + " · " + said[0];
        String second = names.map(n -> n.secondIn(texts.language())).orElse(null);
        return second == null
                ? head
                : head + SECOND + (said.length < 2 ? second : second + " · " + said[1]);
    }

    /// How many facts of other sources speak of each thing.
    private Map<EntityId, Integer> others() {
        Map<EntityId, Integer> counts = new HashMap<>();
        for (Fact fact : library.standing()) {
            if (fact.document() == null) {
                fact.entities().forEach(e -> counts.merge(e, 1, Integer::sum));
            }
        }
        return counts;
    }

    private Row.One one(Entity county, List<Document> documents, int others) {
        List<Long> passages = documents.stream().map(d -> naming(d, county.names())).toList();
        Names names = county.names();
        String first = names.in(texts.language());
        String second = names.secondIn(texts.language());
        String state = state(texts::first, passages, others);
        return new Row.One(
                county.id(),
                second == null ? first : first + SECOND + second,
                second == null ? state : state + SECOND + state(texts::second, passages, others),
                passages.stream().anyMatch(n -> n > 0));
    }

    /// Asks the bundle in one of the languages.
    private interface Teller {
        String tell(String key, Object... arguments);
    }

    private static String state(Teller texts, List<Long> passages, int others) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i) > 0) {
                parts.add(
                        texts.tell(
                                "contents.counties.document",
                                texts.tell(i == 0 ? "detail.document-one" : "detail.document-two"),
                                passages.get(i)));
            }
        }
        if (parts.isEmpty() && !passages.isEmpty()) {
            parts.add(texts.tell("contents.counties.unnamed"));
        }
        if (others > 0) {
            parts.add(texts.tell("contents.counties.others", others));
        }
        return String.join(" · ", parts);
    }

    /// The passages that call it by its name, with or without 县, 市, 区.
    static long naming(Document document, Names names) {
        String name = bare(names.shortZh());
        return document.passages().stream().filter(p -> p.text().contains(name)).count();
    }

    static String bare(@Nullable String name) {
        if (name == null) {
            return "";
        }
        boolean ends = name.endsWith("县") || name.endsWith("市") || name.endsWith("区");
        return ends && name.length() > SHORTEST ? name.substring(0, name.length() - 1) : name;
    }
}
