/// What a planner asks: routes, scenarios, reach. Models decide without a toolkit, views bind;
/// every question to the network runs on a worker, through
/// [org.xianggan.atlas.ui.planner.TravelDesk].
@NullMarked
package org.xianggan.atlas.ui.planner;

import org.jspecify.annotations.NullMarked;
