package dev.lodestar.measure;

import dev.lodestar.measure.pace.Judge;
import dev.lodestar.organisation.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out statuses of a past moment from the facts: what the status rows said when everything had been judged then. */
@Component
class StatusReplay {

    private static final int A_ROUND = 1_000;

    private final TraitStore traits;
    private final FactStore facts;

    StatusReplay(TraitStore traits, FactStore facts) {
        this.traits = traits;
        this.facts = facts;
    }

    /** The statuses of these measures, by key, in three statements. */
    List<MeasureStatus> of(Reach reach, Collection<String> keys, int most, Instant at, Instant knownAt) {
        return keys.isEmpty()
                ? List.of()
                : judged(traits.known(reach, keys, MeasureFilter.ALL, "", most, knownAt), at, knownAt);
    }

    /**
     * The statuses asked for whose keys follow the given one, by key, in three statements; asked for by status, in three
     * a thousand measures, because only judging tells which they are.
     */
    List<MeasureStatus> list(
            Reach reach, MeasureFilter filter, String afterKey, int most, Instant at, Instant knownAt) {
        if (filter.status() == null) {
            return judged(traits.known(reach, null, filter, afterKey, most, knownAt), at, knownAt);
        }
        List<MeasureStatus> found = new ArrayList<>();
        String after = afterKey;
        while (found.size() < most) {
            List<MeasureView> round = traits.known(reach, null, filter, after, A_ROUND, knownAt);
            judged(round, at, knownAt).stream()
                    .filter(status -> status.status().name().equals(filter.status()))
                    .forEach(found::add);
            if (round.size() < A_ROUND) {
                break;
            }
            after = round.getLast().key();
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private List<MeasureStatus> judged(List<MeasureView> measures, Instant at, Instant knownAt) {
        Map<Long, MeasureView> known =
                measures.stream().collect(Collectors.toMap(MeasureView::id, Function.identity()));
        // Judging is pure and most of the work of a long history.
        return facts.of(measures, knownAt).parallelStream()
                .map(found ->
                        StatusRow.of(step(found, at)).status(Objects.requireNonNull(known.get(found.measureId())), at))
                .sorted(Comparator.comparing(MeasureStatus::measureKey))
                .toList();
    }

    private static JudgedStep step(Facts found, Instant at) {
        return new JudgedStep(
                found.measureId(),
                found.subject(),
                null,
                Judge.advance(found.subject(), Judge.start(found.subject()), found.observations(), at));
    }
}
