package org.xianggan.atlas.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

class AnonymousTest {
    private static final Anonymous ZHANG =
            of(
                    Map.of(
                            "<atlas>", "/media/张三/U盘/中文 目录#1/atlas",
                            "~", "/home/张三",
                            "<tmp>", "/tmp",
                            "<here>", "/"),
                    "张三",
                    "ZHANG-PC");

    private static Anonymous of(Map<String, String> places, String user, String computer) {
        Map<String, Path> folders = new LinkedHashMap<>();
        places.forEach((word, folder) -> folders.put(word, Path.of(folder)));
        return new Anonymous(folders, user, computer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    /media/张三/U盘/中文 目录#1/atlas/atlas.gpkg 坏了 | <atlas>/atlas.gpkg 坏了
                    file:///media/%E5%BC%A0%E4%B8%89/U%E7%9B%98/%E4%B8%AD%E6%96%87%20%E7%9B%AE%E5%BD%95%231/atlas/a.css | file://<atlas>/a.css
                    java.io.IOException: /home/张三/.cache/x (Permission denied) | java.io.IOException: ~/.cache/x (Permission denied)
                    /data/张三的 项目/秘密 计划/图.png: no space | <folder>/图.png: no space
                    由张三在ZHANG-PC上打开 | 由<user>在<computer>上打开
                    file:/srv/share/li/a.gpkg?x=1 | <folder>/a.gpkg?x=1
                    26.57/114.17 or n/a | 26.57/114.17 or n/a
                    org/xianggan/atlas/Main | org/xianggan/atlas/Main
                    """)
    void a_line_says_neither_who_nor_where(String line, String said) {
        assertThat(ZHANG.text(line)).isEqualTo(said);
    }

    @Test
    void folders_of_windows_are_known_in_each_of_their_spellings() {
        // On this system a Windows path is one name; the spelling is what counts.
        Anonymous zhang =
                of(Map.of("~", "C:\\Users\\张三", "<atlas>", "E:\\中文 目录#1\\atlas"), "张三", "PC-7");
        assertThat(zhang.text("C:\\Users\\张三\\AppData\\x.log")).isEqualTo("~\\AppData\\x.log");
        assertThat(zhang.text("\"C:\\\\Users\\\\张三\\\\x\"")).isEqualTo("\"~\\\\x\"");
        assertThat(zhang.text("“D:\\人事 科\\名单.xlsx” 打不开")).isEqualTo("“<folder>/名单.xlsx” 打不开");
        assertThat(zhang.text("\\\\server\\share\\x.png")).isEqualTo("<folder>/x.png");
        assertThat(zhang.text("file:/E:/%E4%B8%AD%E6%96%87%20%E7%9B%AE%E5%BD%95%231/atlas/a"))
                .isEqualTo("file:/<atlas>/a");
    }

    @Test
    void frames_stay_as_they_are_and_the_messages_around_them_do_not() {
        Anonymous zhang = of(Map.of("~", "/home/atlas-user"), "gpkg", "box");
        String trace =
                """
                java.lang.IllegalStateException: gpkg wrote /home/atlas-user/x
                \tat org.xianggan.atlas.store.gpkg.Database.list(Database.java:52)
                \tat java.base/java.lang.Thread.run(Unknown Source)
                Caused by: java.io.IOException: /opt/secret place/y
                """;
        assertThat(zhang.text(trace))
                .isEqualTo(
                        """
                        java.lang.IllegalStateException: <user> wrote ~/x
                        \tat org.xianggan.atlas.store.gpkg.Database.list(Database.java:52)
                        \tat java.base/java.lang.Thread.run(Unknown Source)
                        Caused by: java.io.IOException: <folder>/y
                        """);
    }
}
