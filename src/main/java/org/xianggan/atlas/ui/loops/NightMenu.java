package org.xianggan.atlas.ui.loops;

import javafx.scene.control.MenuButton;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.ui.common.Tasks;

import java.util.ArrayList;
import java.util.List;

/// The town of a night, and others that lie near the way.
final class NightMenu {
    private static final int OFFERED = 8;

    private final LoopModel model;
    private final LoopDesk loops;
    private final Messages texts;
    private final LoopWords words;

    NightMenu(LoopModel model, LoopDesk loops, Messages texts, LoopWords words) {
        this.model = model;
        this.loops = loops;
        this.texts = texts;
        this.words = words;
    }

    MenuButton button(Itinerary plan, Day day, NightTown town) {
        MenuButton menu = new MenuButton(words.townName(town));
        menu.setId("night-town-" + day.number());
        menu.getStyleClass().addAll("plan-menu", "night-town");
        menu.setMnemonicParsing(false);
        menu.setAccessibleText(
                texts.first("loop.page.night.says", day.number(), words.townName(town)));
        menu.getItems().setAll(DayStrip.item(texts.first("loop.page.night.asking"), () -> {}));
        Tasks.Latest slot = new Tasks.Latest();
        menu.setOnShowing(
                e -> {
                    @Nullable LonLat from = last(day);
                    @Nullable LonLat to = next(plan, day);
                    if (from != null && to != null) {
                        model.ask(
                                loops.ask(
                                        plan.loop().year(),
                                        ground -> ground.townsNear(from, to, OFFERED)),
                                slot,
                                near -> fill(menu, plan, town, near));
                    }
                });
        return menu;
    }

    private static @Nullable LonLat last(Day day) {
        return day.stays().isEmpty()
                ? day.from().position()
                : day.stays().getLast().stop().position();
    }

    private static @Nullable LonLat next(Itinerary plan, Day day) {
        Day after = plan.days().get(day.number());
        return after.stays().isEmpty()
                ? after.to().position()
                : after.stays().getFirst().stop().position();
    }

    private void fill(MenuButton menu, Itinerary plan, NightTown now, List<NightTown> near) {
        menu.getItems().clear();
        for (NightTown t : near) {
            String name =
                    words.townName(t) + (t.isSeat() ? " · " + texts.first("loop.page.seat") : "");
            menu.getItems()
                    .add(
                            DayStrip.item(
                                    t.id().equals(now.id())
                                            ? texts.first("loop.page.night.now", name)
                                            : name,
                                    () -> choose(plan, now, t)));
        }
        if (!plan.loop().nights().isEmpty()) {
            menu.getItems()
                    .add(
                            DayStrip.item(
                                    texts.first("loop.page.night.free"),
                                    () -> model.change("days", l -> l.sleepingIn(List.of()))));
        }
    }

    /// The towns of the other nights stay.
    private void choose(Itinerary plan, NightTown was, NightTown is) {
        List<Stop> nights = new ArrayList<>();
        for (Day d : plan.days()) {
            NightTown t = d.night();
            if (t != null) {
                Stop stop = (t.id().equals(was.id()) ? is : t).stop();
                if (!nights.contains(stop)) {
                    nights.add(stop);
                }
            }
        }
        model.change("days", l -> l.sleepingIn(nights));
    }
}
