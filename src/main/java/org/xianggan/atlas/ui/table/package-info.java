/// The table of what is in view: the map's way in for people who cannot see it.
@NullMarked
package org.xianggan.atlas.ui.table;

import org.jspecify.annotations.NullMarked;
