package org.xianggan.atlas.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `loop`: `list`, `plan`, `export`. By itself it tells what there is.
@Command(name = "loop")
final class LoopCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    private final Context context;

    private LoopCommand(Context context) {
        this.context = context;
    }

    static CommandLine of(Context context) {
        CommandLine line = new CommandLine(new LoopCommand(context));
        line.addSubcommand(new LoopListCommand(context));
        line.addSubcommand(new LoopPlanCommand(context));
        line.addSubcommand(new LoopExportCommand(context));
        return line;
    }

    @Override
    public Integer call() {
        context.out().println(spec.commandLine().getUsageMessage());
        return 0;
    }
}
