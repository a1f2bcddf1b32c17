/// What an office knows about a site beside what the atlas ships, and how the two are read as one.
@NullMarked
package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.NullMarked;
