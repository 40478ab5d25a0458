package dev.lodestar.intake;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.intake.excel.Books;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureDetail;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A workbook becomes a plan, its measures and their numbers, or nothing at all. */
@HistoryTest
class PlanIntakeTest {

    @Autowired
    HistoryWorld world;

    @Autowired
    PlanIntake intake;

    @Autowired
    Drafts drafts;

    @Autowired
    Measures measures;

    @Autowired
    Observations observations;

    @Test
    void a_workbook_becomes_a_draft_with_measures_and_their_past() {
        TenantId tenant = world.begin(1);
        IntakeResult result = pmo(tenant, () -> intake.create(request("sales-2026", sketch())));

        assertThat(result.measures()).containsExactly("cars-sold", "sales-2026-m2");
        PlanDocument plan = pmo(tenant, () -> drafts.open("sales-2026")).document();
        assertThat(plan.objective().text()).isEqualTo("Become the first gateway");
        assertThat(plan.strategies().getFirst().owner()).isEqualTo("li-ming");
        assertThat(plan.strategies().getFirst().measures())
                .extracting(measure -> measure.measure())
                .containsExactly("cars-sold", "sales-2026-m2");
        MeasureDetail cars = pmo(tenant, () -> measures.get("cars-sold"));
        assertThat(cars.measure().owner()).isEqualTo("li-ming");
        assertThat(cars.definitions().getFirst().definition().curve().shape()).isEqualTo(Shape.LINEAR);
        assertThat(pmo(tenant, () -> observations.of("sales-2026-m2", null, null)))
                .extracting(number -> number.period())
                .containsExactly("2026-01", "2026-02");
        assertThat(result.numbers()).isEqualTo(2);
        assertThat(result.notes())
                .extracting(SketchProblem::code, SketchProblem::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("number.future", "试驾 2026-04"));
    }

    @Test
    void keys_that_are_taken_are_left_alone() {
        TenantId tenant = world.begin(1);
        pmo(tenant, () -> intake.create(request("sales-2026", sketch())));

        assertThatThrownBy(() -> pmo(tenant, () -> intake.create(request("sales-2026", sketch()))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused ->
                                assertThat(refused.errors().getFirst().code()).isEqualTo("key.duplicate"));
        IntakeResult second = pmo(tenant, () -> intake.create(request("sales-2027", sketch())));

        assertThat(second.measures()).containsExactly("cars-sold-2", "sales-2027-m2");
    }

    @Test
    void what_cannot_all_be_created_leaves_nothing_behind() {
        TenantId tenant = world.begin(1);
        PlanSketch good = sketch();
        PlanSketch.MeasureSketch first = good.measures().getFirst();
        PlanSketch bad = new PlanSketch(
                good.objective(),
                good.goals(),
                good.strategies(),
                List.of(first, renamed(good.measures().get(1), "two\nlines")),
                List.of());

        assertThatThrownBy(() -> pmo(tenant, () -> intake.create(request("half", bad))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors().getFirst().pointer())
                                .isEqualTo("/OGSM/D3"));
        assertThatThrownBy(() -> pmo(tenant, () -> measures.get("cars-sold"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pmo(tenant, () -> drafts.open("half"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void members_take_nothing_in_and_leads_only_for_their_unit() {
        TenantId tenant = world.begin(1);

        assertThatThrownBy(() ->
                        as(tenant, Role.MEMBER, "sales", "li-ming", () -> intake.create(request("mine", sketch()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> as(tenant, Role.LEAD, "swap", "wang-lei", () -> intake.create(request("mine", sketch()))))
                .isInstanceOf(InvalidInputException.class);
    }

    private static PlanSketch.MeasureSketch renamed(PlanSketch.MeasureSketch m, String name) {
        return new PlanSketch.MeasureSketch(
                name,
                m.unit(),
                m.owner(),
                m.kind(),
                m.frequency(),
                m.direction(),
                m.baseline(),
                m.baselineDay(),
                m.target(),
                m.due(),
                Map.of(),
                Map.of("2026-01", BigDecimal.ONE),
                m.sheet(),
                m.cell());
    }

    private static IntakeRequest request(String key, PlanSketch sketch) {
        return new IntakeRequest(key, "Sales", "sales", 2026, "zhang-wei", sketch);
    }

    private PlanSketch sketch() {
        byte[] file = new Books()
                .sheet("OGSM", new Object[][] {
                    {"Objective", "Goals", "Strategies", "Measures", "Owner", "Baseline", "Target"},
                    {"Become the first gateway", "100,000 cars", "Sell", "Cars sold", "Ming Li", 0, 100000},
                    {"", "", "", "试驾", "nobody", "", ""}
                })
                .sheet("Bowler", new Object[][] {
                    {"Measure", "Row", "2026-01", "2026-02", "2026-03", "2026-04"},
                    {"试驾", "Plan", 100, 110, 120, 130},
                    {"", "Actual", 90, 95, "", 7}
                })
                .bytes();
        WorkbookSource.OpenWorkbook opened = new dev.lodestar.intake.excel.OpenedBooks().open(file);
        return SheetReader.read(
                opened.sheets(),
                SheetReader.recognise(opened.sheets(), 2026),
                new ReadingContext(2026, Locale.ENGLISH));
    }

    private static <T> T pmo(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PMO, "company", "pmo", work);
    }
}
