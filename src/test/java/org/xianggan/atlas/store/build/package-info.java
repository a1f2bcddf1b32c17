/// Tests of the store.
@NullMarked
package org.xianggan.atlas.store.build;

import org.jspecify.annotations.NullMarked;
