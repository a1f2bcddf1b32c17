/// Draw lists: what is painted, in device pixels and in order. Paints nothing.
@NullMarked
package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.NullMarked;
