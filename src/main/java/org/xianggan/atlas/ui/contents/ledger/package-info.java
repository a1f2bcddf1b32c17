/// 从设想到现状: what was announced, and what became of it.
@NullMarked
package org.xianggan.atlas.ui.contents.ledger;

import org.jspecify.annotations.NullMarked;
