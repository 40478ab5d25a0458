package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import dev.lodestar.measure.Report;
import dev.lodestar.plan.Plans;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** Services refuse what the table refuses, and what is out of reach is not there. */
@CompanyTest
class ServicesAskFirstTest {

    @Autowired
    private Measures measures;

    @Autowired
    private MeasureStatuses statuses;

    @Autowired
    private Observations observations;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Plans plans;

    @Autowired
    private Sources sources;

    @BeforeEach
    void measures_of_sales_service_and_a_partner() {
        if (keysSeenBy("pmo").isEmpty()) {
            define("pmo", "bookings", "member", "sales-east", "[]");
            define("pmo", "lead-time", "pmo", "service", "[\"gac\"]");
            define("pmo", "on-time", "gac", "gac", "[]");
        }
    }

    @Test
    void a_member_defines_nothing() {
        assertThatThrownBy(() -> define("member", "mine", "member", "sales-east", "[]"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_lead_defines_for_the_units_below_and_for_no_other() {
        assertThat(define("lead", "visits", "member", "sales-east", "[]").unitKey())
                .isEqualTo("sales-east");
        assertThatThrownBy(() -> define("lead", "repairs", "pmo", "service", "[]"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.code()).isEqualTo("OUT_OF_REACH")));
    }

    @Test
    void a_lead_cannot_take_a_measure_over_by_naming_their_own_unit() {
        assertThatThrownBy(() -> define("lead", "lead-time", "lead", "sales", "[]"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_partner_sees_the_measures_it_owns_and_those_shared_with_it() {
        assertThat(keysSeenBy("gac")).containsExactly("lead-time", "on-time");
        assertThat(keysSeenBy("catl")).isEmpty();
        assertThat(keysSeenBy("member")).contains("bookings", "lead-time", "on-time");
    }

    @Test
    void what_is_out_of_reach_is_not_found_just_like_what_is_not_there() {
        assertThat(Company.as("gac", () -> measures.get("lead-time")).measure().key())
                .isEqualTo("lead-time");
        assertThatThrownBy(() -> Company.as("gac", () -> measures.get("bookings")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Company.as("gac", () -> measures.get("no-such")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void people_report_for_what_is_theirs_and_for_nothing_else() {
        assertThat(report("member", "bookings").outcome()).isNotEqualTo(Outcome.REJECTED);
        assertThat(report("colleague", "bookings").code()).isEqualTo("UNKNOWN_MEASURE");
        assertThat(report("gac", "on-time").outcome()).isNotEqualTo(Outcome.REJECTED);
        assertThat(report("gac", "lead-time").code()).isEqualTo("UNKNOWN_MEASURE");
        assertThatThrownBy(() -> report("executive", "bookings")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_partner_sees_its_own_units_and_people() {
        assertThat(Company.as("gac", organisation::units))
                .extracting(UnitView::key)
                .containsExactly("gac", "gac-plant");
        assertThat(Company.as("gac", organisation::people))
                .extracting(PersonView::key)
                .containsExactly("gac");
    }

    @Test
    void sources_and_drafts_are_for_those_who_look_after_them() {
        assertThat(Company.as("admin", sources::list)).isEmpty();
        assertThatThrownBy(() -> Company.as("member", sources::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Company.as("gac", () -> plans.draft("car"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_is_refused() {
        assertThatThrownBy(() -> measures.get("bookings")).isInstanceOf(AccessDeniedException.class);
    }

    private MeasureView define(String person, String key, String owner, String unit, String sharedWith) {
        String document = """
                {"name": "%s", "unit": "cars", "kind": "FLOW", "frequency": "WEEK", "owner": "%s", "unitKey": "%s",
                 "sharedWith": %s, "definition": {"effectiveFrom": "2026-02-09", "direction": "HIGHER",
                   "curve": {"shape": "STEP", "targets": [{"date": "2026-02-09", "value": "100"}]}}}""".formatted(key, owner, unit, sharedWith);
        return Company.as(person, () -> measures.define(key, JsonMapper.shared().readTree(document), null));
    }

    private List<String> keysSeenBy(String person) {
        return Company.as(person, () -> statuses.list(new MeasureFilter(null, null, null), "", 100)).stream()
                .map(MeasureStatus::measureKey)
                .toList();
    }

    private Receipt report(String person, String measure) {
        Report number = new Report(measure, "2026-W08", BigDecimal.TEN, null, null, null, false);
        return Company.as(person, () -> observations.report(List.of(number))).getFirst();
    }
}
