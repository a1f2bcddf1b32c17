/// Notes of a person on the map.
@NullMarked
package org.xianggan.atlas.ui.map.pins;

import org.jspecify.annotations.NullMarked;
