package org.xianggan.atlas;

import org.xianggan.atlas.cli.CommandLineApp;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.LogFile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Picks command line or window and wires both. Does not extend Application, so that it starts from
// the class path.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        AtlasHome home = AtlasHome.find(Main.class);
        LogFile log = LogFile.install(home);
        Messages messages = Messages.of(language());
        int exit =
                CommandLineApp.run(
                        args,
                        home,
                        log,
                        messages,
                        out,
                        err,
                        () -> {
                            throw new IllegalStateException("no window yet");
                        });
        System.exit(exit);
    }

    /// Chinese, unless the user's environment asks for English. The launcher may have replaced the
    // locale to make paths
    /// work, so what it was before counts first.
    private static Locale language() {
        for (String name : new String[] {"XIANGGAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = System.getenv(name);
            if (value != null
                    && !value.isBlank()
                    && !value.startsWith("C")
                    && !value.equals("POSIX")) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
            }
        }
        return Locale.ROOT;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
