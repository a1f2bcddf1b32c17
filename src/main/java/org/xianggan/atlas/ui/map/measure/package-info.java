/// Measuring lengths and areas on the map.
@NullMarked
package org.xianggan.atlas.ui.map.measure;

import org.jspecify.annotations.NullMarked;
