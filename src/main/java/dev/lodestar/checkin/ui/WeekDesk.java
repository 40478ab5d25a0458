package dev.lodestar.checkin.ui;

import dev.lodestar.checkin.Cadences;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.HandOvers;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.PlanReporting;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.measure.LastTarget;
import dev.lodestar.measure.MeasureOwners;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reach;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom the rows of a week ask and hand things to. */
@Component
class WeekDesk {

    private final PlanReporting reporting;
    private final Cadences cadences;
    private final NumberReports reports;
    private final CheckIns checkIns;
    private final Tasks tasks;
    private final TargetProposals targets;
    private final MeasureOwners owners;
    private final HandOvers handOvers;
    private final Organisation organisation;
    private final Access access;

    WeekDesk(
            PlanReporting reporting,
            Cadences cadences,
            NumberReports reports,
            CheckIns checkIns,
            Tasks tasks,
            TargetProposals targets,
            MeasureOwners owners,
            HandOvers handOvers,
            Organisation organisation,
            Access access) {
        this.reporting = reporting;
        this.cadences = cadences;
        this.reports = reports;
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.targets = targets;
        this.owners = owners;
        this.handOvers = handOvers;
        this.organisation = organisation;
        this.access = access;
    }

    PlanReporting reporting() {
        return reporting;
    }

    Cadences cadences() {
        return cadences;
    }

    NumberReports reports() {
        return reports;
    }

    CheckIns checkIns() {
        return checkIns;
    }

    Tasks tasks() {
        return tasks;
    }

    TargetProposals targets() {
        return targets;
    }

    HandOvers handOvers() {
        return handOvers;
    }

    String reader() {
        return access.caller().key();
    }

    boolean mayPropose() {
        return access.may(Act.REPORT_VALUE) || access.may(Act.DEFINE_MEASURE);
    }

    /** Whose measures the reader may hand over beside their own. */
    Reach defines() {
        return access.reach(Act.DEFINE_MEASURE);
    }

    Optional<LastTarget> target(MeasureView measure) {
        return Optional.ofNullable(targets.current(List.of(measure)).get(measure.key()));
    }

    List<PersonView> successors(MeasureView measure) {
        return owners.successors(measure);
    }

    List<PersonView> successors(TaskView task) {
        return organisation.people().stream()
                .filter(person -> !person.key().equals(task.owner()))
                .toList();
    }
}
