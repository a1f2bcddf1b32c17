@NullMarked
package org.xianggan.atlas.exchange.paper;

import org.jspecify.annotations.NullMarked;
