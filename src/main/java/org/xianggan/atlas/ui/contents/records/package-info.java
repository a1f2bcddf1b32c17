/// Pages that are tables: rows that are filtered, sorted, copied and written to files. They are
/// cards where the pane is narrow and columns where it is wide.
@NullMarked
package org.xianggan.atlas.ui.contents.records;

import org.jspecify.annotations.NullMarked;
