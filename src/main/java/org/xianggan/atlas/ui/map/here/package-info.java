/// What can be done with a place on the map: its menu, its coordinates, its citation.
@NullMarked
package org.xianggan.atlas.ui.map.here;

import org.jspecify.annotations.NullMarked;
