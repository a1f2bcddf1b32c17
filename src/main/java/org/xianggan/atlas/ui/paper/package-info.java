/// The page where the map and the counties go onto paper.
@NullMarked
package org.xianggan.atlas.ui.paper;

import org.jspecify.annotations.NullMarked;
