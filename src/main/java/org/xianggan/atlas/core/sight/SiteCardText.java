package org.xianggan.atlas.core.sight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.journey.TransferText;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A card as JSON, to be kept. Fields, transfers and members that this version cannot make out are
/// kept in [SiteCard#more] and written again, in the place where they stood. A text that is no card
/// is read as none.
public final class SiteCardText {
    private static final int VERSION = 1;
    private static final Set<String> KNOWN =
            Set.of("version", "site", "fields", "transfers", "photos");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SiteCardText() {}

    public static String write(SiteCard card) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("site", card.site().toString());
        ObjectNode fields = root.putObject("fields");
        card.said()
                .forEach(
                        (field, said) ->
                                fields.putObject(field.code())
                                        .put("value", said.value())
                                        .put("on", said.on().toString())
                                        .put("by", said.by()));
        ArrayNode transfers = root.putArray("transfers");
        card.transfers().forEach(t -> TransferText.write(t, transfers.addObject()));
        ArrayNode photos = root.putArray("photos");
        card.photos().forEach(photos::add);
        try {
            more((ObjectNode) JSON.readTree(card.more()), root);
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void more(ObjectNode more, ObjectNode root) {
        more.properties()
                .forEach(
                        e -> {
                            JsonNode there = root.get(e.getKey());
                            if (there == null) {
                                root.set(e.getKey(), e.getValue());
                            } else if (there instanceof ObjectNode o) {
                                e.getValue()
                                        .properties()
                                        .forEach(m -> o.putIfAbsent(m.getKey(), m.getValue()));
                            } else if (there instanceof ArrayNode a) {
                                e.getValue().forEach(a::add);
                            }
                        });
    }

    /// Empty where it is no card of a version that this program reads.
    public static Optional<SiteCard> read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || root.path("version").asInt() != VERSION) {
                return Optional.empty();
            }
            return EntityId.parse(root.path("site").asText())
                    .filter(id -> id.kind() == Kind.SITE)
                    .map(site -> card(site, root));
        } catch (JsonProcessingException badByHand) {
            return Optional.empty();
        }
    }

    private static SiteCard card(EntityId site, JsonNode root) {
        ObjectNode more = JSON.createObjectNode();
        root.properties().stream()
                .filter(e -> !KNOWN.contains(e.getKey()))
                .forEach(e -> more.set(e.getKey(), e.getValue()));
        Map<CardField, Said> said = new EnumMap<>(CardField.class);
        ObjectNode otherFields = JSON.createObjectNode();
        root.path("fields")
                .properties()
                .forEach(
                        e -> {
                            Optional<CardField> field = CardField.of(e.getKey());
                            Optional<Said> value = field.flatMap(f -> said(f, e.getValue()));
                            if (field.isPresent() && value.isPresent()) {
                                said.put(field.get(), value.get());
                            } else {
                                otherFields.set(e.getKey(), e.getValue());
                            }
                        });
        List<Transfer> transfers = new ArrayList<>();
        ArrayNode otherTransfers = JSON.createArrayNode();
        root.path("transfers")
                .forEach(
                        n ->
                                transfer(n)
                                        .ifPresentOrElse(
                                                transfers::add, () -> otherTransfers.add(n)));
        if (!otherFields.isEmpty()) {
            more.set("fields", otherFields);
        }
        if (!otherTransfers.isEmpty()) {
            more.set("transfers", otherTransfers);
        }
        List<String> photos = new ArrayList<>();
        root.path("photos").forEach(p -> photos.add(p.asText()));
        return new SiteCard(
                site, said, transfers, photos, more.isEmpty() ? SiteCard.NOTHING : more.toString());
    }

    private static Optional<Said> said(CardField field, JsonNode n) {
        try {
            String value = n.path("value").asText();
            return field.read(value).equals(Optional.of(value))
                    ? Optional.of(
                            new Said(
                                    value,
                                    LocalDate.parse(n.path("on").asText()),
                                    n.path("by").asText()))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException badByHand) {
            return Optional.empty();
        }
    }

    private static Optional<Transfer> transfer(JsonNode n) {
        try {
            return Optional.ofNullable(TransferText.read(n))
                    .filter(t -> t.asOf() != null && !t.by().isBlank());
        } catch (DateTimeException | IllegalArgumentException badByHand) {
            return Optional.empty();
        }
    }
}
