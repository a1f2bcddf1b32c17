@NullMarked
package org.xianggan.atlas.exchange.files;

import org.jspecify.annotations.NullMarked;
