/// The year of the whole window: the strip over the map, its ticks, and playing through the years.
@NullMarked
package org.xianggan.atlas.ui.year;

import org.jspecify.annotations.NullMarked;
