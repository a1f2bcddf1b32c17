/// 实测线形: extracts become a survey that the atlas is seen through; what was found of each line.
@NullMarked
package org.xianggan.atlas.ui.survey;

import org.jspecify.annotations.NullMarked;
