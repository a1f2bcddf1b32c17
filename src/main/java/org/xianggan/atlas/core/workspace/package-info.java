/// What people make, in one file of theirs: what it holds, how it changes, what can be undone.
@NullMarked
package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.NullMarked;
