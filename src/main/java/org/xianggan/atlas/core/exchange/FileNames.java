package org.xianggan.atlas.core.exchange;

/// Names of files that people's words become.
public final class FileNames {
    private FileNames() {}

    /// Without what Windows does not take.
    public static String of(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|]", "_");
    }
}
