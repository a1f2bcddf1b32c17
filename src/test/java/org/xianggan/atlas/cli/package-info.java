/// The command line.
@NullMarked
package org.xianggan.atlas.cli;

import org.jspecify.annotations.NullMarked;
