package dev.lodestar.response.ui;

import dev.lodestar.alert.AlertBoard;
import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.Mutes;
import dev.lodestar.alert.SourceAlerts;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanNodes;
import dev.lodestar.response.Advice;
import dev.lodestar.response.Countermeasures;
import dev.lodestar.response.Integrity;
import dev.lodestar.response.Playbooks;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the screens of alerts ask. */
@Component
record AlertDesk(
        AlertBoard board,
        Alerts alerts,
        SourceAlerts sources,
        AlertHandling handling,
        Mutes mutes,
        Countermeasures countermeasures,
        Advice advice,
        Playbooks playbooks,
        Integrity integrity,
        MeasureRecords records,
        MeasureDirectory directory,
        MeasureStatuses statuses,
        PlanNodes nodes,
        Organisation organisation,
        Access access,
        Tenants tenants,
        Clock clock) {

    /** Words for this reader, with the names of people and units, in two statements. */
    Words words(Locale locale, Phrases phrases) {
        return words(organisation.structure(), locale, phrases);
    }

    /** The same with units that were read already. */
    Words words(List<UnitView> units, Locale locale, Phrases phrases) {
        Map<String, String> names = new HashMap<>();
        units.forEach(unit -> names.put(unit.key(), unit.name()));
        organisation.directory().forEach(person -> names.put(person.key(), person.name()));
        return new Words(locale, tenants.current().zone(), clock.instant(), names, phrases);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }

    String reader() {
        return access.caller().key();
    }
}
