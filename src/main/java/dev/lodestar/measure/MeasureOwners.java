package dev.lodestar.measure;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a single measure to another person: by its owner, within its unit, or by whoever defines it, as far as they reach.
 * Who owned it before stays on record.
 */
@Service
@Transactional
public class MeasureOwners {

    private final MeasureRepository measures;
    private final Organisation organisation;
    private final Access access;

    MeasureOwners(MeasureRepository measures, Organisation organisation, Access access) {
        this.measures = measures;
        this.organisation = organisation;
        this.access = access;
    }

    /** To whom the caller may hand this measure, by name; nobody when it is not theirs to hand over. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<PersonView> successors(MeasureView measure) {
        if (!mayHandOver(measure)) {
            return List.of();
        }
        return organisation.people().stream()
                .filter(person -> !person.key().equals(measure.owner()) && mayReceive(person, measure))
                .toList();
    }

    /**
     * Makes somebody else the owner.
     *
     * @param from whom the caller took for the owner
     * @param to the key of the next owner; null is a field that was left empty
     * @throws NotFoundException when there is no such measure that is the caller's to hand over
     * @throws InvalidInputException when there is no such person, or the caller may not hand it to them
     * @throws ConflictException when somebody else owns it by now
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public MeasureView handOver(String measureKey, String from, @Nullable String to) {
        Measure measure = measures.findForChange(measureKey)
                .filter(found -> !found.isRetired() && mayHandOver(found.view()))
                .orElseThrow(() -> new NotFoundException("measure", measureKey));
        if (!measure.owner().equals(from)) {
            throw new ConflictException("'" + measure.owner() + "' owns measure '" + measureKey + "' by now");
        }
        measure.handTo(checked(measure.view(), to).key());
        return measures.saveAndFlush(measure).view();
    }

    private PersonView checked(MeasureView measure, @Nullable String to) {
        if (to == null || to.isBlank()) {
            throw new InvalidInputException("/to", "MISSING", "Say who takes over");
        }
        if (to.equals(measure.owner())) {
            throw new InvalidInputException("/to", "SAME", "That person owns it already");
        }
        return organisation
                .person(to)
                .filter(person -> mayReceive(person, measure))
                .orElseThrow(() -> new InvalidInputException(
                        "/to", "OUT_OF_REACH", "Name somebody of the measure's unit, or whom you reach"));
    }

    private boolean mayHandOver(MeasureView measure) {
        boolean own = !access.caller().isToken() && access.caller().key().equals(measure.owner());
        return own || access.reach(Act.DEFINE_MEASURE).covers(null, measure.unitKey());
    }

    private boolean mayReceive(PersonView person, MeasureView measure) {
        Reach reach = access.reach(Act.DEFINE_MEASURE);
        return person.unitKey().equals(measure.unitKey()) || reach.covers(null, person.unitKey());
    }
}
