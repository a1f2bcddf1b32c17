package org.xianggan.atlas.store.build;

/// Told how far a build is; may be called often and must be quick.
@FunctionalInterface
public interface Progress {
    Progress NONE = (stage, fraction) -> {};

    /// @param stage a text for people
    /// @param fraction 0…1 of the whole build
    void at(String stage, double fraction);
}
