/// What the pages of the contents are made of: facts with their numbers, running text, columns.
@NullMarked
package org.xianggan.atlas.ui.contents.parts;

import org.jspecify.annotations.NullMarked;
