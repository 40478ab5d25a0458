package dev.lodestar.measure;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Key;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a definition must respect beyond being judgeable: the organisation, and what was already judged. */
@Component
class DefinitionPolicy {

    private final Organisation organisation;
    private final Access access;
    private final DefinitionDocuments documents;

    DefinitionPolicy(Organisation organisation, Access access, DefinitionDocuments documents) {
        this.organisation = organisation;
        this.access = access;
        this.documents = documents;
    }

    Key checkedKey(String key) {
        try {
            return new Key(key);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("", "BAD_KEY", String.valueOf(e.getMessage()));
        }
    }

    /** The traits with the owner as a key; throws when owner or units are unknown. */
    MeasureTraits resolved(MeasureTraits traits) {
        List<FieldError> errors = new ArrayList<>();
        Optional<PersonView> owner = organisation.person(traits.owner());
        if (owner.isEmpty()) {
            errors.add(new FieldError("/owner", "UNKNOWN_PERSON", "Nobody has the key or address " + traits.owner()));
        }
        if (organisation.unit(traits.unitKey()).isEmpty()) {
            errors.add(new FieldError("/unitKey", "UNKNOWN_UNIT", "There is no unit " + traits.unitKey()));
        }
        traits.sharedWith().stream()
                .filter(unit -> organisation.unit(unit).isEmpty())
                .forEach(unit -> errors.add(new FieldError("/sharedWith", "UNKNOWN_UNIT", "There is no unit " + unit)));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new MeasureTraits(
                traits.name(),
                traits.unit(),
                traits.kind(),
                traits.frequency(),
                traits.zone(),
                traits.graceHours(),
                owner.orElseThrow().key(),
                traits.unitKey(),
                traits.sharedWith());
    }

    /** True when the definition begins in a period that is closed. */
    boolean reachesBack(MeasureDocument wanted, Instant now) {
        return first(wanted)
                .isClosedAt(now, wanted.traits().zone(), wanted.traits().graceHours());
    }

    private static Period first(MeasureDocument wanted) {
        return Period.containing(
                wanted.traits().frequency(), wanted.definition().effectiveFrom());
    }

    /** Refuses a version that reaches back over closed periods without a reason and a second person to approve it. */
    void checkReachingBack(MeasureDocument wanted, Instant now) {
        if (!reachesBack(wanted, now)) {
            return;
        }
        MeasureDocument.Rebaseline rebaseline = wanted.rebaseline();
        if (rebaseline == null) {
            throw new InvalidInputException(
                    "/rebaseline",
                    "REBASELINE_NEEDED",
                    "The definition reaches back over closed periods from " + first(wanted)
                            + "; give a reason and an approver, or a later effectiveFrom");
        }
        approver(rebaseline);
    }

    /** The second person whom a rebaseline names; throws when that is nobody who may approve one. */
    PersonView approver(MeasureDocument.Rebaseline rebaseline) {
        PersonView approver = organisation
                .person(rebaseline.approver())
                .orElseThrow(() -> new InvalidInputException(
                        "/rebaseline/approver",
                        "UNKNOWN_PERSON",
                        "Nobody has the key or address " + rebaseline.approver()));
        if (approver.key().equals(access.caller().key()) || !access.mayPerson(approver, Act.APPROVE_REBASELINE)) {
            throw new InvalidInputException(
                    "/rebaseline/approver",
                    "NOT_AN_APPROVER",
                    "Name a second person who may approve it, an executive or a PMO");
        }
        return approver;
    }

    boolean same(Definition one, Definition other) {
        return documents.write(one).equals(documents.write(other));
    }

    Definition numbered(Definition definition, int version) {
        return new Definition(
                version,
                definition.effectiveFrom(),
                definition.accumulation(),
                definition.direction(),
                definition.curve(),
                definition.tolerance(),
                definition.lag(),
                definition.minDenominator(),
                definition.factor());
    }
}
