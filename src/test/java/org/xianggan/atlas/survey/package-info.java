/// Tests of the making of a survey.
@NullMarked
package org.xianggan.atlas.survey;

import org.jspecify.annotations.NullMarked;
