package org.xianggan.atlas.core.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;

import java.util.Set;

/// A transfer as JSON. What a later version wrote into it is kept and written again.
public final class TransferText {
    private static final Set<String> KNOWN =
            Set.of("gate", "at", "means", "minutes", "interval", "fare", "words", "as_of", "by");

    private TransferText() {}

    public static void write(Transfer t, ObjectNode to) {
        to.put("gate", t.gate());
        LoopText.at(t.at(), to);
        to.put("means", t.means().code());
        to.put("minutes", t.minutes());
        if (t.interval() != null) {
            to.put("interval", t.interval());
        }
        if (t.fare() != null) {
            to.put("fare", t.fare());
        }
        if (!t.words().isEmpty()) {
            to.put("words", t.words());
        }
        if (t.asOf() != null) {
            to.put("as_of", t.asOf().text());
        }
        if (!t.by().isEmpty()) {
            to.put("by", t.by());
        }
        LoopText.more(t.more(), to);
    }

    /// Null where there is none, or one by means that this version does not know.
    ///
    /// @throws IllegalArgumentException where it is no transfer
    public static @Nullable Transfer read(JsonNode n) {
        Transfer.Means means = Transfer.Means.of(n.path("means").asText("")).orElse(null);
        return means == null
                ? null
                : new Transfer(
                        LoopText.text(n, "gate"),
                        LoopText.at(n),
                        means,
                        n.required("minutes").intValue(),
                        n.has("interval") ? Integer.valueOf(n.get("interval").intValue()) : null,
                        n.has("fare") ? Double.valueOf(n.get("fare").doubleValue()) : null,
                        n.path("words").asText(""),
                        n.has("as_of") ? new Edtf(LoopText.text(n, "as_of")) : null,
                        n.path("by").asText(""),
                        LoopText.rest(n, KNOWN));
    }
}
