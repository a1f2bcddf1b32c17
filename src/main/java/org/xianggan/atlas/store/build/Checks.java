package org.xianggan.atlas.store.build;

/// Every check of the content, in turn.
final class Checks {
    private Checks() {}

    static void run(DataFolder data, Problems problems) {}
}
