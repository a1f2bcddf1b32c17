@NullMarked
package org.xianggan.atlas.core.exchange;

import org.jspecify.annotations.NullMarked;
