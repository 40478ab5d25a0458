package dev.lodestar.alert;

import java.util.List;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as it is kept: a JSON array with an object a period; of a source, how it failed. */
final class EvidenceFormat {

    private final ObjectReader reader;
    private final ObjectReader outages;
    private final ObjectWriter writer;

    // A mapper of its own: what was written years ago must not depend on how the web answers today.
    EvidenceFormat() {
        JsonMapper mapper = JsonMapper.builder().build();
        this.reader = mapper.readerForListOf(EvidenceRow.class);
        this.outages = mapper.readerFor(Outage.class);
        this.writer = mapper.writer();
    }

    List<EvidenceRow> read(String stored) {
        return reader.readValue(stored);
    }

    Outage readOutage(String stored) {
        return outages.readValue(stored);
    }

    String write(Finding finding) {
        return writer.writeValueAsString(finding.outage() == null ? finding.evidence() : finding.outage());
    }
}
