package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.organisation.WorkingDays;
import dev.lodestar.tenancy.TenantScope;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class WorkingCalendarApiTest {

    private static final String PATH = "/api/v1/working-calendar";

    @Autowired
    private ApiWorld world;

    @Autowired
    private WorkingDays workingDays;

    @Test
    void it_follows_from_the_zone_until_it_is_set_and_then_counts_at_once() {
        ApiClient birch = world.birch();

        Answer usual = birch.get(PATH);
        assertThat(usual.at("/country")).isEqualTo("CN");
        assertThat(usual.json().at("/knownThrough").asInt()).isGreaterThanOrEqualTo(2026);
        assertThat(usual.header("ETag")).isEqualTo("\"0\"");
        assertThat(works(ApiWorld.BIRCH, "2026-10-10")).isTrue();

        Answer set = birch.put(PATH, """
                {"country": "DE", "state": "BY", "ownDays": [
                    {"day": "2026-12-24", "works": false, "name": "Heiligabend"},
                    {"day": "2026-12-19", "works": true, "name": "Inventur"}]}""");

        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.at("/ownDays/0/day")).isEqualTo("2026-12-19");
        assertThat(set.json().at("/knownThrough").isNull()).isTrue();
        assertThat(works(ApiWorld.BIRCH, "2026-10-10")).isFalse();
        assertThat(works(ApiWorld.BIRCH, "2026-12-24")).isFalse();
        assertThat(works(ApiWorld.BIRCH, "2026-12-19")).isTrue();
        assertThat(works(ApiWorld.BIRCH, "2026-06-04")).isFalse();
        assertThat(works(ApiWorld.AMBER, "2026-12-24")).as("another tenant's").isTrue();

        assertThat(birch.put(PATH, "{\"country\": \"NONE\"}").status()).isEqualTo(428);
        assertThat(birch.put(PATH, "{\"country\": \"NONE\"}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        Answer again = birch.put(PATH, "{\"country\": \"NONE\"}", "If-Match", set.header("ETag"));
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(works(ApiWorld.BIRCH, "2026-12-24")).isTrue();
        assertThat(works(ApiWorld.BIRCH, "2026-12-25")).isTrue();
        assertThat(works(ApiWorld.BIRCH, "2026-12-26")).isFalse();
    }

    @Test
    void the_days_off_of_the_week_are_read_and_set_too() {
        ApiClient cedar = world.client(ApiWorld.AMBER, TokenScope.ADMIN);

        Answer refused = cedar.put(PATH, "{\"country\": \"NONE\", \"weeklyOff\": [\"SOMEDAY\"]}");
        assertThat(refused.json().get("errors").findValuesAsString("pointer")).containsExactly("/weeklyOff");
        assertThat(cedar.get(PATH).json().at("/weeklyOff").toString()).isEqualTo("[\"SATURDAY\",\"SUNDAY\"]");
        assertThat(world.client(ApiWorld.AMBER, TokenScope.READ).get(PATH).status())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        ApiClient amber = world.amber();

        Answer refused = amber.put(PATH, """
                {"country": "CN", "state": "BY", "ownDays": [
                    {"day": "2026-12-24", "works": false, "name": " x "},
                    {"day": "2026-12-24", "works": false, "name": "y"},
                    {"day": "1066-10-14", "works": false, "name": "z"}]}""");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("pointer"))
                .containsExactly("/state", "/ownDays/1/day", "/ownDays/2/day");

        assertThat(amber.put(PATH, "{\"country\": \"XX\", \"state\": \"ZZ\", \"colour\": 1}")
                        .json()
                        .get("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/colour", "/country", "/state");
        assertThat(amber.put(PATH, "{\"country\": \"CN\", \"ownDays\": [{\"day\": \"tomorrow\"}]}")
                        .json()
                        .get("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/ownDays/0/day", "/ownDays/0/name");
        assertThat(amber.get(PATH).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void only_who_manages_the_organisation_reads_and_sets_it() {
        ApiClient writer = world.client(ApiWorld.AMBER, TokenScope.WRITE);

        assertThat(writer.get(PATH).status()).isEqualTo(403);
        assertThat(writer.put(PATH, "{\"country\": \"CN\"}").status()).isEqualTo(403);
    }

    private boolean works(TenantId tenant, String day) {
        return TenantScope.call(tenant, () -> workingDays.isWorkingDay(LocalDate.parse(day)));
    }
}
