package dev.lodestar.webhook.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing behind the product can be reached by an address that a customer names. */
class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void private_addresses_are_refused(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new AddressGuard(List.of()).resolve(address)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "172.32.0.1",
                "100.128.0.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void public_ones_are_not(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_host_that_the_operator_allowed_may_be_anywhere() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(List.of("LocalHost"));

        assertThat(guard.resolve("localhost")).isNotEmpty();
        assertThatThrownBy(() -> guard.resolve("127.0.0.1")).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"})
    void the_guard_stands_where_the_connection_is_made(String host) throws Exception {
        WireMockServer inside =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        inside.start();
        HttpSender sender = new HttpSender(new AddressGuard(List.of()), Duration.ofSeconds(2), Clock.systemUTC());
        try {
            inside.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
            Answer answer =
                    sender.send(new Outgoing(URI.create("http://" + host + ":" + inside.port() + "/"), Map.of(), "{}"));

            assertThat(answer.isTaken()).isFalse();
            assertThat(answer.error()).isNotBlank();
            assertThat(inside.getAllServeEvents()).isEmpty();
        } finally {
            sender.stop();
            inside.stop();
        }
    }
}
