package org.xianggan.atlas.ui.planner.assume;

import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.SpeedNote;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageModel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where the agreed speeds come from, in the language of the moment.
record Reasons(Map<WayClass, List<Reason>> all) {
    /// @param text both languages parted as [org.xianggan.atlas.ui.common.Reading] does
    /// @param cited numbered over the page
    record Reason(String text, List<References.Reference> cited) {}

    /// Read from the store when it is first asked for, and anew in another language.
    static PageModel<Reasons> model(Networks networks, Desk desk) {
        return new PageModel<>(
                AssumePage.ID, () -> of(networks.speeds(), desk), desk.tasks(), desk.texts());
    }

    private static Reasons of(List<SpeedNote> notes, Desk desk) {
        References references = new References(desk.reading());
        Map<WayClass, List<Reason>> all = new EnumMap<>(WayClass.class);
        for (SpeedNote n : notes) {
            all.computeIfAbsent(n.of(), c -> new ArrayList<>())
                    .add(
                            new Reason(
                                    desk.reading().text(n.reasonZh()),
                                    references.of(n.citations())));
        }
        return new Reasons(all);
    }

    List<Reason> of(WayClass c) {
        return all.getOrDefault(c, List.of());
    }
}
