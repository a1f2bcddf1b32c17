/// Tables as Office Open XML workbooks.
@NullMarked
package org.xianggan.atlas.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
