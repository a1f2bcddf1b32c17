package org.xianggan.atlas.ui.citation;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers the citations of one panel or page in the order in which a reader meets them.
public final class References {
    /// @param number as printed above the line
    /// @param publisher who says it, in the language of the moment
    public record Reference(int number, Citation citation, Origin origin, String publisher) {}

    /// The two documents that the atlas is made from, or another source.
    public enum Origin {
        DOCUMENT_ONE,
        DOCUMENT_TWO,
        OTHER;

        /// Passages are numbered A001… in the first document and B001… in the second.
        public static Origin of(Citation citation) {
            return ofPassage(citation.passage());
        }

        public static Origin ofPassage(@Nullable String passage) {
            if (passage == null) {
                return OTHER;
            }
            return passage.startsWith("A")
                    ? DOCUMENT_ONE
                    : passage.startsWith("B") ? DOCUMENT_TWO : OTHER;
        }

        public String key() {
            return switch (this) {
                case DOCUMENT_ONE -> "detail.document-one";
                case DOCUMENT_TWO -> "detail.document-two";
                case OTHER -> "detail.other-source";
            };
        }
    }

    private final Reading reading;
    private final Map<EntityId, Reference> byId = new LinkedHashMap<>();

    public References(Reading reading) {
        this.reading = reading;
    }

    public List<Reference> of(List<Citation> citations) {
        List<Reference> references = new ArrayList<>();
        for (Citation c : citations) {
            references.add(
                    byId.computeIfAbsent(
                            c.id(),
                            id ->
                                    new Reference(
                                            byId.size() + 1,
                                            c,
                                            Origin.of(c),
                                            reading.word(c.publisher()))));
        }
        return references;
    }

    public List<Reference> all() {
        return List.copyOf(byId.values());
    }
}
