package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Session;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that works in a workspace until it is killed, and says of each revision that it is on
/// the disk.
final class Victim {
    private Victim() {}

    /// @param arguments the file, the seed
    public static void main(String[] arguments) throws IOException, InterruptedException {
        WorkspaceFiles files = new WorkspaceFiles(Messages.chinese());
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        long seed = Long.parseLong(arguments[1]);
        try (Session session = new Session(files.open(Path.of(arguments[0])), files)) {
            session.listen(
                    new Session.Listener() {
                        @Override
                        public void saving(Saving now) {
                            if (now instanceof Saving.Saved saved) {
                                say(out, saved.revision());
                            }
                        }
                    });
            say(out, 0);
            Deeds deeds = new Deeds(session, seed);
            for (int i = 0; ; i++) {
                deeds.next();
                if (i % 3 == 0) {
                    Thread.sleep(2);
                }
            }
        }
    }

    private static void say(FileOutputStream out, long revision) {
        try {
            out.write((revision + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
