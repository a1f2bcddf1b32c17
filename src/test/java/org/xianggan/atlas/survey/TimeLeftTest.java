package org.xianggan.atlas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.task.Work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class TimeLeftTest {
    private final List<String> told = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private long millis;
    private boolean cancelled;

    private final Work whole =
            new Work() {
                @Override
                public void at(String what, double fraction) {
                    told.add(what);
                    shares.add(fraction);
                }

                @Override
                public boolean cancelled() {
                    return cancelled;
                }
            };
    private final Work left =
            new TimeLeft(whole, Messages.chinese(), () -> Instant.ofEpochMilli(millis));

    @Test
    void atFirstNobodyKnows() {
        left.at("读", 0.01);
        millis = 60_000;
        left.at("读", 0.02);
        assertThat(told).containsExactly("读", "读");
    }

    @Test
    void theRestTakesAsLongAsWhatIsDoneTook() {
        millis = 10_000;
        left.at("读", 0.25);
        left.at("读", 0.5);
        millis = 100_000;
        left.at("读", 0.5);
        assertThat(told).containsExactly("读 · 还要约 30 秒", "读 · 还要约 10 秒", "读 · 还要约 2 分钟");
    }

    @Test
    void aPartTellsItsShareOfTheWholeAndStopsWithIt() {
        Work part = new Share(whole, 0.8, 0.9);
        part.at("对照", 0.5);
        part.at("对照", 7);
        assertThat(shares.get(0)).isBetween(0.8499, 0.8501);
        assertThat(shares.get(1)).isBetween(0.8999, 0.9001);
        cancelled = true;
        assertThat(part.cancelled()).isTrue();
        assertThat(left.cancelled()).isTrue();
    }
}
