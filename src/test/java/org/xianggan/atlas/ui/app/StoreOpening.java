package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.Main;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.network.ScenarioShelf;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.paper.PaperTools;
import org.xianggan.atlas.ui.show.ShowTools;
import org.xianggan.atlas.ui.sitecard.SiteTools;
import org.xianggan.atlas.ui.survey.SurveyWorks;
import org.xianggan.atlas.ui.table.Outlet;
import org.xianggan.atlas.ui.workspace.Cabinet;

import java.util.function.UnaryOperator;

/// The real store, with something of a test's in the place of a part.
///
/// @param change of the opened atlas
record StoreOpening(Opening store, UnaryOperator<Atlas> change) implements Opening {
    static StoreOpening with(Messages texts, UnaryOperator<Atlas> change) {
        return new StoreOpening(
                new Composition(AtlasHome.find(Main.class), texts, Journal.NONE).fromStore(),
                change);
    }

    @Override
    public Atlas open() {
        return change.apply(store.open());
    }

    @Override
    public SurveyWorks surveys() {
        return store.surveys();
    }

    @Override
    public void leave() {
        store.leave();
    }

    @Override
    public MapArea map(Atlas atlas, MapState start, Tasks tasks, double fixedScale) {
        return store.map(atlas, start, tasks, fixedScale);
    }

    /// Nothing is kept: whoever tries the window out leaves no scenario behind.
    static Atlas keepingNothing(Atlas a) {
        return of(a, ScenarioShelf.NONE, a.cabinet(), a.outlet());
    }

    /// @param dialog says where files go
    static Atlas saving(Atlas a, SaveDialog dialog) {
        Outlet outlet = new Outlet(a.outlet().xlsx(), a.outlet().csv(), dialog);
        return of(a, a.scenarios(), a.cabinet(), outlet);
    }

    static Atlas workingIn(Atlas a, Cabinet cabinet) {
        return of(a, a.scenarios(), cabinet, a.outlet());
    }

    /// @param dialog says where files go
    /// @param photo says which photograph
    static Atlas withCards(Atlas a, SaveDialog dialog, SiteTools.AskPhoto photo) {
        SiteTools sites =
                new SiteTools(a.sites().shipped(), a.sites().patches(), a.sites().photos(), photo);
        Outlet outlet = new Outlet(a.outlet().xlsx(), a.outlet().csv(), dialog);
        return of(a, ScenarioShelf.NONE, a.cabinet(), outlet, sites);
    }

    private static Atlas of(Atlas a, ScenarioShelf scenarios, Cabinet cabinet, Outlet outlet) {
        return of(a, scenarios, cabinet, outlet, a.sites());
    }

    private static Atlas of(
            Atlas a, ScenarioShelf scenarios, Cabinet cabinet, Outlet outlet, SiteTools sites) {
        return new Atlas(
                a.catalogue(),
                a.library(),
                a.corrections(),
                a.features(),
                a.networks(),
                a.engine(),
                scenarios,
                cabinet,
                a.painter(),
                a.finder(),
                a.contents(),
                a.routeFiles(),
                a.loops(),
                outlet,
                new PaperTools(
                        a.paper().press(), outlet.dialog(), (beside, title) -> null, picture -> {}),
                sites,
                new ShowTools(
                        a.shows().ready(),
                        a.shows().works(),
                        a.shows().photos(),
                        outlet.dialog(),
                        a.shows().screens()),
                a.survey(),
                a.later(),
                a.close());
    }
}
