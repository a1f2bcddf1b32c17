package org.xianggan.atlas.core.home;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Java's archive of the classes that a start needs (JEP 483), in the user's cache folder: made
/// once per machine and folder, beside a running window, and never depended upon. Java itself
/// refuses one that another Java or other jars made and starts without; then it is made anew.
///
/// Only launchers name the file (`xianggan.startcache`): a checkout, whose classes lie in a folder,
/// cannot have one.
public final class StartCache {
    /// Set in the process that rehearses a start for the cache.
    public static final String REHEARSAL = "xianggan.rehearsal";

    private static final String PROPERTY = "xianggan.startcache";
    private static final String ENDING = ".aot";
    private static final String PICTURE = "picture";
    private static final long MINUTES = 5;
    private static final int KEPT = 2;

    /// What belongs to one run only: an archive in use, a debugger, a log.
    private static final List<String> NOT_HANDED_ON =
            List.of("-XX:AOT", "-Xlog", "-agent", "-javaagent", "-Xdebug", "-D" + PROPERTY);

    private final Path file;
    private final String mainClass;
    private volatile @Nullable Process child;
    private volatile boolean stopped;

    private StartCache(Path file, String mainClass) {
        this.file = file;
        this.mainClass = mainClass;
    }

    /// The cache that the launcher named; empty where it named none.
    public static Optional<StartCache> named(Class<?> main) {
        String given = System.getProperty(PROPERTY, "");
        if (given.isBlank() || isRehearsal()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StartCache(Path.of(given), main.getName()));
        } catch (InvalidPathException e) {
            // A Windows without Chinese hands a Chinese name over as question marks.
            return Optional.empty();
        }
    }

    /// Where a start may leave its first picture for the next one of the same folder and Java: a
    /// file beside the cache, whether or not that one is there yet. Empty where the launcher named
    /// none.
    public static Optional<Path> picture() {
        String given = System.getProperty(PROPERTY, "");
        if (!given.endsWith(ENDING) || isRehearsal()) {
            return Optional.empty();
        }
        try {
            String bare = given.substring(0, given.length() - ENDING.length());
            return Optional.of(Path.of(bare + "." + PICTURE));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public static boolean isRehearsal() {
        return Boolean.getBoolean(REHEARSAL);
    }

    /// Makes the cache on a thread of its own when there is none that this Java takes, some time
    /// after the start, with the lowest priority. Ends with the program, so that a stick can be
    /// pulled once the window is closed.
    public void keepFresh(long waitSeconds) {
        Thread maker = new Thread(() -> make(waitSeconds), "atlas-start-cache");
        maker.setDaemon(true);
        maker.setPriority(Thread.MIN_PRIORITY);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "atlas-start-cache-end"));
        maker.start();
    }

    private void make(long waitSeconds) {
        try {
            TimeUnit.SECONDS.sleep(waitSeconds);
            if (isUsed()) {
                return;
            }
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // Two windows at a time: the second leaves it to the first.
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("start.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    make(folder);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // Without the cache a start takes a second longer, and that is all.
            System.getLogger(StartCache.class.getName())
                    .log(System.Logger.Level.INFO, "no start cache", e);
        }
    }

    /// Where Java was given an archive and refused it, it shares no classes at all.
    private boolean isUsed() {
        return Files.exists(file) && "true".equals(option("UseSharedSpaces"));
    }

    private static String option(String name) {
        return ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)
                .getVMOption(name)
                .getValue();
    }

    private void make(Path folder) throws IOException, InterruptedException {
        Path work = folder.resolve("start.new");
        delete(work);
        Files.createDirectories(work);
        try {
            Path seen = work.resolve("classes");
            Path made = work.resolve("made.aot");
            boolean done =
                    run(work, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen)
                            && run(
                                    work,
                                    "-XX:AOTMode=create",
                                    "-XX:AOTConfiguration=" + seen,
                                    "-XX:AOTCache=" + made);
            if (done && Files.isRegularFile(made)) {
                // On the disk before it has its name: Java takes a file of the right length on
                // trust.
                try (FileChannel whole = FileChannel.open(made, StandardOpenOption.WRITE)) {
                    whole.force(true);
                }
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
                dropOld(folder);
            }
        } finally {
            delete(work);
        }
    }

    private boolean run(Path work, String... mode) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        boolean windows = File.separatorChar == '\\';
        if (!windows && Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.add(
                ProcessHandle.current()
                        .info()
                        .command()
                        .orElse(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(Arrays.asList(mode));
        // One processor at most: the window beside it has the others.
        command.addAll(List.of("-Xlog:disable", "-XX:ActiveProcessorCount=1"));
        command.add("-D" + REHEARSAL + "=true");
        command.add("-D" + REHEARSAL + ".folder=" + work);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> NOT_HANDED_ON.stream().noneMatch(a::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Its options are on the command line already.
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        child = process;
        if (stopped || !process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            stop();
            return false;
        }
        return process.exitValue() == 0;
    }

    private void stop() {
        stopped = true;
        Process running = child;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    /// A folder that is gone or was moved leaves its cache behind: only the newest ones stay.
    private static void dropOld(Path folder) throws IOException {
        List<Path> caches;
        try (Stream<Path> all = Files.list(folder)) {
            caches =
                    all.filter(f -> String.valueOf(f.getFileName()).endsWith(ENDING))
                            .sorted(Comparator.comparing(StartCache::age).reversed())
                            .toList();
        }
        for (Path old : caches.subList(Math.min(KEPT, caches.size()), caches.size())) {
            Files.deleteIfExists(old);
            String name = String.valueOf(old.getFileName());
            String bare = name.substring(0, name.length() - ENDING.length());
            Files.deleteIfExists(old.resolveSibling(bare + "." + PICTURE));
        }
    }

    private static long age(Path file) {
        return file.toFile().lastModified();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path f : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(f);
            }
        }
    }
}
