package org.xianggan.atlas.ui.app;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.ui.common.Idle;
import org.xianggan.atlas.ui.contents.ContentsModel;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.contents.ContentsView;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.Guide;
import org.xianggan.atlas.ui.contents.MapWish;
import org.xianggan.atlas.ui.map.draw.Pencil;

import java.util.List;
import java.util.function.Function;

/// One set of pages of the left panel (the contents, the planner), and what its open page wants of
/// the map. Its view is made when it is first wanted.
final class PageSide implements Guide {
    /// The panel that it stands in.
    interface Place {
        /// The open page wishes the map otherwise.
        void wished(PageSide side);

        /// What the open page draws over the map has changed.
        void drawn(PageSide side);

        /// What the open page lays over the map has changed.
        void spread(PageSide side);

        void close();

        /// Opens the page, whichever set it belongs to.
        void openPage(String page, @Nullable EntityId target);
    }

    private final ContentsModel model;
    private final Wayfinder wayfinder;
    private final MapArea map;
    private final Place place;
    private final Function<Guide, Desk> desk;
    private @Nullable ContentsView view;
    private MapWish wish = MapWish.NONE;
    private @Nullable WebOverlay web;
    private @Nullable TravelOverlay travel;
    private @Nullable Comparison both;
    private Runnable ended = () -> {};
    private @Nullable Region table;

    /// @param set as in [ContentsModel]
    /// @param desk what pages work with, once this is their guide
    PageSide(
            String set,
            List<ContentsPage> pages,
            Wayfinder wayfinder,
            MapArea map,
            Place place,
            Function<Guide, Desk> desk) {
        this.model = new ContentsModel(set, pages);
        this.wayfinder = wayfinder;
        this.map = map;
        this.place = place;
        this.desk = desk;
    }

    ContentsModel model() {
        return model;
    }

    MapWish wish() {
        return wish;
    }

    @Nullable WebOverlay web() {
        return web;
    }

    @Nullable TravelOverlay travel() {
        return travel;
    }

    /// What the open page compares; null for nothing.
    @Nullable Comparison comparison() {
        return both;
    }

    /// The page that compares is told that it does no more.
    void endComparing() {
        if (both != null) {
            both = null;
            Runnable told = ended;
            ended = () -> {};
            place.drawn(this);
            told.run();
        }
    }

    /// The wide table of the open page, or null.
    @Nullable Region table() {
        return table;
    }

    /// Made at the first call.
    ContentsView view() {
        ContentsView made = view;
        if (made == null) {
            made = new ContentsView(model, desk.apply(this), place::close);
            view = made;
        }
        return made;
    }

    /// Lays a page out for nobody to see, see [ContentsView#prepare]. Not while it is shown.
    ContentsView prepare(String page, double width, Idle idle) {
        ContentsView made = view();
        idle.then(() -> made.prepare(page, width, idle));
        return made;
    }

    /// Draws what is in view anew: what is kept beside the atlas has changed.
    void refresh() {
        ContentsView made = view;
        if (made != null) {
            made.refresh();
        }
    }

    @Override
    public void open(EntityId id) {
        wayfinder.open(id);
    }

    @Override
    public void flyTo(EntityId id) {
        wayfinder.flyTo(id);
    }

    @Override
    public void openAmong(EntityId id, List<EntityId> places) {
        wayfinder.openAmong(id, places);
    }

    @Override
    public void hover(@Nullable EntityId id) {
        map.setHovered(id);
    }

    @Override
    public void openPage(String page, @Nullable EntityId target) {
        place.openPage(page, target);
    }

    @Override
    public void show(MapWish next) {
        endComparing();
        wish = next;
        web = null;
        travel = null;
        map.pencil().ifPresent(Pencil::layDown);
        place.drawn(this);
        spread(null);
        place.wished(this);
    }

    @Override
    public void tie(@Nullable WebOverlay next) {
        web = next;
        place.drawn(this);
    }

    @Override
    public void compare(@Nullable Comparison next, Runnable whenEnded) {
        both = next;
        ended = next == null ? () -> {} : whenEnded;
        place.drawn(this);
    }

    @Override
    public void handOver() {
        map.handOver();
    }

    @Override
    public void spread(@Nullable Region next) {
        table = next;
        place.spread(this);
    }

    @Override
    public void spot(@Nullable LonLat at) {
        map.setSpot(at);
    }

    @Override
    public void follow(LonLat at) {
        map.jumpTo(at, map.viewportProperty().get().zoom());
    }

    @Override
    public void look(GeoBox box) {
        map.flyTo(box);
    }

    @Override
    public void travel(@Nullable TravelOverlay next) {
        travel = next;
        place.drawn(this);
    }
}
