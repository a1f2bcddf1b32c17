package org.xianggan.atlas;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianggan.atlas.cli.CommandLineApp;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.LogFile;
import org.xianggan.atlas.core.home.StartCache;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.store.build.AtlasBuilder;
import org.xianggan.atlas.ui.app.Composition;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/// Picks command line or window and wires both. Does not extend Application, so that it starts from
/// the class path.
public final class Main {
    /// Until then the reader has the first map, and the machine is at rest again.
    private static final long CALM_SECONDS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Messages messages = Messages.of(language());
        AtlasHome home = AtlasHome.find(Main.class);
        LogFile log = LogFile.install(home);
        try {
            start(args, home, log, messages, out, err);
        } catch (RuntimeException | Error e) {
            System.exit(new LastWords(messages, err, log).tell(e));
        }
    }

    private static void start(
            String[] args,
            AtlasHome home,
            LogFile log,
            Messages messages,
            PrintStream out,
            PrintStream err) {
        if (home.data().isEmpty()) {
            // What a library prints about itself is for the log; people get a sentence.
            System.setErr(new PrintStream(log.lines(), true, StandardCharsets.UTF_8));
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("in {}", thread.getName(), failure));
        // Made only where it is wanted: most commands start without JavaFX at all.
        Supplier<Composition> window = () -> new Composition(home, messages, log);
        if (StartCache.isRehearsal()) {
            window.get().rehearse(Path.of(System.getProperty(StartCache.REHEARSAL + ".folder")));
            System.exit(0);
        }
        Path workspace = workspace(args);
        if (args.length > 0 && workspace == null) {
            System.exit(
                    CommandLineApp.run(
                            args,
                            home,
                            log,
                            messages,
                            out,
                            err,
                            () -> window.get().windowPainter()));
        }
        if (!hasDisplay()) {
            err.println(messages.get("main.nodisplay"));
            err.println(messages.get("main.nodisplay.next"));
            System.exit(1);
        }
        StartCache.named(Main.class).ifPresent(cache -> cache.keepFresh(CALM_SECONDS));
        window.get().openWindow(() -> buildIfStale(home, messages), workspace);
    }

    /// What a double-click on a workspace hands over; null where it is a command.
    private static @Nullable Path workspace(String[] args) {
        if (args.length != 1 || !args[0].toLowerCase(Locale.ROOT).endsWith(".gpkg")) {
            return null;
        }
        try {
            Path file = Path.of(args[0]);
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /// In a checkout the store follows `data/`; a packaged folder has no `data/` and never builds.
    private static void buildIfStale(AtlasHome home, Messages messages) {
        AtlasBuilder builder = new AtlasBuilder(messages);
        home.data()
                .filter(data -> builder.isStale(data, home.store()))
                .ifPresent(data -> build(builder, data, home.store()));
    }

    private static void build(AtlasBuilder builder, Path data, Path store) {
        builder.build(data, store, (stage, fraction) -> {});
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return !linux
                || isSet(System.getenv("DISPLAY"))
                || isSet(System.getenv("WAYLAND_DISPLAY"))
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /// Chinese, unless the user's environment asks for English. The launcher may have replaced the
    /// locale to make paths work, so what it was before counts first.
    private static Language language() {
        for (String name : new String[] {"XIANGGAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = System.getenv(name);
            if (isSet(value) && !value.startsWith("C") && !value.equals("POSIX")) {
                return value.startsWith("en") ? Language.EN : Language.ZH;
            }
        }
        return Language.ZH;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
