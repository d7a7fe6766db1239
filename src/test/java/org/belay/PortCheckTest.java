package org.belay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.belay.shared.CannotStart;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void saysThatAPortIsTakenUntilItIsFree() throws IOException {
        InetSocketAddress address;
        try (ServerSocket other = new ServerSocket(0)) {
            address = new InetSocketAddress(other.getLocalPort());
            assertThatThrownBy(() -> PortCheck.check(address))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + address.getPort() + " cannot be used");
        }

        assertThatCode(() -> PortCheck.check(address)).doesNotThrowAnyException();
    }
}
