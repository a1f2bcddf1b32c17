/// The page of routes: stops, ways side by side, what to do on the way, heights.
@NullMarked
package org.xianggan.atlas.ui.planner.route;

import org.jspecify.annotations.NullMarked;
