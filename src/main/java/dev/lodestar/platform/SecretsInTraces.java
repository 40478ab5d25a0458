package dev.lodestar.platform;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import java.util.regex.Pattern;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Leaves the secret out of the address that a trace names: {@code /r/jd-auto/<secret>} and
 * {@code /a/jd-auto/<secret>} open a page without a sign-in. */
@Component
class SecretsInTraces implements ObservationFilter {

    private static final String URL = "http.url";
    private static final Pattern SECRET = Pattern.compile("(/[ra]/[^/?]+/)[^/?]+");

    @Override
    public Observation.Context map(Observation.Context context) {
        KeyValue url = context.getHighCardinalityKeyValue(URL);
        if (context instanceof ServerRequestObservationContext && url != null) {
            context.addHighCardinalityKeyValue(
                    KeyValue.of(URL, SECRET.matcher(url.getValue()).replaceFirst("$1***")));
        }
        return context;
    }
}
