/// Codes that phones read. The only package that knows ZXing.
@NullMarked
package org.xianggan.atlas.exchange.qr;

import org.jspecify.annotations.NullMarked;
