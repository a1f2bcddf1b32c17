package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/// Reads an ESRI ASCII grid.
final class HeightsReader {
    static final HeightGrid NONE = new HeightGrid(0, 0, 1, 0, 0, new short[0]);
    private static final int HEAD = 6;

    private HeightsReader() {}

    static HeightGrid read(String file, String text, Problems problems) {
        String[] lines = text.split("\n");
        Map<String, Double> head = new HashMap<>();
        try {
            for (int i = 0; i < HEAD; i++) {
                String[] parts = lines[i].strip().split("\\s+");
                head.put(parts[0].toLowerCase(Locale.ROOT), Double.valueOf(parts[1]));
            }
        } catch (RuntimeException e) {
            problems.error(file, 1, "grid.head");
            return NONE;
        }
        int columns = (int) value(head, "ncols");
        int rows = (int) value(head, "nrows");
        double step = value(head, "cellsize");
        if (columns < 1 || rows < 1 || !(step > 0)) {
            problems.error(file, 1, "grid.head");
            return NONE;
        }
        short[] metres = new short[columns * rows];
        if (lines.length != HEAD + rows) {
            problems.error(file, lines.length, "grid.rows", rows, lines.length - HEAD);
            return NONE;
        }
        for (int r = 0; r < rows; r++) {
            StringTokenizer cells = new StringTokenizer(lines[HEAD + r]);
            if (cells.countTokens() != columns) {
                problems.error(file, HEAD + r + 1, "cells", cells.countTokens(), columns);
                return NONE;
            }
            try {
                for (int c = 0; c < columns; c++) {
                    metres[r * columns + c] = Short.parseShort(cells.nextToken());
                }
            } catch (NumberFormatException e) {
                problems.error(file, HEAD + r + 1, "grid.number");
                return NONE;
            }
        }
        // The head gives corners or centres; ours are centres.
        double west =
                head.containsKey("xllcenter")
                        ? value(head, "xllcenter")
                        : value(head, "xllcorner") + step / 2;
        double south =
                head.containsKey("yllcenter")
                        ? value(head, "yllcenter")
                        : value(head, "yllcorner") + step / 2;
        return new HeightGrid(west, south + (rows - 1) * step, step, columns, rows, metres);
    }

    private static double value(Map<String, Double> head, String key) {
        return head.getOrDefault(key, 0.0);
    }
}
