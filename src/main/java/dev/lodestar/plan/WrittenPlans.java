package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of the tenant in scope, whoever asks; for modules that propose changes to what is being written. */
@Service
@Transactional(readOnly = true)
public class WrittenPlans {

    private final PlanDraftRepository drafts;
    private final JsonMapper json = new JsonMapper();

    WrittenPlans(PlanDraftRepository drafts) {
        this.drafts = drafts;
    }

    /** What the drafts of these plans say, by the plans' keys, in one statement; plans without a draft are left out. */
    @CalledBySystem("what is proposed to a plan goes by what its draft says already")
    public Map<String, PlanDocument> drafts(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : drafts.written(keys).stream()
                        .collect(Collectors.toMap(
                                PlanDraftRepository.Written::key,
                                draft -> PlanDocumentReader.read(draft.key(), json.readTree(draft.document()))));
    }
}
