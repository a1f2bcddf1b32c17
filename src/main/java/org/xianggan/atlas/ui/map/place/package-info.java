/// Where a site is, asked of a person on the map, and sites that persons have placed.
@NullMarked
package org.xianggan.atlas.ui.map.place;

import org.jspecify.annotations.NullMarked;
