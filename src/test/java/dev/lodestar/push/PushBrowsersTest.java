package dev.lodestar.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose browsers are told, and which addresses are none of a browser. */
class PushBrowsersTest extends PushFixture {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    @Test
    void a_browser_is_one_persons_at_a_time_and_is_removed_by_nobody_else() throws Exception {
        TenantId tenant = world.begin(1);
        NewBrowser browser = new TestBrowser().at(address("shared"));
        allow(tenant, browser);
        allow(tenant, browser);
        long id = lead(tenant, browsers::mine).getFirst().id();
        assertThat(lead(tenant, () -> browsers.find(browser.endpoint()))).contains(id);
        assertThatThrownBy(() -> as(tenant, Role.LEAD, "swap", "wang-lei", () -> {
                    browsers.remove(id);
                    return 0;
                }))
                .isInstanceOf(NotFoundException.class);

        as(tenant, Role.LEAD, "swap", "wang-lei", () -> {
            browsers.allow(browser);
            return 0;
        });
        assertThat(lead(tenant, browsers::mine)).isEmpty();
        fire(tenant, 1);
        after(tenant, SETTLED);
        assertThat(received()).as("the news is not that person's").isEmpty();
    }

    @Test
    void what_waits_for_a_browser_ends_when_its_owner_removes_it() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at(address("one")));
        answer(aResponse().withStatus(503));
        fire(tenant, 1);
        after(tenant, SETTLED);
        lead(tenant, () -> {
            browsers.remove(browsers.mine().getFirst().id());
            return 0;
        });
        after(tenant, Duration.ofHours(1));

        assertThat(received()).hasSize(1);
        assertThat(log(tenant).getFirst().state()).isEqualTo(PushState.GONE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://push.example.com/x, /endpoint",
        "https://me:secret@push.example.com/x, /endpoint",
        "ftp://push.example.com/x, /endpoint",
        "not an address, /endpoint",
    })
    void an_address_that_is_none_of_a_push_service_is_refused(String endpoint, String pointer) throws Exception {
        TenantId tenant = world.begin(1);
        NewBrowser browser = new TestBrowser().at(endpoint);

        assertThatThrownBy(() -> allow(tenant, browser))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo(pointer)));
    }

    @Test
    void keys_that_are_none_are_refused() {
        TenantId tenant = world.begin(1);

        assertThatThrownBy(() -> allow(tenant, new NewBrowser(address("one"), "BAAA", "AAAA", "")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors().getFirst().pointer())
                                .isEqualTo("/keys"));
    }

    @Test
    void nothing_is_sent_to_an_address_within_the_network() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at("https://127.0.0.1:" + service.port() + "/push/inside"));
        fire(tenant, 1);
        after(tenant, SETTLED);

        assertThat(received()).isEmpty();
        assertThat(log(tenant).getFirst().error()).contains("no public address");
    }
}
