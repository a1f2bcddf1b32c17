/// Where the atlas finds its files.
@NullMarked
package org.xianggan.atlas.core.home;

import org.jspecify.annotations.NullMarked;
