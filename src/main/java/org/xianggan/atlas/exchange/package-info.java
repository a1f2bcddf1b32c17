/// Import and export, one package per format.
@NullMarked
package org.xianggan.atlas.exchange;

import org.jspecify.annotations.NullMarked;
