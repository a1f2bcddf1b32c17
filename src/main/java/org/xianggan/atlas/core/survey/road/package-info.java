/// The roads of an extract as a network that cars may use: where they meet, which named line runs
/// on them, which turns are forbidden, and what of the shipped network stays because the extract
/// does
/// not have it. Pure; nothing here reads files.
@NullMarked
package org.xianggan.atlas.core.survey.road;

import org.jspecify.annotations.NullMarked;
