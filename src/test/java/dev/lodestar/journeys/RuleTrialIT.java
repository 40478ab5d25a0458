package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Trying a rule on history says what the replay says, for every measure of the demo. */
class RuleTrialIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningDemo demo = RunningDemo.shared();

    @Test
    void a_trial_of_each_measures_own_lag_rule_finds_the_incidents_of_its_replay() throws Exception {
        List<String> keys = keys();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(16);
        int incidents = 0;
        for (String key : keys) {
            List<String> replayed = runs(get("measures/" + key + "/evaluation").path("incidents"), "Period");
            JsonNode definitions = get("measures/" + key).path("definitions");
            if (lags(definitions).size() == 1) {
                JsonNode trial = trial(
                        key,
                        definitions
                                .get(definitions.size() - 1)
                                .path("definition")
                                .path("lag"));
                assertThat(runs(trial.path("would"), "")).as(key).isEqualTo(replayed);
                assertThat(runs(trial.path("now"), "")).as(key).isEqualTo(replayed);
                incidents += replayed.size();
            }
        }
        assertThat(incidents).isPositive();
    }

    private JsonNode trial(String key, JsonNode lag) throws Exception {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("scope", "MEASURE").put("key", key).put("kind", "LAG");
        body.put("when", lag.path("when").asString("NOT_GREEN"))
                .put("periods", lag.path("periods").asInt(2));
        return send(request("alert-rules/trial")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())))
                .path("measures")
                .path(0);
    }

    /** The lag rules that a measure ever had; with one, a trial of it is the history of the measure. */
    private static List<JsonNode> lags(JsonNode definitions) {
        return definitions
                .valueStream()
                .map(one -> one.path("definition").path("lag"))
                .distinct()
                .toList();
    }

    private static List<String> runs(JsonNode incidents, String suffix) {
        return incidents
                .valueStream()
                .map(one -> one.path("start" + suffix).asString() + " "
                        + one.path("fired" + suffix).asString() + " "
                        + one.path("resolved" + suffix).asString("open"))
                .toList();
    }

    private List<String> keys() throws Exception {
        List<String> keys = new ArrayList<>();
        get("measures?limit=200")
                .path("items")
                .forEach(one -> keys.add(one.path("key").asString()));
        return keys;
    }

    private JsonNode get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(demo.url() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + RunningDemo.TOKEN);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
