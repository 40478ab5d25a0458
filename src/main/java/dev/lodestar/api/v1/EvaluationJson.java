package dev.lodestar.api.v1;

import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.LagIncident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An evaluation in the shape of the worked cases. */
record EvaluationJson(
        List<Map<String, @Nullable Object>> periods, List<IncidentJson> incidents, String status, String alertState) {

    static EvaluationJson of(Evaluation evaluation) {
        return new EvaluationJson(
                evaluation.periods().stream().map(EvaluationJson::period).toList(),
                evaluation.incidents().stream().map(IncidentJson::of).toList(),
                evaluation.status().name(),
                evaluation.alertState().name());
    }

    private static Map<String, @Nullable Object> period(JudgedPeriod judged) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("period", judged.period().toString());
        fields.put("actual", PlainNumber.of(judged.actual()));
        if (judged.expectedLower() == null) {
            fields.put("expected", PlainNumber.of(judged.expected()));
        } else {
            fields.put("expectedLower", PlainNumber.of(judged.expectedLower()));
            fields.put("expectedUpper", PlainNumber.of(judged.expectedUpper()));
        }
        fields.put("gap", PlainNumber.of(judged.gap()));
        fields.put("judgement", judged.judgement().name());
        fields.put("reason", judged.reason() == null ? null : judged.reason().name());
        fields.put("alertState", judged.alertState().name());
        fields.put("definitionVersion", judged.definitionVersion());
        fields.put("observationRevision", judged.observationRevision());
        return fields;
    }

    /** A fired incident. */
    record IncidentJson(
            String startPeriod,
            String firedPeriod,
            @Nullable String resolvedPeriod,
            String state) {

        static IncidentJson of(LagIncident incident) {
            return new IncidentJson(
                    incident.startPeriod().toString(),
                    incident.firedPeriod().toString(),
                    incident.resolvedPeriod() == null
                            ? null
                            : incident.resolvedPeriod().toString(),
                    incident.state().name());
        }
    }
}
