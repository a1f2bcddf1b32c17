package org.xianggan.atlas.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Denies every socket and every look-up of a name in this JVM, and keeps a list of who tried. The
/// three doors are the factory of plain sockets, the provider of channels (named on the command
/// line of the tests) and the resolver (found by ServiceLoader).
public final class DeniedNetwork {
    private static final List<String> ATTEMPTS = new CopyOnWriteArrayList<>();
    private static boolean installed;

    private DeniedNetwork() {}

    /// Closes the door of plain sockets; the other two are closed from the start of the JVM.
    @SuppressWarnings("deprecation") // There is no other way to see plain sockets.
    public static synchronized void install() throws IOException {
        if (!installed) {
            Socket.setSocketImplFactory(
                    () -> {
                        throw new IllegalStateException(note("socket"));
                    });
            installed = true;
        }
    }

    /// What was tried since the last call.
    public static List<String> takeAttempts() {
        List<String> taken = List.copyOf(ATTEMPTS);
        ATTEMPTS.clear();
        return taken;
    }

    private static String note(String what) {
        String attempt =
                what
                        + StackWalker.getInstance()
                                .walk(
                                        frames ->
                                                frames.skip(2)
                                                        .limit(12)
                                                        .map(f -> "\n    " + f)
                                                        .reduce("", String::concat));
        ATTEMPTS.add(attempt);
        return "denied: " + attempt;
    }

    /// Every look-up of a name is refused and noted.
    public static final class Resolvers extends InetAddressResolverProvider {
        @Override
        public InetAddressResolver get(Configuration configuration) {
            return new InetAddressResolver() {
                @Override
                public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                        throws UnknownHostException {
                    throw new UnknownHostException(note("name " + host));
                }

                @Override
                public String lookupByAddress(byte[] address) throws UnknownHostException {
                    throw new UnknownHostException(note("address"));
                }
            };
        }

        @Override
        public String name() {
            return "denied";
        }
    }

    /// Every channel to a network is refused and noted; pipes and selectors are left alone.
    public static final class Channels extends SelectorProvider {
        private final SelectorProvider real = sun.nio.ch.DefaultSelectorProvider.get();

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw new IOException(note("datagram"));
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw new IOException(note("datagram"));
        }

        @Override
        public Pipe openPipe() throws IOException {
            return real.openPipe();
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            return real.openSelector();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw new IOException(note("server socket"));
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw new IOException(note("socket channel"));
        }
    }
}
