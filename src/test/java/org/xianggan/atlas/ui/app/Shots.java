package org.xianggan.atlas.ui.app;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Pictures while working; not kept.
class Shots {
    @Test
    void shots() throws Exception {
        try (ShellStage w = ShellStage.onStore()) {
            for (String shot : List.of(System.getProperty("shots").split(" "))) {
                String[] p = shot.split(",");
                w.size(Integer.parseInt(p[0]), Integer.parseInt(p[1]));
                w.change(
                        s ->
                                s.in(Language.valueOf(p[2]))
                                        .in(MapState.Theme.valueOf(p[3]))
                                        .withLarge(p[4].equals("L")));
                w.select(p[5].equals("-") ? null : EntityId.of(p[5]));
                if (p.length > 6) {
                    ShellStage.fx(
                            () -> {
                                w.shell().openHelp(Integer.parseInt(p[6]));
                                return null;
                            });
                    w.settle();
                }
                Thread.sleep(2500);
                w.settle();
                w.picture(
                        Path.of("/tmp/hc/s-" + shot.replace(',', '_').replace(':', '_') + ".png"));
                System.out.println(shot + " " + w.cut(Set.of("layer-list")));
                if (p.length > 6) {
                    ShellStage.fx(
                            () -> {
                                w.shell().openHelp(-1);
                                return null;
                            });
                }
            }
        }
    }
}
