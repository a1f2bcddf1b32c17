@NullMarked
package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.NullMarked;
