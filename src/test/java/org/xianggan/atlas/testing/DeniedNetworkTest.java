package org.xianggan.atlas.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;

/// The guard itself: without it, “nothing tried” would prove nothing.
class DeniedNetworkTest {
    @BeforeAll
    static void closeTheDoors() throws Exception {
        DeniedNetwork.install();
        DeniedNetwork.takeAttempts();
    }

    @Test
    void aPlainSocketIsRefusedAndNoted() {
        assertThatThrownBy(() -> new Socket("192.0.2.1", 80).close())
                .hasMessageContaining("denied");
        assertThat(DeniedNetwork.takeAttempts()).isNotEmpty();
    }

    @Test
    void aNameIsRefusedAndNoted() {
        assertThatThrownBy(() -> InetAddress.getByName("tile.example.org"))
                .hasMessageContaining("denied");
        assertThat(DeniedNetwork.takeAttempts()).isNotEmpty();
    }

    @Test
    void aChannelIsRefusedAndNoted() {
        assertThatThrownBy(() -> SocketChannel.open().close()).hasMessageContaining("denied");
        assertThat(DeniedNetwork.takeAttempts()).isNotEmpty();
    }

    @Test
    void aPageIsRefusedAndNoted() throws Exception {
        var connection = URI.create("http://192.0.2.1/").toURL().openConnection();
        assertThatThrownBy(connection::connect).hasMessageContaining("denied");
        assertThat(DeniedNetwork.takeAttempts()).isNotEmpty();
    }
}
