package org.xianggan.atlas.ui.contents;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Quotes;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.contents.DocumentText.Passage;
import org.xianggan.atlas.ui.contents.DocumentText.Said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What of the two documents is to be seen: which of them, what is searched for, which passages
/// show their facts, and whose words are marked. Tells its listener of each change.
final class DocumentsModel {
    /// A row of the page.
    sealed interface Row {
        record Title(DocumentText document) implements Row {}

        record Head(String text) implements Row {}

        /// @param quoted the words of the fact that was asked for, else empty
        /// @param found where the text that is searched for stands
        /// @param open whether its facts follow
        record Text(
                Passage passage, List<Quotes.Span> quoted, List<Quotes.Span> found, boolean open)
                implements Row {}

        /// @param marked whether its words are marked in the passage above
        record Fact(Said said, boolean marked, boolean last) implements Row {}
    }

    private final Runnable changed;
    private final Set<String> open = new HashSet<>();
    private List<DocumentText> documents = List.of();
    private int chosen;
    private String query = "";
    private @Nullable EntityId marked;
    private @Nullable EntityId wanted;

    DocumentsModel(Runnable changed) {
        this.changed = changed;
    }

    List<DocumentText> documents() {
        return documents;
    }

    int chosen() {
        return chosen;
    }

    String query() {
        return query;
    }

    /// The fact whose words are marked, or null.
    @Nullable EntityId marked() {
        return marked;
    }

    void fill(List<DocumentText> next) {
        documents = List.copyOf(next);
        EntityId late = wanted;
        wanted = null;
        if (late == null || !goTo(late)) {
            changed.run();
        }
    }

    void choose(int document) {
        chosen = document;
        changed.run();
    }

    void search(String text) {
        query = text.strip();
        changed.run();
    }

    /// Shows the facts of a passage, or hides them.
    void toggle(String passage) {
        if (!open.remove(passage)) {
            open.add(passage);
        }
        changed.run();
    }

    void mark(EntityId fact) {
        marked = fact;
        changed.run();
    }

    /// Opens the passage of a fact with its words marked, or a document; what is asked for before
    /// the documents are there is opened when they are. False where there is no such thing.
    boolean goTo(EntityId target) {
        if (documents.isEmpty()) {
            wanted = target;
            return false;
        }
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).id().equals(target)) {
                query = "";
                choose(i);
                return true;
            }
            Passage p = passageOf(target, documents.get(i));
            if (p != null) {
                query = "";
                marked = target;
                open.add(p.key());
                choose(i);
                return true;
            }
        }
        return false;
    }

    /// Where two passages tell the same, the one that holds the quoted words.
    private static @Nullable Passage passageOf(EntityId fact, DocumentText document) {
        Passage first = null;
        for (Passage p : document.passages()) {
            for (Said f : p.facts()) {
                if (f.fact().equals(fact) && f.quoted() != null) {
                    return p;
                }
                first = first == null && f.fact().equals(fact) ? p : first;
            }
        }
        return first;
    }

    /// Whether the row is the passage of the marked fact.
    boolean isMarked(Row row) {
        EntityId fact = marked;
        return fact != null
                && row instanceof Row.Text t
                && t.passage().equals(passageOf(fact, documents.get(chosen)));
    }

    /// How many passages are shown.
    int shown() {
        return (int) rows().stream().filter(Row.Text.class::isInstance).count();
    }

    List<Row> rows() {
        if (chosen >= documents.size()) {
            return List.of();
        }
        DocumentText document = documents.get(chosen);
        List<Row> rows = new ArrayList<>();
        if (query.isEmpty()) {
            rows.add(new Row.Title(document));
        }
        String heading = null;
        for (Passage p : document.passages()) {
            List<Quotes.Span> found = finds(p.text(), query);
            if (!query.isEmpty() && found.isEmpty()) {
                continue;
            }
            if (p.heading() != null && !p.heading().isBlank() && !p.heading().equals(heading)) {
                heading = p.heading();
                rows.add(new Row.Head(heading));
            }
            add(p, found, rows);
        }
        return List.copyOf(rows);
    }

    private void add(Passage p, List<Quotes.Span> found, List<Row> rows) {
        List<Quotes.Span> quoted = new ArrayList<>();
        for (Said f : p.facts()) {
            Quotes.Span words = f.quoted();
            if (f.fact().equals(marked) && words != null) {
                quoted.add(words);
            }
        }
        boolean shows = open.contains(p.key());
        rows.add(new Row.Text(p, List.copyOf(quoted), found, shows));
        if (shows) {
            for (Said f : p.facts()) {
                rows.add(new Row.Fact(f, f.fact().equals(marked), f.equals(p.facts().getLast())));
            }
        }
    }

    /// Each place where a text stands, whatever the case of its letters.
    static List<Quotes.Span> finds(String text, String wanted) {
        List<Quotes.Span> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        String all = text.toLowerCase(Locale.ROOT);
        String some = wanted.toLowerCase(Locale.ROOT);
        for (int at = all.indexOf(some); at >= 0; at = all.indexOf(some, at + some.length())) {
            found.add(new Quotes.Span(at, at + some.length()));
        }
        return found;
    }
}
