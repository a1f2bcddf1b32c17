/// Work that takes long: it says what it does and stops when it is told to.
@NullMarked
package org.xianggan.atlas.core.task;

import org.jspecify.annotations.NullMarked;
