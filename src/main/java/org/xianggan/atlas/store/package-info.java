/// The store: the only packages with SQL.
@NullMarked
package org.xianggan.atlas.store;

import org.jspecify.annotations.NullMarked;
