package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Correction;
import org.xianggan.atlas.core.content.Corrections;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.Item;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Refusals;
import org.xianggan.atlas.core.workspace.Room;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The corrections of the workspace of the moment, each an item of its own, called after its fact,
/// that is a patch of one row: one that holds no longer spoils none of the others. Keeping and
/// taking back are steps of the workspace.
public final class RoomCorrections implements Corrections {
    private final Room room;
    private final Library library;
    private final Messages messages;
    private final Refusals refusals;

    public RoomCorrections(Room room, Library library, Messages messages) {
        this.room = room;
        this.library = library;
        this.messages = messages;
        this.refusals = new Refusals(messages);
    }

    @Override
    public List<Kept> all() {
        List<Item> items = room.session().items(ItemKind.CORRECTION);
        if (items.isEmpty()) {
            return List.of();
        }
        KnownFacts known = KnownFacts.of(library);
        return items.stream()
                .sorted(Comparator.comparing(Item::id))
                .map(item -> PatchFile.parse(item.body(), known, messages))
                .flatMap(c -> c.rows().stream().map(row -> new Kept(row, sentences(c.check()))))
                .toList();
    }

    @Override
    public List<String> check(Correction correction) {
        return sentences(
                PatchFile.parse(text(correction), KnownFacts.of(library), messages).check());
    }

    private static String text(Correction correction) {
        return PatchFile.text(List.of(correction));
    }

    @Override
    public List<String> put(Correction correction) throws IOException {
        List<String> problems = check(correction);
        if (problems.isEmpty()) {
            change("correction.put", correction.fact(), text(correction));
        }
        return problems;
    }

    @Override
    public void remove(EntityId fact) throws IOException {
        change("correction.remove", fact, null);
    }

    private void change(String step, EntityId fact, @Nullable String after) throws IOException {
        Session session = room.session();
        if (session.isReadOnly()) {
            throw refusals.readOnly(session);
        }
        String id = fact.key();
        String before = session.item(ItemKind.CORRECTION, id).map(Item::body).orElse(null);
        if (before != null || after != null) {
            session.perform(
                    Steps.one(step, ItemKind.CORRECTION, id, before, after, fact.toString()));
        }
    }

    @Override
    public void export(Path file) throws IOException {
        PatchFile.write(
                file,
                all().stream().filter(k -> k.problems().isEmpty()).map(Kept::correction).toList());
    }

    @Override
    public Incoming read(Path file) throws IOException {
        PatchFile.Contents contents = PatchFile.read(file, library, messages);
        return new Incoming(
                contents.corrections(),
                contents.check().errors().stream()
                        .map(
                                p ->
                                        messages.first(
                                                "correction.line", p.file(), p.line(), p.message()))
                        .toList());
    }

    private static List<String> sentences(CheckResult check) {
        return check.errors().stream().map(CheckResult.Problem::message).toList();
    }

    @Override
    public void onChange(Runnable told) {
        room.onChange(ItemKind.CORRECTION, told);
    }
}
