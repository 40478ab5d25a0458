package dev.lodestar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.DefinitionRules;
import dev.lodestar.measure.pace.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DemoTenantsTest {

    static Stream<DemoTenant> tenants() {
        return Stream.of("2026-11-22", "2026-01-07", "2027-01-04", "2029-02-28")
                .map(LocalDate::parse)
                .flatMap(anchor -> Stream.of(DemoTenants.jdAuto(anchor), DemoTenants.rheinMobil(anchor)));
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void every_definition_can_be_judged(DemoTenant tenant) {
        for (var measure : tenant.measures()) {
            for (var definition : JudgedDemo.subject(measure, tenant.zone()).definitions()) {
                assertThat(DefinitionRules.violations(
                                Kind.valueOf(measure.kind()), Frequency.valueOf(measure.frequency()), definition))
                        .as(measure.key())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void everything_named_exists(DemoTenant tenant) {
        var people = keys(tenant.people().stream().map(DemoTenant.Person::key));
        var units = keys(tenant.units().stream().map(DemoTenant.Unit::key));
        var measures = keys(tenant.measures().stream().map(DemoTenant.Measure::key));

        assertThat(people).contains("executive", "lead", "pmo", "member", "partner-gac", "admin");
        tenant.people().forEach(person -> assertThat(units).contains(person.unitKey()));
        tenant.measures().forEach(measure -> {
            assertThat(people).contains(measure.owner());
            assertThat(units).contains(measure.unitKey()).containsAll(measure.sharedWith());
        });
        assertThat(Stream.concat(
                        tenant.sources().stream()
                                .flatMap(source -> source.queries().stream())
                                .map(DemoTenant.Query::measure),
                        tenant.reports().numbers().stream().map(DemoTenant.Numbers::measure)))
                .containsExactlyInAnyOrderElementsOf(measures);
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void every_plan_holds_together(DemoTenant tenant) {
        var measures = keys(tenant.measures().stream().map(DemoTenant.Measure::key));
        var people = keys(tenant.people().stream().map(DemoTenant.Person::key));
        for (var plan : tenant.plans()) {
            assertThat(plan.versions()).isSortedAccordingTo(Comparator.comparing(DemoTenant.PlanVersion::publishedOn));
            for (var version : plan.versions()) {
                var document = version.document();
                if (document == null) {
                    continue;
                }
                assertThat(document.toString()).doesNotContain("@", "{year}");
                assertThat(document.at("/objective/text").asString()).doesNotContainPattern("\\d");
                assertThat(measures).containsAll(texts(document.findValues("measure")));
                assertThat(people).containsAll(texts(document.findValues("owner")));
                var goals = texts(document.path("goals")
                        .valueStream()
                        .map(goal -> goal.get("key"))
                        .toList());
                var served = document.path("strategies")
                        .valueStream()
                        .flatMap(strategy -> strategy.path("serves").valueStream())
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
                assertThat(served).as(plan.key()).isEqualTo(Set.copyOf(goals));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void what_is_agreed_is_between_plans_that_are_published_by_then(DemoTenant tenant) {
        var people = keys(tenant.people().stream().map(DemoTenant.Person::key));
        for (var linking : tenant.cascade().links()) {
            assertThat(people).contains(linking.by());
            assertThat(publishedBy(tenant, linking.on()))
                    .contains(linking.link().parentPlan(), linking.link().childPlan());
        }
        for (var answer : tenant.cascade().answers()) {
            assertThat(people).contains(answer.by());
            assertThat(publishedBy(tenant, answer.on())).contains(answer.parentPlan(), answer.childPlan());
        }
        for (var closing : tenant.cascade().closings()) {
            assertThat(people).contains(closing.by());
            assertThat(tenant.plans().stream()
                            .filter(plan -> plan.key().equals(closing.plan()))
                            .map(plan -> plan.versions().get(closing.version() - 1))
                            .flatMap(version -> version.publication().promises().stream())
                            .filter(promise -> promise.measure().equals(closing.measure())))
                    .as(closing.note())
                    .singleElement()
                    .matches(promise -> promise.by().plusDays(2).isBefore(closing.on()));
        }
    }

    private static List<String> publishedBy(DemoTenant tenant, LocalDate day) {
        return tenant.plans().stream()
                .filter(plan -> plan.versions().getFirst().publishedOn().isBefore(day))
                .map(DemoTenant.Plan::key)
                .toList();
    }

    private static Set<String> keys(Stream<String> keys) {
        var found = keys.toList();
        assertThat(found).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z0-9][a-z0-9-]{0,62}"));
        return Set.copyOf(found);
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::asString).toList();
    }
}
