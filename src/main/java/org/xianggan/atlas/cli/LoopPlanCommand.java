package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopPlanner;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Proposal;
import org.xianggan.atlas.core.journey.Proposer;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.journey.Reordering;
import org.xianggan.atlas.core.journey.SightTheme;
import org.xianggan.atlas.core.journey.Wish;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Wording;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `loop plan`: a loop over given stops, or one that is proposed for a theme, with its days.
@Command(name = "plan")
final class LoopPlanCommand extends LoopBase {
    @Option(names = "--start", required = true, paramLabel = "S", descriptionKey = "cli.loop.start")
    private String start;

    @Option(names = "--end", paramLabel = "S", descriptionKey = "cli.loop.end")
    private @Nullable String end;

    @Option(names = "--sites", paramLabel = "a,b", descriptionKey = "cli.loop.sites")
    private @Nullable String sites;

    @Option(names = "--theme", paramLabel = "T", descriptionKey = "cli.loop.theme")
    private @Nullable String theme;

    @Option(names = "--must", paramLabel = "a,b", descriptionKey = "cli.loop.must")
    private @Nullable String must;

    @Option(names = "--avoid", paramLabel = "a,b", descriptionKey = "cli.loop.avoid")
    private @Nullable String avoid;

    @Option(names = "--days", required = true, paramLabel = "D", descriptionKey = "cli.loop.days")
    private int days;

    @Option(
            names = "--hours-per-day",
            defaultValue = "8",
            paramLabel = "H",
            descriptionKey = "cli.loop.hours")
    private double hours;

    @Option(names = "--nights", paramLabel = "town,…", descriptionKey = "cli.loop.nights")
    private @Nullable String nights;

    @Option(names = "--both-provinces", descriptionKey = "cli.loop.provinces")
    private boolean bothProvinces;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.loop.date")
    private @Nullable String date;

    LoopPlanCommand(Context context) {
        super(context);
    }

    @Override
    void answer(AtlasFile atlas) {
        if (sites != null && theme != null) {
            throw bad("cli.error.loop.both");
        }
        StopFinder finder = new StopFinder(atlas, context);
        Wish wish = wish(finder);
        Ground ground = ground(atlas);
        Wording wording = new Wording(context.messages(), atlas);
        if (sites == null) {
            Proposal p = new Proposer(ground).propose(wish);
            tell(
                    new LoopTelling(
                            context,
                            ground,
                            wording,
                            p.loop(),
                            p.itinerary(),
                            p.chosen(),
                            p.unmet(),
                            true));
            return;
        }
        Loop loop =
                wish.frame()
                        .in(ground.year())
                        .with(names(sites).stream().map(finder::find).map(LoopStop::of).toList());
        LoopPlanner planner = new LoopPlanner(ground);
        Reordering order = planner.reorder(loop);
        Itinerary plan = planner.plan(order.accepted());
        List<Integer> before = order.before().stream().map(i -> order.after().indexOf(i)).toList();
        tell(
                new LoopTelling(
                        context,
                        ground,
                        wording,
                        plan.loop(),
                        plan,
                        before,
                        plan.remarks().stream().filter(Remark::isGrave).toList(),
                        order.isExact()));
    }

    private void tell(LoopTelling telling) {
        if (json()) {
            context.json(telling.json());
        } else {
            telling.print();
        }
    }

    private Wish wish(StopFinder finder) {
        Stop from = finder.find(start);
        return Wish.of(context.text("loop.name", from.name()), from, days)
                .ending(end == null ? Finish.BACK : new Finish.At(finder.find(end)))
                .themed(theme == null ? Set.of() : Set.of(theme(theme)))
                .hours(hours)
                .acrossProvinces(bothProvinces)
                .seeing(ids(must, finder))
                .avoiding(new HashSet<>(ids(avoid, finder)))
                .sleepingIn(names(nights).stream().map(finder::find).toList())
                .on(day());
    }

    private static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split("[,，、]"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    private List<EntityId> ids(@Nullable String list, StopFinder finder) {
        return names(list).stream().map(n -> site(n, finder)).toList();
    }

    private EntityId site(String name, StopFinder finder) {
        EntityId id = finder.find(name).id();
        if (id == null || id.kind() != Kind.SITE) {
            throw bad("cli.error.loop.site", name);
        }
        return id;
    }

    /// By its code or its name.
    private SightTheme theme(String name) {
        return Arrays.stream(SightTheme.values())
                .filter(
                        t ->
                                t.code().equalsIgnoreCase(name)
                                        || context.text("loop.theme." + t.code()).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                AtlasException.input(
                                        context.text("cli.error.loop.theme", name),
                                        context.text("cli.error.loop.theme.next", themes())));
    }

    private String themes() {
        return Arrays.stream(SightTheme.values())
                .map(t -> context.text("loop.theme." + t.code()))
                .collect(Collectors.joining("、"));
    }

    private @Nullable LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw bad("cli.error.loop.date", date);
        }
    }
}
