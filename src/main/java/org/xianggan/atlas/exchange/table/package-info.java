/// Tables from outside, whatever file they lie in: which columns tell the place, what the cells
/// are.
@NullMarked
package org.xianggan.atlas.exchange.table;

import org.jspecify.annotations.NullMarked;
