package org.xianggan.atlas.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `show`: `list`, `check`, `export`, `package`. By itself it tells what there is.
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    private final Context context;

    private ShowCommand(Context context) {
        this.context = context;
    }

    static CommandLine of(Context context) {
        CommandLine line = new CommandLine(new ShowCommand(context));
        line.addSubcommand(new ShowListCommand(context));
        line.addSubcommand(new ShowCheckCommand(context));
        line.addSubcommand(new ShowExportCommand(context));
        line.addSubcommand(new ShowPackageCommand(context));
        return line;
    }

    @Override
    public Integer call() {
        context.out().println(spec.commandLine().getUsageMessage());
        return 0;
    }
}
