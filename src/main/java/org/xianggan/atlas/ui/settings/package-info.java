/// What people set once and find again: language, theme, size of type, panels.
@NullMarked
package org.xianggan.atlas.ui.settings;

import org.jspecify.annotations.NullMarked;
