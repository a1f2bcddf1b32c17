@NullMarked
package org.xianggan.atlas.core.brief;

import org.jspecify.annotations.NullMarked;
