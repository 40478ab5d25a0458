package dev.lodestar.platform.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartupChecksTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("server.port", "0")
            .withProperty("server.address", "127.0.0.1")
            .withProperty("management.server.port", "0")
            .withProperty("management.server.address", "127.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"server", "management.server"})
    void a_taken_port_is_named_with_the_option_that_moves_it(String server) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.setProperty(server + ".port", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(this::check)
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("--" + server + ".port=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.address", "management.server.address"})
    void the_demo_refuses_to_listen_beyond_this_machine(String property) {
        environment.setActiveProfiles("demo");
        environment.setProperty("management.server.port", "1");
        environment.setProperty(property, "0.0.0.0");

        assertThatThrownBy(this::check)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("this machine only")
                .hasMessageContaining("--" + property + "=127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void the_demo_listens_on_every_name_of_the_loopback_interface(String address) {
        environment.setActiveProfiles("demo");
        environment.setProperty("server.address", address);

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void other_profiles_may_listen_everywhere() {
        environment.setProperty("server.address", "0.0.0.0");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void an_unknown_address_is_named() {
        environment.setProperty("server.port", "1");
        environment.setProperty("server.address", "no such host");

        assertThatThrownBy(this::check).isInstanceOf(StartupFailure.class).hasMessageContaining("'no such host'");
    }

    private void check() {
        StartupChecks.check(environment);
    }
}
