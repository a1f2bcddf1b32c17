/// The command line; exceptions become exit codes in one place.
@NullMarked
package org.xianggan.atlas.cli;

import org.jspecify.annotations.NullMarked;
