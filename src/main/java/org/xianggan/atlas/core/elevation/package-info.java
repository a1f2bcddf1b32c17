/// Heights of the ground as finely as they are known, and what is counted of them.
@NullMarked
package org.xianggan.atlas.core.elevation;

import org.jspecify.annotations.NullMarked;
