package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.core.exchange.LayerOutlet;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.table.TableExport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The pairs of an answer as a layer; as a table they keep the form of a square.
///
/// @param layer writes them as lines
record PairOutlet(LayerOutlet layer, WhatIfModel.Answer answer, Desk desk) implements LayerOutlet {
    @Override
    public String title() {
        return layer.title();
    }

    @Override
    public List<String> formats() {
        return layer.formats();
    }

    @Override
    public List<String> losses(String format, Work work) throws IOException {
        return table(format).isPresent()
                ? List.of(desk.texts().get("export.square"))
                : layer.losses(format, work);
    }

    @Override
    public List<String> write(String format, Datum datum, Path file, Work work) throws IOException {
        Optional<TableExport.Format> table = table(format);
        if (table.isEmpty()) {
            return layer.write(format, datum, file, work);
        }
        desk.sheets().writer(table.get()).write(SquareSheets.of(answer, desk), file);
        return losses(format, work);
    }

    private static Optional<TableExport.Format> table(String format) {
        return Arrays.stream(TableExport.Format.values())
                .filter(f -> f.id().equals(format))
                .findFirst();
    }
}
