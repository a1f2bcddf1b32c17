@NullMarked
package org.xianggan.atlas.architecture;

import org.jspecify.annotations.NullMarked;
