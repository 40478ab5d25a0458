package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan with a measure that was red until it was corrected, renamed and published again. */
@ApiTest
class TimeMachineApiTest {

    private static final String FUTURE = "2199-01-01T00:00:00Z";
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    private static String before;
    private static String after;

    @Autowired
    private ApiWorld world;

    @BeforeEach
    void liveAndCorrect() throws InterruptedException {
        if (before != null) {
            return;
        }
        ApiClient client = world.amber();
        client.put("/api/v1/measures/machine", Documents.weekly().toString());
        client.post("/api/v1/observations", report("70", "60"));
        client.put("/api/v1/plans/machine/document", PlansApiTest.plan("machine", "machine"));
        client.post("/api/v1/plans/machine/publish", PlansApiTest.WHY);
        before = Instant.now().toString();
        client.put(
                "/api/v1/measures/machine",
                Documents.weekly().put("name", "Renamed").toString(),
                "If-Match",
                client.get("/api/v1/measures/machine").header("ETag"));
        client.post("/api/v1/observations", report("170", "160"));
        String again = PlansApiTest.plan("machine", "machine").replace("Be seen", "Be heard");
        client.put(
                "/api/v1/plans/machine/document",
                again,
                "If-Match",
                client.get("/api/v1/plans/machine").header("ETag"));
        client.post("/api/v1/plans/machine/publish", PlansApiTest.WHY);
        after = Instant.now().toString();
    }

    @Test
    void a_plan_is_shown_as_it_was_in_force_then() {
        ApiClient client = world.amber();

        Answer then = client.get("/api/v1/plans/machine?at=" + before);
        assertThat(then.at("/objective/text")).isEqualTo("Be seen");
        assertThat(then.header("Lodestar-Version")).isEqualTo("1");
        assertThat(client.get("/api/v1/plans/machine?at=" + after).header("Lodestar-Version"))
                .isEqualTo("2");
        assertThat(client.get("/api/v1/plans?at=" + before).text()).contains("\"machine\"");
        assertThat(client.get("/api/v1/plans?at=" + LONG_AGO).json().get("items"))
                .isEmpty();
        assertThat(client.get("/api/v1/plans/machine?at=" + LONG_AGO).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/plans/machine?version=1&at=" + before).at("/errors/0/pointer"))
                .isEqualTo("/version");
    }

    @Test
    void a_measure_stands_as_it_was_believed_then_or_as_it_is_known_since() {
        assertThat(listed("at=" + before + "&knownAt=" + before)).isEqualTo("Test drives STALE");
        assertThat(world.amber()
                        .get("/api/v1/measures/machine/evaluation?at=2026-01-20T00:00:00Z&knownAt=" + before)
                        .at("/status"))
                .isEqualTo("RED");
        assertThat(listed("at=2026-01-20T00:00:00Z&knownAt=" + before)).isEqualTo("Test drives RED");
        assertThat(listed("at=2026-01-20T00:00:00Z")).isEqualTo("Renamed GREEN");
        assertThat(listed("knownAt=" + LONG_AGO)).isEqualTo("none");
    }

    @Test
    void an_alert_that_a_correction_took_back_is_there_as_it_was_believed() {
        ApiClient client = world.amber();
        String then = "/api/v1/alerts?measure=machine&state=FIRING&at=2026-01-20T00:00:00Z";

        assertThat(client.get(then + "&knownAt=" + before).json().get("items")).hasSize(1);
        assertThat(client.get(then).json().get("items")).isEmpty();
        assertThat(client.get("/api/v1/alerts?state=CANCELLED_BY_CORRECTION&at=" + before)
                        .at("/errors/0/pointer"))
                .isEqualTo("/state");
    }

    @Test
    void the_dashboard_is_composed_of_the_same() {
        Answer then = world.amber()
                .get("/api/v1/dashboard?plan=machine&at=2026-01-20T00:00:00Z&knownAt=2026-01-20T00:00:00Z");
        assertThat(then.status()).isEqualTo(404);

        Answer believed = world.amber().get("/api/v1/dashboard?plan=machine&at=" + before + "&knownAt=" + before);
        assertThat(believed.at("/plan/objective")).isEqualTo("Be seen");
        assertThat(believed.at("/goals/0/measure/name")).isEqualTo("Test drives");
        assertThat(changes(believed)).containsExactly("PLAN_VERSION");
        assertThat(changes(world.amber().get("/api/v1/dashboard?plan=machine")))
                .contains("CORRECTED")
                .hasSizeGreaterThan(2);
    }

    @Test
    void a_roll_up_is_worked_out_from_what_was_known_then() {
        Answer then = world.amber().get("/api/v1/plans/machine/rollup?at=" + before + "&knownAt=" + before);

        assertThat(then.at("/nodes/0/node")).isEqualTo("objective");
        assertThat(then.at("/nodes/1/status")).isEqualTo("STALE");
        assertThat(world.amber()
                        .get("/api/v1/plans/machine/rollup?at=" + LONG_AGO)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans?", "plans/machine?", "plans/machine/rollup?", "dashboard?", "alerts?", "measures?"})
    void a_moment_that_lies_ahead_or_is_none_is_refused_by_name(String address) {
        Answer ahead = world.amber().get("/api/v1/" + address + "at=" + FUTURE);
        Answer none = world.amber().get("/api/v1/" + address + "at=yesterday");

        assertThat(ahead.status()).as(ahead.toString()).isEqualTo(400);
        assertThat(ahead.at("/errors/0/pointer")).isEqualTo("/at");
        assertThat(ahead.at("/errors/0/code")).isEqualTo("IN_THE_FUTURE");
        assertThat(none.at("/errors/0/code")).isEqualTo("BAD_INSTANT");
    }

    /** What changed of the plan and the measure that are both called so; others change things too. */
    private static List<String> changes(Answer dashboard) {
        return dashboard
                .json()
                .get("changes")
                .valueStream()
                .filter(change -> change.get("key").asString().equals("machine"))
                .map(change -> change.get("kind").asString())
                .toList();
    }

    private String listed(String moment) {
        Answer answer = world.amber().get("/api/v1/measures?q=machine&" + moment);
        return answer.json().get("items").isEmpty()
                ? "none"
                : answer.at("/items/0/name") + " " + answer.at("/items/0/status");
    }

    private static String report(String first, String second) {
        return "{\"observations\": [%s, %s]}"
                .formatted(Documents.row("machine", "2026-W02", first), Documents.row("machine", "2026-W03", second));
    }
}
