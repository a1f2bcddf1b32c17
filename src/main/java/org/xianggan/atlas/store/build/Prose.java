package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes as a reader meets them: the records point at each other and at their sources by id, a
/// panel by name.
final class Prose {
    private static final Pattern ID =
            Pattern.compile("(?<![A-Za-z])[a-z]+:[A-Za-z0-9][A-Za-z0-9_-]*");

    /// Numbers of facts in a row.
    private static final Pattern LISTED = Pattern.compile("(?<=[FXKS]\\d{3});(?=[FXKS]\\d{3})");

    /// The panel calls the two documents so.
    private static final Pattern DOCUMENT = Pattern.compile("文件([AB])(?![A-Za-z0-9])");

    private static final Pattern DOCUMENT_EN =
            Pattern.compile("(?<![A-Za-z])[Dd]ocument ([AB])\\b");

    private final Entities entities;
    private final Map<String, Said> publishers;

    /// @param publishers by the id of the source
    Prose(Map<String, Said> publishers, Entities entities) {
        this.publishers = publishers;
        this.entities = entities;
    }

    static Prose of(DataFolder data, EnglishBook readings, Entities entities) {
        Map<String, Said> publishers = new HashMap<>();
        for (Table t : data.sources().values()) {
            for (Row r : t.rows()) {
                String zh = r.get("publisher");
                publishers.put(r.get("id"), new Said(zh, readings.read(zh).orElse(zh)));
            }
        }
        return new Prose(publishers, entities);
    }

    /// `见rail:jiheng（source:a、fact:F383）` as “见吉衡铁路（株洲网、F383）”. What nobody knows
    /// stays as it is.
    @Nullable String of(@Nullable String note) {
        if (note == null) {
            return null;
        }
        String named = named(note, false);
        named = LISTED.matcher(named).replaceAll("、");
        return DOCUMENT.matcher(named).replaceAll(m -> m.group(1).equals("A") ? "文件一" : "文件二");
    }

    /// The same of an English reading: by English names, where there are some.
    String ofEnglish(String note) {
        String named = LISTED.matcher(named(note, true)).replaceAll(", ");
        return DOCUMENT_EN
                .matcher(named)
                .replaceAll(m -> m.group(1).equals("A") ? "Document 1" : "Document 2");
    }

    private String named(String note, boolean english) {
        return ID.matcher(note).replaceAll(m -> Matcher.quoteReplacement(name(m.group(), english)));
    }

    private String name(String id, boolean english) {
        if (id.startsWith("geonames:")) {
            return "GeoNames " + id.substring("geonames:".length());
        }
        EntityId known = EntityId.parse(id).orElse(null);
        if (known == null) {
            return id;
        }
        if (known.kind() == Kind.FACT) {
            return known.key();
        }
        Said publisher = publishers.get(id);
        if (publisher != null && !publisher.zh().isEmpty()) {
            return english ? publisher.en() : publisher.zh();
        }
        Entities.Draft draft = entities.get(known);
        if (draft == null) {
            return id;
        }
        String en = draft.names.en();
        return english && en != null ? en : draft.names.zh();
    }
}
