package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `facts`: every cited fact, of the two documents (`A`, `B`) and of other sources (`X`).
@Command(name = "facts")
final class FactsCommand extends AtlasCommand {
    private static final Set<String> DOCUMENTS = Set.of("A", "B", "X");

    @Option(names = "--document", paramLabel = "A|B|X", descriptionKey = "cli.facts.document")
    private @Nullable String document;

    @Option(names = "--kind", paramLabel = "K", descriptionKey = "cli.facts.kind")
    private @Nullable String kind;

    @Option(names = "--entity", paramLabel = "ID", descriptionKey = "cli.facts.entity")
    private @Nullable String entity;

    FactsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (document != null && !DOCUMENTS.contains(document)) {
            throw bad("cli.error.document", document);
        }
        try (AtlasFile atlas = context.open()) {
            List<Fact> all = atlas.facts();
            kind(all);
            EntityId of = entity == null ? null : known(atlas, entity);
            List<Fact> facts =
                    all.stream()
                            .filter(f -> document == null || document.equals(Json.document(f)))
                            .filter(f -> kind == null || kind.equals(f.kind()))
                            .filter(f -> of == null || f.entities().contains(of))
                            .toList();
            if (json()) {
                Map<EntityId, EntityId> newer =
                        all.stream()
                                .filter(f -> f.supersedes() != null)
                                .collect(Collectors.toMap(Fact::supersedes, Fact::id));
                context.json(
                        facts.stream()
                                .map(f -> Json.bareFact(f, newer.get(f.id()), atlas::english))
                                .toList());
            } else {
                facts.forEach(f -> context.out().println(line(f)));
            }
        }
        return 0;
    }

    /// Refuses a kind that no fact has, and names those there are.
    private void kind(List<Fact> all) {
        Set<String> kinds = new TreeSet<>();
        all.forEach(f -> kinds.add(f.kind()));
        if (kind != null && !kinds.contains(kind)) {
            throw bad("cli.error.fact-kind", kind, String.join(" ", kinds));
        }
    }

    private EntityId known(AtlasFile atlas, String id) {
        return InfoCommand.candidates(id).stream()
                .flatMap(c -> EntityId.parse(c).stream())
                .filter(c -> atlas.entity(c).isPresent())
                .findFirst()
                .orElseThrow(() -> bad("cli.error.id", id));
    }

    private static String line(Fact f) {
        String figure =
                f.value() == null ? "" : f.value() + (f.unit() == null ? "" : " " + f.unit());
        return String.join(
                "\t",
                f.id().key(),
                Json.document(f),
                f.asOf() == null ? "" : f.asOf().text(),
                f.textZh(),
                figure);
    }
}
