/// Layer list = legend.
@NullMarked
package org.xianggan.atlas.ui.layers;

import org.jspecify.annotations.NullMarked;
