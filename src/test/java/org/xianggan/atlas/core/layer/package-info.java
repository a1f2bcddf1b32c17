@NullMarked
package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.NullMarked;
