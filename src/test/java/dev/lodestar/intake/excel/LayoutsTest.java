package dev.lodestar.intake.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.intake.Part;
import dev.lodestar.intake.PlanSketch;
import dev.lodestar.intake.PlanSketch.GoalSketch;
import dev.lodestar.intake.PlanSketch.MeasureSketch;
import dev.lodestar.intake.PlanSketch.StrategySketch;
import dev.lodestar.intake.SheetMapping;
import dev.lodestar.intake.SketchProblem;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts as customers have them. */
class LayoutsTest {

    @Test
    void four_columns_side_by_side_with_merged_strategies() {
        PlanSketch plan = new Books()
                .sheet(
                        "OGSM",
                        new Object[][] {
                            {"JD Auto OGSM 2026"},
                            {"Objective", "Goals", "Strategies", "Measures", "Owner", "Target"},
                            {
                                "Become the first gateway",
                                "100,000 cars sold",
                                "Custom models",
                                "Models launched",
                                "Li Na",
                                10
                            },
                            {"", "Repurchase +20%", "", "Cars sold", "Zhang Wei", 100000},
                            {"", "", "Close the loop", "Swap stations open", "Wang Fang", "1,200"},
                            {"", "", "", "Swap satisfaction", "", "92 %"}
                        },
                        "A3:A6",
                        "C3:C4",
                        "C5:C6")
                .read(Locale.ENGLISH);

        assertThat(plan.objective()).isEqualTo("Become the first gateway");
        assertThat(plan.goals()).extracting(GoalSketch::name).containsExactly("100,000 cars sold", "Repurchase +20%");
        assertThat(plan.strategies())
                .extracting(StrategySketch::name, StrategySketch::measures, StrategySketch::serves)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Custom models", List.of(0, 1), List.of(0, 1)),
                        org.assertj.core.groups.Tuple.tuple("Close the loop", List.of(2, 3), List.of(0, 1)));
        assertThat(plan.measures().get(2).target()).isEqualByComparingTo("1200");
        assertThat(plan.measures().get(3).target()).isEqualByComparingTo("92");
        assertThat(plan.measures().get(3).unit()).isEqualTo("%");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void four_columns_with_lists_in_their_cells() {
        PlanSketch plan = new Books()
                .sheet("一页", new Object[][] {
                    {"目的", "目标", "策略", "衡量指标"},
                    {"成为第一入口", "1. 售出 10 万辆车\n2. 复购提升 20%", "1. 定制车型\n2. 打通闭环", "• 换电站数\n• 满意度"}
                })
                .read(Locale.CHINESE);

        assertThat(plan.objective()).isEqualTo("成为第一入口");
        assertThat(plan.goals()).extracting(GoalSketch::name).containsExactly("售出 10 万辆车", "复购提升 20%");
        assertThat(plan.strategies()).extracting(StrategySketch::name).containsExactly("定制车型", "打通闭环");
        assertThat(plan.measures()).extracting(MeasureSketch::name).containsExactly("换电站数", "满意度");
    }

    @Test
    void stacked_blocks_in_german_with_tables_of_their_own() {
        PlanSketch plan = new Books()
                .sheet("Plan", new Object[][] {
                    {"Zielbild:", "Der erste Zugang zum Elektroauto werden"},
                    {},
                    {"Ziele", "Verantwortlich", "Ausgangswert", "Zielwert", "Einheit", "Termin"},
                    {"Fahrzeuge verkauft", "Anna Weber", 0, "100.000", "Fahrzeuge", "31.12.2026"},
                    {"Durchlaufzeit der Wartung", "Bernd Ott", "12,5", 8, "Tage", "Q3 2026"},
                    {},
                    {"Strategien"},
                    {"Eigene Modelle bauen"},
                    {"Tauschnetz schließen"},
                    {},
                    {"Maßnahmen"},
                    {"2.1 Partner schulen"}
                })
                .read(Locale.GERMAN);

        assertThat(plan.objective()).isEqualTo("Der erste Zugang zum Elektroauto werden");
        assertThat(plan.goals())
                .extracting(GoalSketch::name, GoalSketch::owner, GoalSketch::measure)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Fahrzeuge verkauft", "Anna Weber", 0),
                        org.assertj.core.groups.Tuple.tuple("Durchlaufzeit der Wartung", "Bernd Ott", 1));
        MeasureSketch time = plan.measures().get(1);
        assertThat(time.baseline()).isEqualByComparingTo("12.5");
        assertThat(time.direction()).isEqualTo(Direction.LOWER);
        assertThat(time.due()).isEqualTo(LocalDate.parse("2026-09-30"));
        assertThat(plan.measures().getFirst().target()).isEqualByComparingTo("100000");
        assertThat(plan.strategies())
                .extracting(StrategySketch::name)
                .containsExactly("Eigene Modelle bauen", "Tauschnetz schließen");
        assertThat(plan.strategies().get(1).actions()).hasSize(1);
    }

    @Test
    void a_flat_table_with_goals_that_span_their_strategies() {
        PlanSketch plan = new Books()
                .sheet(
                        "表",
                        new Object[][] {
                            {"目标", "策略", "衡量指标", "负责人", "单位", "基线", "目标值", "截止日期"},
                            {"销量", "渠道", "试驾预约量", "张伟", "次", "１，２００", "5万", "2026年12月31日"},
                            {"", "产品", "车型数", "李娜", "款", 1, 3, "2026-06-30"},
                            {"满意度", "服务", "满意率", "王芳", "", "80%", "92%", "年底"}
                        },
                        "A2:A3")
                .read(Locale.CHINESE);

        assertThat(plan.strategies())
                .extracting(StrategySketch::name, StrategySketch::serves)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("渠道", List.of(0)),
                        org.assertj.core.groups.Tuple.tuple("产品", List.of(0)),
                        org.assertj.core.groups.Tuple.tuple("服务", List.of(1)));
        assertThat(plan.measures().getFirst().baseline()).isEqualByComparingTo("1200");
        assertThat(plan.measures().getFirst().target()).isEqualByComparingTo("50000");
        assertThat(plan.measures().get(2).unit()).isEqualTo("%");
        assertThat(plan.problems())
                .extracting(SketchProblem::cell, SketchProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("H4", "day"));
    }

    @ParameterizedTest
    @CsvSource({
        "Measure,Jan,Feb,Mar,Plan,Actual",
        "衡量指标,1月,2月,3月,计划,实际",
        "Messgröße,Jan,Feb,Mrz,Soll,Ist",
        "KPI,01/2026,02/2026,03/2026,Target,Actual"
    })
    void a_bowler_with_a_plan_and_an_actual_row(
            String head, String one, String two, String three, String plan, String actual) {
        PlanSketch sketch = new Books()
                .sheet(
                        "Bowler",
                        new Object[][] {
                            {head, "", one, two, three},
                            {"Bookings", plan, 100, 110, 120},
                            {"", actual, 90, 115, ""},
                            {"Visits", plan, 10, 10, 10},
                            {"", actual, 0, 12, ""}
                        },
                        "A2:A3",
                        "A4:A5")
                .read(Locale.ENGLISH);

        assertThat(sketch.measures()).extracting(MeasureSketch::name).containsExactly("Bookings", "Visits");
        assertThat(sketch.measures().getFirst().plan())
                .containsEntry("2026-03", BigDecimal.valueOf(120))
                .hasSize(3);
        assertThat(sketch.measures().getFirst().actual())
                .containsEntry("2026-02", BigDecimal.valueOf(115))
                .hasSize(2);
        assertThat(sketch.measures().get(1).actual()).containsEntry("2026-01", BigDecimal.ZERO);
    }

    @Test
    void pairs_of_rows_without_a_word_are_plan_over_actual_and_join_the_plan_of_another_sheet() {
        PlanSketch sketch = new Books()
                .sheet("Numbers", new Object[][] {
                    {"KPI", "Q1", "Q2", "Q3", "Q4"},
                    {"Cars sold", 10, 20, 30, 40},
                    {"", 8, 21},
                    {"Launches", 1, 1, 1, 1}
                })
                .sheet("OGSM", new Object[][] {
                    {"Strategy", "KPI", "Target"}, {"Sell", "Cars sold", 100}, {"Launch", "Launches", 4}
                })
                .read(Locale.ENGLISH);

        assertThat(sketch.strategies()).extracting(StrategySketch::name).containsExactly("Sell", "Launch");
        MeasureSketch cars = sketch.measures().getFirst();
        assertThat(cars.plan()).hasSize(4);
        assertThat(cars.actual()).hasSize(2).containsEntry("2026-Q2", BigDecimal.valueOf(21));
        assertThat(cars.kind()).isEqualTo(Kind.FLOW);
        assertThat(sketch.measures().get(1).actual()).hasSize(4);
        assertThat(sketch.problems()).isEmpty();
    }

    @Test
    void the_mapping_can_be_changed_and_says_how_sure_it_is() {
        Books book = new Books().sheet("S", new Object[][] {
            {"Strategy", "What we look at", "Target"}, {"Sell", "Cars sold", 100}, {"", "Tests", "many"}
        });
        SheetMapping mapping = book.recognised().getFirst();
        var sheets = new WorkbookReader().open(book.bytes()).sheets();

        PlanSketch changed = dev.lodestar.intake.SheetReader.read(
                sheets,
                List.of(mapping.column(1, Part.MEASURE)),
                new dev.lodestar.intake.ReadingContext(2026, Locale.ENGLISH));

        assertThat(mapping.columns()).containsEntry(1, Part.IGNORED);
        assertThat(mapping.sureness().get(1)).isLessThan(mapping.sureness().get(0));
        assertThat(changed.measures()).extracting(MeasureSketch::name).containsExactly("Cars sold", "Tests");
        assertThat(changed.problems()).containsExactly(new SketchProblem("S", "C3", "number", "many"));
    }

    @Test
    void a_sheet_of_something_else_is_left_alone() {
        assertThat(new Books()
                        .sheet("Canteen", new Object[][] {{"Monday", "Soup"}, {"Tuesday", "Noodles"}})
                        .recognised()
                        .getFirst()
                        .layout())
                .isEqualTo(SheetMapping.Layout.IGNORED);
    }
}
