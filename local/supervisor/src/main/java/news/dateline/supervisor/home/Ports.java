package news.dateline.supervisor.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The loopback port of every listener by its name. A home keeps its ports from one start to the next while they are
/// free.
///
/// Chosen below the range from which systems take the local ends of outgoing connections: a port from that range
/// could be lost to such a connection while a crashed process is brought back.
public record Ports(Map<String, Integer> byName) {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    public static Ports choose(Home home, Collection<String> names) {
        var file = new PropertiesFile(home.path("ports.properties"));
        var kept = file.read();
        var chosen = new LinkedHashMap<String, Integer>();
        var taken = new HashSet<Integer>();
        for (var name : names) {
            chosen.put(name, keptOrNew(name, kept, taken));
        }
        var text = new LinkedHashMap<>(kept);
        chosen.forEach((name, port) -> text.put(name, port.toString()));
        file.write(text);
        return new Ports(Collections.unmodifiableMap(chosen));
    }

    public int of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /// These and the one that a person chose; refuses it when it is taken.
    public Ports with(String name, int port) {
        if (!free(port)) {
            throw new Refusal(
                    "Port %d is taken. Stop what uses it, or choose another one: DATELINE_PORT=%d ./dateline up"
                            .formatted(port, port == 65_535 ? port - 1 : port + 1));
        }
        var all = new LinkedHashMap<>(byName);
        all.put(name, port);
        return new Ports(Collections.unmodifiableMap(all));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /// A new one is nobody else's, whoever may be left out this time.
    private static int keptOrNew(String name, Map<String, String> kept, Set<Integer> taken) {
        var before = kept.getOrDefault(name, "");
        if (before.matches("\\d{1,5}")) {
            int port = Integer.parseInt(before);
            if (port >= LOWEST && port < HIGHEST && free(port) && taken.add(port)) {
                return port;
            }
        }
        var random = RandomGenerator.getDefault();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (free(port) && !kept.containsValue(String.valueOf(port)) && taken.add(port)) {
                return port;
            }
        }
        throw new Refusal(
                "No free port was found on the loopback address between %d and %d.".formatted(LOWEST, HIGHEST));
    }
}
