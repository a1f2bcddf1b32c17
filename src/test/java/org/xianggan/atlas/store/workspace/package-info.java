@NullMarked
package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.NullMarked;
