package org.xianggan.atlas.cli;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.paper.BriefFormat;
import org.xianggan.atlas.core.workspace.RoomScenarios;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.exchange.paper.Briefs;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `brief SCENARIO --workspace W.gpkg --format pdf|docx --out F`: 方案说明 of a kept scenario.
@Command(name = "brief")
final class BriefCommand extends AtlasCommand {
    @Parameters(paramLabel = "SCENARIO", descriptionKey = "cli.brief.scenario")
    private String scenario;

    @Option(
            names = "--workspace",
            required = true,
            paramLabel = "W.gpkg",
            descriptionKey = "cli.brief.workspace")
    private Path workspace;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "pdf|docx",
            descriptionKey = "cli.brief.format")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "F", descriptionKey = "cli.brief.out")
    private Path out;

    @Mixin private final EditionOptions edition = new EditionOptions();

    @Option(
            names = "--lang",
            defaultValue = "zh",
            paramLabel = "zh|en|both",
            descriptionKey = "cli.option.lang")
    private String language;

    BriefCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Messages texts = Messages.of(language(language));
        BriefFormat as =
                BriefFormat.of(format.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> bad("cli.error.brief.format", format));
        Path target = target();
        Scenario asked = asked();
        try (AtlasFile atlas = context.open();
                ProgressBar progress = progressBar()) {
            int pages =
                    Briefs.write(
                            atlas,
                            context.engine(),
                            context.home().fonts(),
                            texts,
                            asked,
                            edition.edition(),
                            as,
                            target,
                            LocalDate.now(),
                            progress);
            written(out, Json.map("pages", pages));
            return 0;
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
    }

    private Path target() {
        Path target = inFolder(out);
        if (Files.isDirectory(target)) {
            throw bad("cli.error.brief.folder", out);
        }
        return target;
    }

    /// By its name, by its number in the workspace, or by how its name begins, where only one does.
    private Scenario asked() {
        List<Scenario> all;
        try (Workspace open = new WorkspaceFiles(context.messages()).open(workspace)) {
            all = RoomScenarios.of(open.items());
        } catch (IOException e) {
            throw AtlasException.input(
                    context.text("cli.error.workspace", workspace),
                    context.text("cli.error.workspace.next"),
                    e);
        }
        String wanted = scenario.strip();
        for (Scenario s : all) {
            if (s.name().equals(wanted)) {
                return s;
            }
        }
        if (wanted.matches("\\d{1,6}")) {
            int number = Integer.parseInt(wanted);
            if (number >= 1 && number <= all.size()) {
                return all.get(number - 1);
            }
        }
        List<Scenario> begin =
                all.stream().filter(s -> !wanted.isEmpty() && s.name().startsWith(wanted)).toList();
        if (begin.size() == 1) {
            return begin.getFirst();
        }
        if (begin.size() > 1) {
            throw bad("cli.error.scenario.several", wanted, names(all, begin));
        }
        if (all.isEmpty()) {
            throw bad("cli.error.scenario.none", wanted, workspace);
        }
        throw AtlasException.input(
                context.text("cli.error.scenario", wanted, workspace),
                context.text("cli.error.scenario.next", names(all, all)));
    }

    /// Each with its number in the workspace.
    private String names(List<Scenario> all, List<Scenario> some) {
        return IntStream.range(0, all.size())
                .filter(i -> some.contains(all.get(i)))
                .mapToObj(i -> (i + 1) + " " + all.get(i).name())
                .collect(Collectors.joining(context.messages().first("form.enumeration")));
    }
}
