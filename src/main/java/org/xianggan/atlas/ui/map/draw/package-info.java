/// Drawing a line on the map, for whoever asks for one.
@NullMarked
package org.xianggan.atlas.ui.map.draw;

import org.jspecify.annotations.NullMarked;
