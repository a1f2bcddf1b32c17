package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// `matrix`: hours and kilometres between the seats of the zone's counties.
@Command(name = "matrix")
final class MatrixCommand extends NetworkCommand {
    @Option(names = "--with", paramLabel = "LINE", descriptionKey = "cli.matrix.with")
    private @Nullable String with;

    MatrixCommand(Context context) {
        super(context);
    }

    @Override
    @Nullable Path file() {
        return null;
    }

    @Override
    void answer(AtlasFile atlas) {
        Conditions conditions = conditions(atlas);
        if (with != null) {
            EntityId line = line(with, atlas);
            if (conditions.network().ways().stream().noneMatch(w -> line.equals(w.line()))) {
                throw bad("cli.error.with", with, context.text("network.mode." + mode().code()));
            }
            conditions = conditions.under(conditions.scenario().opening(line));
        }
        List<Stop> seats = seats(atlas).stream().map(StopPlaces::of).toList();
        Matrix m = engine.matrixOf(seats, conditions);
        if (json()) {
            context.json(
                    Json.map(
                            "ids",
                            seats.stream().map(s -> String.valueOf(s.id())).toList(),
                            "hours",
                            hours(m, Range::mid),
                            "km",
                            km(m, Range::mid),
                            "hours_low",
                            hours(m, Range::low),
                            "hours_high",
                            hours(m, Range::high),
                            "km_low",
                            km(m, Range::low),
                            "km_high",
                            km(m, Range::high)));
            return;
        }
        for (int i = 0; i < m.size(); i++) {
            for (int j = i + 1; j < m.size(); j++) {
                boolean linked = m.isReachable(i, j);
                context.out()
                        .println(
                                seats.get(i).name()
                                        + "\t"
                                        + seats.get(j).name()
                                        + "\t"
                                        + (linked ? hours(m.seconds(i, j)) : "–")
                                        + "\t"
                                        + (linked ? km(m.metres(i, j)) : "–"));
            }
        }
        footnote(conditions.network());
    }

    /// A line by id, road number or name.
    private EntityId line(String text, AtlasFile atlas) {
        return atlas.lines().stream()
                .filter(l -> isCalled(l, text))
                .map(Line::id)
                .findFirst()
                .orElseThrow(() -> bad("cli.error.line", text));
    }

    private static boolean isCalled(Line l, String text) {
        return l.id().toString().equals(text)
                || l.id().key().equalsIgnoreCase(text)
                || text.equalsIgnoreCase(l.ref())
                || l.names().zh().equals(text)
                || l.names().shortZh().equals(text);
    }

    private static List<List<@Nullable Double>> hours(Matrix m, ToDoubleFunction<Range> which) {
        return table(m, (i, j) -> hours(which.applyAsDouble(m.seconds(i, j))));
    }

    private static List<List<@Nullable Double>> km(Matrix m, ToDoubleFunction<Range> which) {
        return table(m, (i, j) -> km(which.applyAsDouble(m.metres(i, j))));
    }

    private interface CellOf {
        @Nullable Double at(int i, int j);
    }

    private static List<List<@Nullable Double>> table(Matrix m, CellOf cell) {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (int i = 0; i < m.size(); i++) {
            List<@Nullable Double> row = new ArrayList<>();
            for (int j = 0; j < m.size(); j++) {
                row.add(cell.at(i, j));
            }
            rows.add(row);
        }
        return rows;
    }
}
