@NullMarked
package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.NullMarked;
