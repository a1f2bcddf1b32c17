package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.check.CheckLine.Item;

import java.util.List;
import java.util.stream.Collectors;

/// Words what was found, in one language. Texts are `show.check.<item>.<key>`, what to do has
/// `.next` behind it.
record Say(Messages texts) {
    private static final int MANY = 4;
    private static final int MINUTE = 60;

    CheckLine good(Item item, String key, Object... arguments) {
        return line(item, true, key, arguments);
    }

    CheckLine bad(Item item, String key, Object... arguments) {
        return line(item, false, key, arguments);
    }

    CheckLine unknown(Item item, String key, Object... arguments) {
        return line(item, null, key, arguments);
    }

    private CheckLine line(Item item, @Nullable Boolean ok, String key, Object... arguments) {
        String next = key(item, key) + ".next";
        return new CheckLine(
                item,
                ok,
                text(item, key, arguments),
                texts.has(next) ? texts.first(next, arguments) : "");
    }

    String text(Item item, String key, Object... arguments) {
        return texts.first(key(item, key), arguments);
    }

    private static String key(Item item, String key) {
        return "show.check." + item.key() + "." + key;
    }

    /// “第 3 幕‘标题’”.
    ///
    /// @param index from 0
    String scene(int index, Scene scene) {
        String title = scene.title().in(texts.language()).replace('\n', ' ');
        String number = String.valueOf(index + 1);
        return title.isBlank()
                ? texts.first("show.check.scene", number)
                : texts.first("show.check.scene.titled", number, title);
    }

    /// The first few, and how many more.
    String listed(List<String> all) {
        String some =
                all.stream().limit(MANY).collect(Collectors.joining(texts.first("form.semicolon")));
        return all.size() <= MANY
                ? some
                : texts.first("show.check.more", some, String.valueOf(all.size() - MANY));
    }

    /// “12 分 05 秒”, “12 分钟”.
    String time(int seconds) {
        int rest = seconds % MINUTE;
        String minutes = String.valueOf(seconds / MINUTE);
        return rest == 0
                ? texts.first("show.check.minutes", minutes)
                : texts.first("show.check.seconds", minutes, String.format("%02d", rest));
    }
}
