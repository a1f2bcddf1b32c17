@NullMarked
package org.xianggan.atlas.launch;

import org.jspecify.annotations.NullMarked;
