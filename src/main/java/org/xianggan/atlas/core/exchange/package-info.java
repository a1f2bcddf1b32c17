/// Layers on their way into a workspace, the same from window and command line.
@NullMarked
package org.xianggan.atlas.core.exchange;

import org.jspecify.annotations.NullMarked;
