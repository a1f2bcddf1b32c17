package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Corrections;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.RouteFiles;
import org.xianggan.atlas.core.network.ScenarioShelf;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.survey.KeptSurvey;
import org.xianggan.atlas.ui.layers.LayerContents;
import org.xianggan.atlas.ui.loops.LoopTools;
import org.xianggan.atlas.ui.paper.PaperTools;
import org.xianggan.atlas.ui.search.SearchViewModel;
import org.xianggan.atlas.ui.show.ShowTools;
import org.xianggan.atlas.ui.sitecard.SiteTools;
import org.xianggan.atlas.ui.table.Outlet;
import org.xianggan.atlas.ui.workspace.Cabinet;

/// An opened atlas: everything that the window reads from, each behind its core interface. Made
/// on a worker thread.
///
/// @param networks what routes run on
/// @param engine finds them
/// @param scenarios those that the person keeps
/// @param cabinet the workspace, where scenarios, corrections and notes are kept
/// @param routeFiles how routes leave the atlas
/// @param loops what loops are made of
/// @param outlet how tables leave the atlas
/// @param paper how the map and the counties get onto paper
/// @param sites what site cards are made with
/// @param shows what shows are made with
/// @param survey that it is seen through; null for none
/// @param later work that the first map does not wait for, to be done once it stands; slow
/// @param close lets go of the store
record Atlas(
        Catalogue catalogue,
        Library library,
        Corrections corrections,
        FeatureSource features,
        Networks networks,
        RouteEngine engine,
        ScenarioShelf scenarios,
        Cabinet cabinet,
        MapPainter painter,
        SearchViewModel.Finder finder,
        LayerContents contents,
        RouteFiles routeFiles,
        LoopTools loops,
        Outlet outlet,
        PaperTools paper,
        SiteTools sites,
        ShowTools shows,
        @Nullable KeptSurvey survey,
        Runnable later,
        Runnable close) {}
