/// Loops as files, the same from window and command line.
@NullMarked
package org.xianggan.atlas.exchange.journey;

import org.jspecify.annotations.NullMarked;
