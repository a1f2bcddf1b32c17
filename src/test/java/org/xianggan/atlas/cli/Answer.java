package org.xianggan.atlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.home.AtlasHome;
import org.xianggan.atlas.core.home.LogFile;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What a call of the command line came to, in Chinese.
record Answer(int exit, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param found where the atlas lies
    /// @param folder for what the call would keep beside it
    static Answer of(AtlasHome found, Path folder, String... args) {
        AtlasHome home =
                new AtlasHome(found.root(), found.store(), found.data(), folder.resolve("state"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                CommandLineApp.run(
                        args,
                        home,
                        LogFile.install(home),
                        Messages.chinese(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        () -> {
                            throw new IllegalStateException("these tests open no window");
                        });
        return new Answer(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// What a call printed that went well.
    JsonNode json() throws Exception {
        assertThat(exit).as(err).isZero();
        return JSON.readTree(out);
    }
}
