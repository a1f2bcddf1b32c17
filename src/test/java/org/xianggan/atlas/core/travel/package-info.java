@NullMarked
package org.xianggan.atlas.core.travel;

import org.jspecify.annotations.NullMarked;
