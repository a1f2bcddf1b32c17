package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a person does, made up from a seed, so that one process can do it and another knows what it
/// must have led to.
final class Deeds {
    private static final int NOTES = 30;
    private static final int MOST_FEATURES = 3_000;

    private final Session session;
    private final Random random;

    Deeds(Session session, long seed) {
        this.session = session;
        this.random = new Random(seed);
    }

    /// One more: notes that are changed together, a note that goes, a step back or again, or a
    /// layer that comes in. Each changes the session once at most.
    void next() throws IOException {
        int choice = random.nextInt(20);
        if (choice < 3) {
            session.undo();
        } else if (choice < 5) {
            session.redo();
        } else if (choice == 5) {
            layer();
        } else {
            notes();
        }
    }

    private void notes() {
        List<ItemChange> changes = new ArrayList<>();
        int first = random.nextInt(NOTES);
        int together = 1 + random.nextInt(4);
        String text = "便签 " + random.nextInt(1_000_000) + " ".repeat(random.nextInt(2_000));
        boolean away = random.nextInt(5) == 0;
        for (int i = 0; i < together; i++) {
            String id = "n" + (first + i) % NOTES;
            String before = session.item(ItemKind.NOTE, id).map(Item::body).orElse(null);
            changes.add(new ItemChange(ItemKind.NOTE, id, before, away ? null : text));
        }
        session.perform(new Step("改便签", "Change notes", changes));
    }

    private void layer() throws IOException {
        int features = 1 + random.nextInt(MOST_FEATURES);
        String id = "l" + random.nextInt();
        try (LayerDraft draft = session.workspace().newLayer()) {
            for (int i = 1; i <= features; i++) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("name", "第" + i);
                values.put("n", (long) i);
                draft.row(
                        new FeatureRow(
                                i,
                                LayerTest.shape(
                                        "LINESTRING (113 26, "
                                                + (113 + random.nextDouble())
                                                + " 27)"),
                                values));
            }
            String body = UserLayerText.write(LayerTest.layer(id, draft.finish("图层")));
            session.perform(
                    new Step(
                            "导入",
                            "Import",
                            List.of(new ItemChange(ItemKind.LAYER, id, null, body))));
        }
    }
}
