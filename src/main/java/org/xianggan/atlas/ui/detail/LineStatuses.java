package org.xianggan.atlas.ui.detail;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Status;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The status of each line in a year, to be told where a panel lists lines: what is open first, and
/// a word beside what is not. Worker.
final class LineStatuses {
    /// A line whose sections differ stands after the open ones.
    private static final int MIXED = 1;

    private final Map<EntityId, @Nullable Status> statuses = new HashMap<>();

    LineStatuses(List<Line> lines, int year) {
        for (Line line : lines) {
            if (line.isBuilt()) {
                statuses.put(line.id(), line.statusIn(year));
            }
        }
    }

    /// Links in their order, those to lines by status.
    List<EntityInfo.Link> sorted(List<EntityInfo.Link> links) {
        return links.stream().sorted(Comparator.comparingInt(l -> rank(l.target()))).toList();
    }

    private int rank(@Nullable EntityId id) {
        if (id == null || !statuses.containsKey(id)) {
            return 0;
        }
        Status status = statuses.get(id);
        return status == null ? MIXED : 2 * Status.OPEN_FIRST.indexOf(status);
    }

    /// Worth telling beside a line: an open one needs no word.
    String word(@Nullable EntityId id, Messages texts) {
        if (id == null || !statuses.containsKey(id)) {
            return "";
        }
        Status status = statuses.get(id);
        return status == null
                ? texts.first("detail.mixed")
                : status == Status.OPEN ? "" : texts.first("status." + status.code());
    }
}
