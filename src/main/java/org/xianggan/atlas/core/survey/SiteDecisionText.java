package org.xianggan.atlas.core.survey;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decisions as JSON. Read strictly: half of what a person has decided is not what they decided.
final class SiteDecisionText {
    private static final int VERSION = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final Set<String> ROOT = Set.of("version", "decisions");
    private static final Set<String> DECISION =
            Set.of("site", "accepted", "when", "extract", "source", "osm", "name", "lon", "lat");

    private SiteDecisionText() {}

    /// Written by a version after this one.
    static final class Newer extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// No decisions of ours.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }

        Broken(Throwable cause) {
            super(cause);
        }
    }

    static String write(SiteDecisions decisions) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        ArrayNode all = root.putArray("decisions");
        for (SiteDecision d : decisions.all()) {
            ObjectNode one = all.addObject();
            one.put("site", d.site().toString());
            one.put("accepted", d.accepted());
            one.put("when", d.when().toString());
            one.put("extract", d.extract());
            one.put("source", d.source().name().toLowerCase(Locale.ROOT));
            one.put("osm", d.osm());
            one.put("name", d.name());
            one.put("lon", d.at().lon());
            one.put("lat", d.at().lat());
        }
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static SiteDecisions read(String text) throws Newer, Broken {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || !root.path("version").isInt()) {
                throw new Broken("no version");
            }
            if (root.get("version").intValue() > VERSION) {
                throw new Newer();
            }
            only(root, ROOT);
            if (root.get("version").intValue() != VERSION || !root.get("decisions").isArray()) {
                throw new Broken("no decisions");
            }
            List<SiteDecision> all = new ArrayList<>();
            for (JsonNode n : root.get("decisions")) {
                all.add(decision(n));
            }
            return new SiteDecisions(all);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new Broken(e);
        }
    }

    private static SiteDecision decision(JsonNode n) throws Broken {
        only(n, DECISION);
        boolean numbers = n.get("lon").isNumber() && n.get("lat").isNumber();
        if (!n.get("accepted").isBoolean() || !n.get("osm").canConvertToLong() || !numbers) {
            throw new Broken("not as it should be: " + n);
        }
        EntityId site = EntityId.of(text(n, "site"));
        if (site.kind() != Kind.SITE) {
            throw new Broken("no site: " + site);
        }
        return new SiteDecision(
                site,
                n.get("accepted").booleanValue(),
                Instant.parse(text(n, "when")),
                text(n, "extract"),
                OsmPoint.Source.valueOf(text(n, "source").toUpperCase(Locale.ROOT)),
                n.get("osm").longValue(),
                text(n, "name"),
                new LonLat(n.get("lon").doubleValue(), n.get("lat").doubleValue()));
    }

    /// All of these fields and no other.
    private static void only(JsonNode n, Set<String> fields) throws Broken {
        Set<String> there = new HashSet<>();
        n.properties().forEach(e -> there.add(e.getKey()));
        if (!there.equals(fields)) {
            throw new Broken("other fields: " + there);
        }
    }

    private static String text(JsonNode n, String field) throws Broken {
        if (!n.get(field).isTextual()) {
            throw new Broken(field + " is no text");
        }
        return n.get(field).textValue();
    }
}
