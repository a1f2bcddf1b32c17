package org.xianggan.atlas.core.show.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.show.check.Surroundings.Power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class MachineTest {
    @TempDir private Path system;

    private Machine machine() {
        return new Machine(Optional::empty, system);
    }

    private void supply(String name, Map<String, String> files) throws IOException {
        Path folder =
                Files.createDirectories(system.resolve("class").resolve("power_supply"))
                        .resolve(name);
        Files.createDirectory(folder);
        for (Map.Entry<String, String> f : files.entrySet()) {
            Files.writeString(folder.resolve(f.getKey()), f.getValue() + "\n");
        }
    }

    @Test
    void aLaptopTellsItsBatteryAndItsPlug() throws IOException {
        supply("AC", Map.of("type", "Mains", "online", "1"));
        supply("BAT0", Map.of("type", "Battery", "capacity", "81", "status", "Charging"));
        assertThat(machine().power()).contains(new Power(true, 81));
    }

    @Test
    void withoutThePlugItDrains() throws IOException {
        supply("AC", Map.of("type", "Mains", "online", "0"));
        supply("BAT0", Map.of("type", "Battery", "capacity", "33", "status", "Discharging"));
        assertThat(machine().power()).contains(new Power(false, 33));
    }

    @Test
    void theBatteryOfAMouseIsNone() throws IOException {
        supply(
                "hid",
                Map.of(
                        "type",
                        "Battery",
                        "capacity",
                        "5",
                        "status",
                        "Discharging",
                        "scope",
                        "Device"));
        assertThat(machine().power()).isEmpty();
        supply("AC", Map.of("type", "Mains", "online", "1"));
        assertThat(machine().power()).contains(new Power(true, null));
    }

    @Test
    void whereNothingIsToldNothingIsKnown() {
        assertThat(machine().power()).isEmpty();
        assertThat(machine().screens()).isEmpty();
    }

    @Test
    void itReadsAFileWholeAndKnowsItsDisk() throws IOException {
        Path file = Files.write(system.resolve("a"), new byte[200_000]);
        assertThat(machine().read(file).bytes()).isEqualTo(200_000);
        assertThat(machine().free(system)).isPresent();
        assertThat(machine().free(system.resolve("gone"))).isEmpty();
        assertThat(machine().memory().most()).isGreaterThan(machine().memory().free());
    }
}
