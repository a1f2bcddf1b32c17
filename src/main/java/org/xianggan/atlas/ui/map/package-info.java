/// The map pane behind the Gluon Maps adapter: tiles, gestures, overlay, hits.
@NullMarked
package org.xianggan.atlas.ui.map;

import org.jspecify.annotations.NullMarked;
