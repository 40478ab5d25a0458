package dev.lodestar.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import dev.lodestar.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Numbers on their way into the store, and what is said of them from then on. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RecordingTest {

    private static final TenantId TENANT = new TenantId("recording");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T02:00:00Z");
    private static final Origin CRM = new Origin("crm", null);
    private static int count;

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock clockOfTheTest() {
            return new MovableClock(TUESDAY);
        }
    }

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private MeasureStatuses statuses;

    @Autowired
    private ClosedPeriods closedPeriods;

    @Autowired
    private Clock clock;

    private String key = "";

    @BeforeEach
    void defineAMeasure() {
        ((MovableClock) clock).moveTo(TUESDAY);
        tenants.add(new Tenant(TENANT, "Recording", ZoneId.of("Asia/Shanghai"), Locale.CHINA));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("sales", "Sales", null, false);
            organisation.addPerson(new PersonView("wang", "Wang", "wang@recording.example", "sales", Role.PMO), null);
        });
        Caller caller = Caller.token(TENANT, "set-up", Set.of(TokenScope.ADMIN));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        key = "bookings-" + count++;
        define("100", "2026-02-09", null, null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_same_batch_again_changes_nothing() {
        List<Report> batch = List.of(number("2026-W07", "120"), number("2026-W08", "80"));

        assertThat(record(batch)).containsExactly(Outcome.STORED, Outcome.STORED);
        assertThat(record(batch)).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(record(List.of(number("2026-W07", "120.000")))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void rows_for_one_period_are_revisions_in_their_order() {
        assertThat(record(List.of(number("2026-W07", "1"), number("2026-W07", "2"), number("2026-W07", "2"))))
                .containsExactly(Outcome.STORED, Outcome.REVISED, Outcome.UNCHANGED);

        assertThat(observations.of(key, null, null))
                .extracting(ObservationView::revision)
                .containsExactly(1, 2);
    }

    @Test
    void good_rows_are_kept_and_bad_ones_named() {
        List<Report> batch = List.of(
                number("2026-W07", "120"),
                number("2026-W99", "1"),
                number("2026-02", "1"),
                new Report("nobody-knows", "2026-W07", BigDecimal.ONE, null, null, null, false),
                new Report(key, "2026-W08", null, BigDecimal.ONE, BigDecimal.TEN, null, false),
                new Report(key, "2026-W08", null, null, null, null, false),
                number("2026-W08", "1e30"),
                number("2026-W08", "1e40"));

        List<Receipt> receipts = TenantScope.call(TENANT, () -> observations.record(CRM, batch));

        assertThat(receipts)
                .extracting(Receipt::code)
                .containsExactly(
                        null,
                        "BAD_PERIOD",
                        "BAD_PERIOD",
                        "UNKNOWN_MEASURE",
                        "WRONG_PARTS",
                        "EMPTY",
                        null,
                        "TOO_MANY_DIGITS");
        assertThat(receipts).extracting(Receipt::row).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(observations.of(key, null, null)).hasSize(2);
    }

    @Test
    void what_was_believed_before_a_correction_can_still_be_asked() {
        record(List.of(number("2026-W08", "80")));
        Instant before = clock.instant();
        ((MovableClock) clock).moveTo(TUESDAY.plusSeconds(3600));
        record(List.of(number("2026-W08", "120")));

        assertThat(judgement("2026-W08", before)).isEqualTo(Judgement.RED);
        assertThat(judgement("2026-W08", clock.instant())).isEqualTo(Judgement.GREEN);
        assertThat(evaluations.of(key, TUESDAY, before)).isEqualTo(evaluations.of(key, TUESDAY, before));
    }

    @Test
    void a_correction_and_its_reversal_restore_what_is_said() {
        record(List.of(number("2026-W07", "80"), number("2026-W08", "70"), number("2026-W09", "60")));
        Evaluation before = evaluations.of(key, TUESDAY, null).evaluation();

        record(List.of(number("2026-W08", "500")));
        record(List.of(number("2026-W08", "70")));

        Evaluation after = evaluations.of(key, TUESDAY, null).evaluation();
        assertThat(after.incidents()).hasSameSizeAs(before.incidents());
        assertThat(after.alertState()).isEqualTo(before.alertState());
        assertThat(after.periods())
                .extracting(JudgedPeriod::judgement, JudgedPeriod::gap, JudgedPeriod::alertState)
                .containsExactlyElementsOf(before.periods().stream()
                        .map(period -> org.assertj.core.groups.Tuple.tuple(
                                period.judgement(), period.gap(), period.alertState()))
                        .toList());
    }

    @Test
    void silence_is_judged_when_a_period_closes() {
        record(List.of(number("2026-W07", "120"), number("2026-W08", "120"), number("2026-W09", "120")));
        assertThat(status().status()).isEqualTo(Status.GREEN);

        ((MovableClock) clock).moveTo(TUESDAY.plusSeconds(7 * 86_400));
        TenantScope.run(TENANT, closedPeriods::judgeSome);

        assertThat(status().status()).isEqualTo(Status.STALE);
        assertThat(status().period()).isEqualTo("2026-W10");
    }

    @Test
    void the_status_says_what_the_evaluation_says_of_the_latest_period() {
        record(List.of(number("2026-W07", "120"), number("2026-W08", "93.5"), number("2026-W09", "88.123456789123")));

        MeasureStatus status = status();
        JudgedPeriod latest =
                evaluations.of(key, null, null).evaluation().periods().getLast();
        assertThat(status.actual()).isEqualByComparingTo("88.123456789");
        assertThat(status.gap()).isEqualByComparingTo(latest.gap());
        assertThat(status.status().name()).isEqualTo(latest.judgement().name());
        assertThat(status.series()).extracting(SeriesPoint::period).containsExactly("2026-W07", "2026-W08", "2026-W09");
    }

    @Test
    void a_definition_that_reaches_back_needs_a_reason_and_a_second_person() {
        assertThatThrownBy(() -> define("90", "2026-02-16", 0L, null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/rebaseline"));

        define("90", "2026-02-16", 0L, "wang");

        assertThat(measures.get(key).definitions()).hasSize(2);
        assertThat(measures.get(key).definitions().getLast().rebaselineApprover())
                .isEqualTo("wang");
    }

    @Test
    void a_change_without_or_with_an_old_version_is_refused_and_the_same_definition_is_no_new_one() {
        assertThatThrownBy(() -> define("90", "2026-03-09", null, null)).isInstanceOf(VersionNeededException.class);
        define("90", "2026-03-09", 0L, null);
        assertThatThrownBy(() -> define("80", "2026-03-09", 0L, null)).isInstanceOf(ConflictException.class);

        define("90", "2026-03-09", measures.get(key).measure().version(), null);

        assertThat(measures.get(key).definitions()).hasSize(2);
    }

    private void define(String target, String from, Long version, String approver) {
        String rebaseline = approver == null
                ? ""
                : ", \"rebaseline\": {\"reason\": \"agreed late\", \"approver\": \"" + approver + "\"}";
        measures.define(key, JsonMapper.shared().readTree("""
                {"name": "Bookings", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
                 "owner": "wang", "unitKey": "sales",
                 "definition": {"effectiveFrom": "%s",
                   "curve": {"shape": "STEP", "targets": [{"date": "%s", "value": "%s"}]}}%s}""".formatted(from, from, target, rebaseline)), version);
    }

    private List<Outcome> record(List<Report> batch) {
        return TenantScope.call(TENANT, () -> observations.record(CRM, batch)).stream()
                .map(Receipt::outcome)
                .toList();
    }

    private Report number(String period, String value) {
        return new Report(key, period, new BigDecimal(value), null, null, null, false);
    }

    private Judgement judgement(String period, Instant knownAt) {
        return evaluations.of(key, TUESDAY, knownAt).evaluation().periods().stream()
                .filter(judged -> judged.period().toString().equals(period))
                .findFirst()
                .orElseThrow()
                .judgement();
    }

    private MeasureStatus status() {
        return statuses.of(List.of(key)).getFirst();
    }
}
