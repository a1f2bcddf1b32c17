/// Shows as files for those who were not there.
@NullMarked
package org.xianggan.atlas.exchange.show;

import org.jspecify.annotations.NullMarked;
