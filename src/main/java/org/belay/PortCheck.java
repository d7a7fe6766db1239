package org.belay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.belay.shared.CannotStart;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says at once, before the database and everything else starts, that the port is taken. */
final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 8080);
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        // 0 asks for any free port.
        if (port > 0) {
            check(new InetSocketAddress(address, port));
        }
    }

    static void check(InetSocketAddress wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(wanted);
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + wanted.getPort() + " cannot be used: " + e.getMessage() + ".",
                    "Stop the program that uses it, or choose another port, for example with: --port "
                            + (wanted.getPort() % 65535 + 1),
                    e);
        }
    }
}
