/// Loops: which sites, in which order, on which days; pure, without files, SQL or a window.
@NullMarked
package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.NullMarked;
