package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Explanation;
import org.xianggan.atlas.core.error.Journal;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.render.WindowPainter;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// The command line. Exceptions become exit codes here and nowhere else: 0 done, 1 the input is at
/// fault, 2 what does not exist, 3 our fault.
@CommandLine.Command(name = "xianggan-atlas")
public final class CommandLineApp implements Runnable {
    private static final Logger LOG = Logger.getLogger(CommandLineApp.class.getName());

    private static final int INPUT = 1;
    private static final int MISSING = 2;
    private static final int OURS = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            descriptionKey = "cli.version")
    private boolean version;

    @Spec private CommandSpec spec;

    private final Context context;

    private CommandLineApp(Context context) {
        this.context = context;
    }

    /// Runs one command and returns its exit code.
    public static int run(
            String[] args,
            AtlasHome home,
            Journal journal,
            Messages messages,
            PrintStream out,
            PrintStream err,
            Supplier<WindowPainter> windows) {
        Context context = new Context(home, messages, out, err, windows);
        CommandLine line = new CommandLine(new CommandLineApp(context));
        for (Object command :
                List.of(
                        new BuildCommand(context),
                        new CheckCommand(context),
                        new RenderCommand(context),
                        new LayersCommand(context),
                        new SearchCommand(context),
                        new InfoCommand(context),
                        new FactsCommand(context),
                        new LinesCommand(context),
                        new RouteCommand(context),
                        new MatrixCommand(context),
                        new ReachCommand(context),
                        LoopCommand.of(context),
                        ShowCommand.of(context),
                        SurveyCommand.of(context),
                        ElevationCommand.of(context),
                        new ImportCommand(context),
                        new ExportCommand(context),
                        new SheetsCommand(context),
                        new BriefCommand(context))) {
            line.addSubcommand(command);
        }
        line.setResourceBundle(context.messages().bundle());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, a) -> badParameter(context, e));
        line.setExecutionExceptionHandler((e, l, r) -> failure(context, journal, e));
        try {
            return line.execute(args);
        } catch (Error e) {
            return failure(context, journal, e);
        }
    }

    @Override
    public void run() {
        context.out()
                .println(
                        version
                                ? context.text("cli.version.is", AtlasHome.VERSION)
                                : spec.commandLine().getUsageMessage());
    }

    private static int badParameter(Context context, ParameterException e) {
        boolean unknown = e instanceof UnmatchedArgumentException;
        String what =
                switch (e) {
                    case UnmatchedArgumentException u ->
                            context.text("cli.error.unknown", String.join(" ", u.getUnmatched()));
                    case MissingParameterException m ->
                            context.text("cli.error.missing", missing(m));
                    default -> badValue(context, e);
                };
        context.err().println(what);
        context.err()
                .println(
                        context.text(
                                "cli.error.help",
                                e.getCommandLine().getCommandSpec().qualifiedName()));
        return unknown ? MISSING : INPUT;
    }

    private static String missing(MissingParameterException e) {
        return e.getMissing().stream()
                .map(a -> a instanceof OptionSpec o ? o.longestName() : a.paramLabel())
                .collect(Collectors.joining(" "));
    }

    private static String badValue(Context context, ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        String value = e.getValue();
        if (argument == null || value == null) {
            return context.text("cli.error.value", firstLine(e));
        }
        String name = argument instanceof OptionSpec o ? o.longestName() : argument.paramLabel();
        return context.text("cli.error.bad", name, value);
    }

    private static int failure(Context context, Journal journal, Throwable e) {
        Explanation words = Explanation.of(e, context.messages(), journal);
        boolean ours = words.fault() == AtlasException.Fault.OURS;
        if (ours || !(Explanation.unwrapped(e) instanceof AtlasException)) {
            LOG.log(Level.SEVERE, "command failed", e);
        }
        boolean told = e instanceof AtlasException;
        if (told || !ours) {
            context.err().println(words.sentence());
            if (!words.nextStep().isBlank()) {
                context.err().println(words.nextStep());
            }
        }
        if (ours) {
            context.err()
                    .println(
                            journal.place()
                                    .map(file -> context.text("cli.error.ours", file))
                                    .orElseGet(() -> context.text("cli.error.ours.nowhere")));
        }
        return switch (words.fault()) {
            case INPUT -> INPUT;
            case MISSING -> MISSING;
            case OURS -> OURS;
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
