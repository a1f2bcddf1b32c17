package org.xianggan.atlas.cli;

/// Placeholder until merged.
final class ShowExportCommand extends ShowBase {
    ShowExportCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        return 0;
    }
}
