package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopText;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Steps;
import org.xianggan.atlas.ui.workspace.ItemShelf;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The loops of the workspace of the moment, and which of them is being worked on. Whatever is done
/// to one is a step of the workspace that can be undone. FX thread.
public final class LoopShelf extends ItemShelf<LoopShelf.Kept> {
    /// @param id of the item that holds it
    /// @param body of the item, as it stands in the file
    public record Kept(String id, String body, Loop loop) implements Held {}

    public LoopShelf(RoomModel room) {
        super(
                room,
                ItemKind.LOOP,
                i -> LoopText.read(i.body()).map(l -> new Kept(i.id(), i.body(), l)));
    }

    /// That name where no loop has it, else with the first number that is free.
    String unused(String name) {
        Set<String> used = all().stream().map(k -> k.loop().name()).collect(Collectors.toSet());
        String free = name;
        for (int i = 2; used.contains(free); i++) {
            free = name + " " + i;
        }
        return free;
    }

    /// Keeps another loop and goes on with it; false where nothing can be changed.
    ///
    /// @param step how it came to be, `new`, `copy`, `proposed`, `read`
    public boolean add(Loop loop, String step) {
        String id = UUID.randomUUID().toString();
        boolean done =
                room().perform(
                                Steps.one(
                                        "loop." + step,
                                        ItemKind.LOOP,
                                        id,
                                        null,
                                        LoopText.write(loop),
                                        loop.name()));
        if (done) {
            read();
            open(id);
        }
        return done;
    }

    /// The one that is being worked on becomes another.
    ///
    /// @param step what was done to it, `stops`, `order`, `days`, `frame`, `name`
    /// @param typed whether it is one of many in which somebody types: they are undone as one
    public boolean change(Loop is, String step, boolean typed) {
        Kept was = current();
        if (was == null || was.loop().equals(is)) {
            return was != null;
        }
        boolean done =
                room().perform(
                                Steps.one(
                                        "loop." + step,
                                        ItemKind.LOOP,
                                        was.id(),
                                        was.body(),
                                        LoopText.write(is),
                                        is.name()),
                                typed ? "loop " + step + " " + was.id() : null);
        read();
        return done;
    }

    public void remove(Kept one) {
        room().perform(
                        Steps.one(
                                "loop.delete",
                                ItemKind.LOOP,
                                one.id(),
                                one.body(),
                                null,
                                one.loop().name()));
        read();
    }
}
