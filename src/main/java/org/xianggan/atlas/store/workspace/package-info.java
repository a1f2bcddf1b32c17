/// The file of what people make: a GeoPackage that one window writes at a time.
@NullMarked
package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.NullMarked;
