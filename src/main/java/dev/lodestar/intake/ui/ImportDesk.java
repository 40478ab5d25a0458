package dev.lodestar.intake.ui;

import dev.lodestar.intake.PlanExport;
import dev.lodestar.intake.PlanIntake;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.Plans;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the wizard asks, and who answers. */
@Component
class ImportDesk {

    private final PlanIntake intake;
    private final PlanExport export;
    private final Plans plans;
    private final Organisation organisation;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    ImportDesk(
            PlanIntake intake,
            PlanExport export,
            Plans plans,
            Organisation organisation,
            Access access,
            Tenants tenants,
            Clock clock) {
        this.intake = intake;
        this.export = export;
        this.plans = plans;
        this.organisation = organisation;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    PlanIntake intake() {
        return intake;
    }

    PlanExport export() {
        return export;
    }

    boolean mayImport() {
        return access.may(Act.EDIT_PLAN) && access.may(Act.DEFINE_MEASURE);
    }

    List<PlanSummary> plans() {
        return plans.list();
    }

    int year() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone()).getYear();
    }

    String reader() {
        return access.caller().key();
    }

    /** Units at which the reader can put a plan and its measures, by key. */
    Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        for (UnitView unit : organisation.structure()) {
            if (unit.closedAt() == null && access.reach(Act.EDIT_PLAN).covers(null, unit.key())) {
                units.put(unit.key(), unit.name());
            }
        }
        return units;
    }

    /** The people who are there, by key. */
    Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (PersonView person : organisation.directory()) {
            if (person.leftAt() == null) {
                people.put(person.key(), person.name());
            }
        }
        return people;
    }
}
