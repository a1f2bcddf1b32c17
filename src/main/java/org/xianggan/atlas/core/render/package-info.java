/// Decides what is drawn where: viewport, styles, draw order, labels. Paints nothing.
@NullMarked
package org.xianggan.atlas.core.render;

import org.jspecify.annotations.NullMarked;
