package dev.lodestar.ingest;

import dev.lodestar.tenancy.CalledBySystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be recorded of the answers of sources. */
@Service
@Transactional(readOnly = true)
public class RejectedAnswers {

    private final PullRejectRepository rejects;

    RejectedAnswers(PullRejectRepository rejects) {
        this.rejects = rejects;
    }

    /** Those of these pulls, by the number of the pull and at most 200 each, in one statement. */
    @CalledBySystem("systems that a company named are told; they were asked for it by who manages the company")
    public Map<Long, List<PullRejectView>> of(Collection<Long> runIds) {
        return runIds.isEmpty()
                ? Map.of()
                : rejects.findByRunIdInOrderById(runIds).stream()
                        .collect(Collectors.groupingBy(
                                PullReject::runId, Collectors.mapping(PullReject::view, Collectors.toList())));
    }
}
