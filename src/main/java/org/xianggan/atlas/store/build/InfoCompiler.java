package org.xianggan.atlas.store.build;

import java.sql.SQLException;

/// What the panel shows beyond the tables.
final class InfoCompiler {
    InfoCompiler(Work work, AreaCompiler areas, LineCompiler lines, EventBook events) {}

    void compile() throws SQLException {}
}
