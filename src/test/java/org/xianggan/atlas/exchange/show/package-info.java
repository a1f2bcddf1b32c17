@NullMarked
package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.NullMarked;
