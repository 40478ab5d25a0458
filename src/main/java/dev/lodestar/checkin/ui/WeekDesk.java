package dev.lodestar.checkin.ui;

import dev.lodestar.checkin.Cadences;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.HandOvers;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.PlanReporting;
import dev.lodestar.checkin.ReportLinks;
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
record WeekDesk(
        PlanReporting reporting,
        Cadences cadences,
        NumberReports reports,
        CheckIns checkIns,
        Tasks tasks,
        TargetProposals targets,
        MeasureOwners owners,
        HandOvers handOvers,
        ReportLinks links,
        Organisation organisation,
        Access access) {

    String reader() {
        return access.caller().key();
    }

    boolean mayReport() {
        return access.may(Act.REPORT_VALUE);
    }

    boolean mayPropose() {
        return mayReport() || access.may(Act.DEFINE_MEASURE);
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
