package org.xianggan.atlas.cli;

import org.xianggan.atlas.exchange.show.ReviewPackage;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;

/// `show package FILE --out DIR|F.zip`: 送审包, what the office that reviews maps is handed.
@Command(name = "package")
final class ShowPackageCommand extends ShowBase {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR|F.zip",
            descriptionKey = "cli.show.package.out")
    private Path out;

    ShowPackageCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        Subject subject = subject();
        Path target = inFolder(out);
        try (AtlasFile atlas = context.open();
                ProgressBar progress = progressBar()) {
            ReviewPackage.Written written =
                    ReviewPackage.write(
                            atlas,
                            context.home().fonts(),
                            subject.book().show(),
                            subject.own(),
                            target,
                            LocalDate.now(),
                            context.messages(),
                            progress);
            if (!json() && !quiet()) {
                context.out()
                        .println(
                                context.text(
                                        "cli.show.package.written",
                                        written.maps(),
                                        written.checksum()));
            }
            written(
                    out,
                    Json.map(
                            "file",
                            out.toString(),
                            "maps",
                            written.maps(),
                            "checksum",
                            written.checksum()));
            return 0;
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (CancellationException e) {
            return INTERRUPTED;
        }
    }
}
