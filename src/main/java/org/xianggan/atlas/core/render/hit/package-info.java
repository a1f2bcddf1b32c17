/// What lies under the pointer.
@NullMarked
package org.xianggan.atlas.core.render.hit;

import org.jspecify.annotations.NullMarked;
