/// What leaves the atlas as paper: the map, county sheets, figures; each with one entry point.
@NullMarked
package org.xianggan.atlas.exchange.paper;

import org.jspecify.annotations.NullMarked;
