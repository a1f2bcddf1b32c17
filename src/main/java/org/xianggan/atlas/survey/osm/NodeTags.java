package org.xianggan.atlas.survey.osm;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds among the nodes of a block those that bear a wanted key. Whatever else nodes bear is
/// stepped over by the numbers of its strings; where the block's strings have no wanted key,
/// nothing of its tags is read at all. Of one thread.
final class NodeTags {
    /// Gets one node after the other, with all of its tags.
    interface Sink {
        /// @param lon, lat units of 1e-7 degrees
        void node(long id, int lon, int lat, Map<String, String> tags);
    }

    private final List<byte[]> keys;
    private final Sink to;
    private final long[] numbers;
    private int wanted;
    private Strings strings = new Strings(new byte[0]);

    NodeTags(Set<String> keys, Sink to) {
        this.keys = keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        this.to = to;
        this.numbers = new long[keys.size()];
    }

    void begin(Block block) {
        strings = block.strings();
        wanted = 0;
        for (byte[] key : keys) {
            int number = strings.find(key);
            if (number > 0) {
                numbers[wanted++] = number;
            }
        }
    }

    /// Whether any node of the block may bear a wanted key.
    boolean any() {
        return wanted > 0;
    }

    /// Looks at the next node.
    ///
    /// @param tags numbers of keys and values by turns, a 0 after each node's
    /// @param from where its own begin
    /// @return where those of the node after it begin
    int next(Longs tags, int from, long id, int lon, int lat) {
        int at = from;
        boolean found = false;
        for (; at < tags.size() && tags.get(at) != 0; at += 2) {
            found |= at + 1 < tags.size() && isWanted(tags.get(at));
        }
        if (found) {
            Map<String, String> own = new HashMap<>();
            for (int i = from; i + 1 < Math.min(at, tags.size()); i += 2) {
                own.put(strings.get(tags.get(i)), strings.get(tags.get(i + 1)));
            }
            to.node(id, lon, lat, own);
        }
        return at + 1;
    }

    private boolean isWanted(long number) {
        for (int i = 0; i < wanted; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }
}
