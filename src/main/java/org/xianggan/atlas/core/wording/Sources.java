package org.xianggan.atlas.core.wording;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What citations are called on paper, and their numbers on one page in the order in which a reader
/// meets them. The same words have one number: two facts of one paragraph are one source.
public final class Sources {
    private final Wording wording;
    private final Map<String, Document> byPassage = new HashMap<>();

    public Sources(Library library, Wording wording) {
        this.wording = wording;
        for (Document d : library.documents()) {
            d.passages().forEach(p -> byPassage.put(p.key(), d));
        }
    }

    private @Nullable Document document(Citation c) {
        String passage = c.passage();
        return passage == null ? null : byPassage.get(passage.split(";", -1)[0].strip());
    }

    /// What the documents are called once one of their passages has been told in full.
    private String brief(String passage) {
        String key = passage.startsWith("A") ? "detail.document-one" : "detail.document-two";
        return wording.texts().first(key) + " " + passages(passage);
    }

    private static String passages(String keys) {
        return keys.replace(";", " ");
    }

    /// `《…》 A017，2021-06`; `株洲日报：…，2020-08-12`.
    private String words(Citation c) {
        String passage = c.passage();
        Document document = document(c);
        Edtf date = document != null && document.date() != null ? document.date() : c.date();
        StringBuilder s = new StringBuilder();
        if (document != null && passage != null) {
            s.append(brief(passage)).append(wording.texts().first("form.comma"));
            s.append(document.names().in(wording.language()));
        } else {
            s.append(wording.word(c.publisher()));
            String title = c.title();
            if (title != null && !title.isBlank() && c.id().kind() != Kind.FACT) {
                s.append(wording.texts().first("form.labelled", "", wording.word(title)));
            }
        }
        if (date != null) {
            s.append(wording.texts().first("form.comma")).append(wording.date(date));
        }
        return s.toString();
    }

    /// The numbers of one page.
    public final class Numbers {
        private final Map<String, Integer> known = new LinkedHashMap<>();
        private final Set<Document> told = new HashSet<>();
        private final List<String> list = new ArrayList<>();

        /// `1,4`; empty without citations. What was looked for and not found is a fact without a
        /// source: it has no number.
        public String of(List<Citation> citations) {
            List<String> numbers = new ArrayList<>();
            for (Citation c : citations) {
                String words = words(c);
                if (words.isBlank()) {
                    continue;
                }
                Integer number = known.get(words);
                if (number == null) {
                    number = known.size() + 1;
                    known.put(words, number);
                    Document document = document(c);
                    String passage = c.passage();
                    list.add(
                            document == null || passage == null || told.add(document)
                                    ? words
                                    : brief(passage));
                }
                String text = Integer.toString(number);
                if (!numbers.contains(text)) {
                    numbers.add(text);
                }
            }
            return String.join(",", numbers);
        }

        public List<String> list() {
            return List.copyOf(list);
        }
    }

    public Numbers numbers() {
        return new Numbers();
    }
}
