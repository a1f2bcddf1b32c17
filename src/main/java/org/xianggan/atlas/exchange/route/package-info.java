/// Routes as files, the same from window and command line.
@NullMarked
package org.xianggan.atlas.exchange.route;

import org.jspecify.annotations.NullMarked;
