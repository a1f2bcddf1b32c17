package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;

import java.io.PrintStream;
import java.util.stream.Collectors;

/// The same as the JSON of `info`, for a person at a terminal.
final class InfoText {
    private InfoText() {}

    static void print(EntityInfo info, Context context) {
        PrintStream out = context.out();
        var names = info.entity().names();
        out.println(
                names.zh()
                        + "  "
                        + orNothing(names.pinyin())
                        + "  "
                        + orNothing(names.en())
                        + "  "
                        + info.entity().id());
        for (EntityInfo.Attribute a : info.attributes()) {
            out.println(
                    "  "
                            + context.messages().getOr("attribute." + a.key(), a.key())
                            + "  "
                            + a.value()
                            + " "
                            + orNothing(a.unit())
                            + (a.asOf() == null ? "" : "  " + a.asOf())
                            + a.citations().stream()
                                    .map(Citation::publisher)
                                    .filter(p -> !p.isBlank())
                                    .distinct()
                                    .collect(Collectors.joining(", ", "  [", "]")));
        }
        for (Fact f : info.facts()) {
            String figure = f.value() == null ? "" : "  " + f.value() + orNothing(f.unit());
            out.println(
                    "  "
                            + f.id().key()
                            + "  "
                            + f.textZh()
                            + figure
                            + (f.asOf() == null ? "" : "  " + f.asOf()));
        }
        for (EntityInfo.Relation r : info.relations()) {
            out.println(
                    "  "
                            + context.messages().getOr("relation." + r.key(), r.key())
                            + r.links().stream()
                                    .map(l -> l.names().zh())
                                    .collect(Collectors.joining("、", "  ", "")));
        }
        info.doubts().forEach(d -> out.println("  ! " + d));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
