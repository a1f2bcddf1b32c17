@NullMarked
package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.NullMarked;
