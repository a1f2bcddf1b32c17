/// What the contents pages show: agreements, the ledger of what became of announcements, then and
/// now, conflicts, themes, crossings, happenings and the two documents, as they are read.
@NullMarked
package org.xianggan.atlas.core.content;

import org.jspecify.annotations.NullMarked;
