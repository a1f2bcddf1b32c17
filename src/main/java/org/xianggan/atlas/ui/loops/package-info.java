/// Loops: published ones, those of a person, how they are made, split into days and handed out.
@NullMarked
package org.xianggan.atlas.ui.loops;

import org.jspecify.annotations.NullMarked;
