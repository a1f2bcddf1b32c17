package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.paper.CountyPages;
import org.xianggan.atlas.core.paper.SheetSpec;
import org.xianggan.atlas.exchange.paper.Sheets;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/// `sheets --out DIR|F.pdf`: one A4 page for each county.
@Command(name = "sheets")
final class SheetsCommand extends AtlasCommand {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR|F.pdf",
            descriptionKey = "cli.sheets.out")
    private Path out;

    @Option(
            names = "--counties",
            split = ",",
            paramLabel = "ID",
            descriptionKey = "cli.sheets.counties")
    private @Nullable List<String> counties;

    @Option(names = "--year", paramLabel = "Y", descriptionKey = "cli.option.year")
    private @Nullable Integer year;

    @Option(
            names = "--lang",
            defaultValue = "zh",
            paramLabel = "zh|en|both",
            descriptionKey = "cli.option.lang")
    private String language;

    @Mixin private final EditionOptions edition = new EditionOptions();

    SheetsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Messages texts = Messages.of(language(language));
        Path target = target();
        long begun = System.nanoTime();
        try (AtlasFile atlas = context.open();
                ProgressBar progress = progressBar()) {
            int pages =
                    Sheets.write(
                            atlas,
                            context.home().fonts(),
                            texts,
                            new SheetSpec(
                                    year(year, atlas),
                                    edition.edition(),
                                    chosen(CountyPages.counties(atlas))),
                            target,
                            progress);
            double seconds = Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
            written(out, Json.map("pages", pages, "seconds", seconds));
            return 0;
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
    }

    private Path target() {
        Path target = inFolder(out);
        boolean pdf = target.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        if (pdf ? Files.isDirectory(target) : Files.exists(target) && !Files.isDirectory(target)) {
            throw bad("cli.error.sheets", out);
        }
        return target;
    }

    /// By id, code or name, each once, in the order asked for.
    private List<EntityId> chosen(List<Entity> all) {
        if (counties == null) {
            return all.stream().map(Entity::id).toList();
        }
        List<EntityId> chosen = new ArrayList<>();
        for (String asked : counties) {
            String name = asked.strip();
            Entity found =
                    all.stream()
                            .filter(
                                    e ->
                                            e.id().toString().equals(name)
                                                    || e.id().key().equals(name)
                                                    || e.names().zh().equals(name)
                                                    || e.names().shortZh().equals(name)
                                                    || name.equalsIgnoreCase(e.names().en()))
                            .findFirst()
                            .orElseThrow(() -> bad("cli.error.county", name));
            if (!chosen.contains(found.id())) {
                chosen.add(found.id());
            }
        }
        return chosen;
    }
}
