/// 湘赣边图集: entry point.
@NullMarked
package org.xianggan.atlas;

import org.jspecify.annotations.NullMarked;
