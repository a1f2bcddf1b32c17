/// Every format of a layer in one list.
@NullMarked
package org.xianggan.atlas.exchange.layer;

import org.jspecify.annotations.NullMarked;
