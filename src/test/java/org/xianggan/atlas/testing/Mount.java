package org.xianggan.atlas.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small disk of its own. Where this user may not mount anything the test is left out.
public record Mount(Path at) implements AutoCloseable {
    public static Mount small(Path at, String size) throws IOException, InterruptedException {
        Files.createDirectories(at);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString()),
                "this user may mount nothing");
        return new Mount(at);
    }

    /// Lays a file over another, which nothing can take the place of until this is closed.
    public static Mount over(Path file, Path at) throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "--bind", file.toString(), at.toString()),
                "this user may mount nothing");
        return new Mount(at);
    }

    public void protect(boolean on) throws IOException, InterruptedException {
        if (!run("mount", "-o", on ? "remount,ro" : "remount,rw", at.toString())) {
            throw new IOException("not remounted");
        }
    }

    /// Lets nothing be made or deleted in a folder any more, not even by the system's own user.
    public static void freeze(Path folder, boolean on) throws IOException, InterruptedException {
        assumeTrue(run("chattr", on ? "+i" : "-i", folder.toString()), "no folder can be frozen");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!run("umount", "-l", at.toString())) {
            throw new IOException("not unmounted");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
