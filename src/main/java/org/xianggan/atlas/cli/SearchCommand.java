package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.search.SearchHit;
import org.xianggan.atlas.core.search.SearchIndex;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `search TEXT`: best first.
@Command(name = "search")
final class SearchCommand extends AtlasCommand {
    @Parameters(arity = "1..*", paramLabel = "TEXT")
    private List<String> text;

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            descriptionKey = "cli.option.limit")
    private int limit;

    SearchCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw bad("cli.error.limit", String.valueOf(limit));
        }
        try (AtlasFile atlas = context.open()) {
            List<SearchHit> hits =
                    new SearchIndex(atlas.searchNames()).search(String.join(" ", text), limit);
            if (json()) {
                context.json(
                        hits.stream()
                                .map(
                                        h ->
                                                Json.map(
                                                        "id",
                                                        Json.text(h.id()),
                                                        "kind",
                                                        h.kind(),
                                                        "name_zh",
                                                        h.names().zh(),
                                                        "name_en",
                                                        h.names().en(),
                                                        "ref",
                                                        h.ref(),
                                                        "county_zh",
                                                        h.countyZh(),
                                                        "lon",
                                                        Json.degrees(h.lon()),
                                                        "lat",
                                                        Json.degrees(h.lat()),
                                                        "score",
                                                        Json.round(h.score(), 4)))
                                .toList());
            } else {
                hits.forEach(
                        h ->
                                context.out()
                                        .println(
                                                h.names().zh()
                                                        + "\t"
                                                        + context.text("kind." + h.kind())
                                                        + "\t"
                                                        + (h.countyZh() == null ? "" : h.countyZh())
                                                        + "\t"
                                                        + (h.id() == null ? "" : h.id())));
            }
        }
        return 0;
    }
}
