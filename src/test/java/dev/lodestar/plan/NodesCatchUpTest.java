package dev.lodestar.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.document.PlanExamples;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Plans that an older release published get the nodes that it did not make. */
@PlanModuleTest
@Import(StatementCount.class)
class NodesCatchUpTest {

    /** More than are made at once. */
    private static final int PLANS = 25;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanNodeUpkeep upkeep;

    @Autowired
    private NodesCatchUp catchUp;

    @Autowired
    private PlanWorld world;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void plans_of_two_tenants() {
        world.build();
        world.signInElsewhere();
        for (String key : List.of("plan-0", "rhein-2026")) {
            publish(PlanExamples.with("/unitKey", "\"rhein\"").put("key", key));
        }
        world.signInWriter("zhang-wei");
        for (int plan = 0; plan < PLANS; plan++) {
            publish(plan("plan-" + plan));
        }
        plans.putDraft("draft-alone", plan("draft-alone"), null);
        world.signOut();
    }

    @AfterEach
    void signOut() {
        world.signOut();
    }

    @Test
    void nodes_that_were_never_made_are_made_for_every_tenant_as_publishing_makes_them() {
        List<Map<String, Object>> made = nodes();
        assertThat(made).hasSizeGreaterThan(PLANS * 8);
        jdbc.sql("delete from plan_node").update();

        start();

        assertThat(nodes()).isEqualTo(made);
    }

    @Test
    void they_are_made_some_at_a_time_in_a_few_statements_each_and_then_no_more() {
        List<Map<String, Object>> made = nodes();
        jdbc.sql("delete from plan_node").update();

        assertThat(catchUpSome()).hasSizeLessThanOrEqualTo(6);
        assertThat(count("select count(distinct plan_key) from plan_node")).isEqualTo(20);
        assertThat(catchUpSome()).hasSizeLessThanOrEqualTo(6);
        assertThat(count("select count(distinct plan_key) from plan_node")).isEqualTo(PLANS);
        assertThat(catchUpSome()).hasSize(1);

        start();
        assertThat(nodes()).isEqualTo(made);
    }

    @Test
    void nodes_of_another_version_or_of_an_older_release_are_made_anew() {
        List<Map<String, Object>> made = nodes();
        jdbc.sql("update plan_node set version = 0, name = 'as it was' where plan_key = 'plan-3'")
                .update();
        jdbc.sql("delete from plan_node where plan_key = 'plan-4' and node = 'plan'")
                .update();

        start();

        assertThat(nodes()).isEqualTo(made);
    }

    @Test
    void applications_that_start_at_once_and_people_who_publish_meanwhile_spoil_nothing() throws Exception {
        jdbc.sql("delete from plan_node").update();
        int nodesOfTheCluster = 4;
        CyclicBarrier together = new CyclicBarrier(nodesOfTheCluster + 1);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < nodesOfTheCluster; node++) {
                all.add(threads.submit(() -> {
                    together.await();
                    start();
                    return together;
                }));
            }
            all.add(threads.submit(() -> {
                world.signInWriter("zhang-wei");
                together.await();
                for (int plan = 0; plan < PLANS; plan += 5) {
                    publish(plan("plan-" + plan).put("name", "Better car"));
                }
                return together;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }

        List<Map<String, Object>> after = nodes();
        assertThat(after)
                .filteredOn(node -> "Better car".equals(node.get("name")))
                .extracting(node -> node.get("plan_key"), node -> node.get("version"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plan-0", 2),
                        org.assertj.core.groups.Tuple.tuple("plan-10", 2),
                        org.assertj.core.groups.Tuple.tuple("plan-15", 2),
                        org.assertj.core.groups.Tuple.tuple("plan-20", 2),
                        org.assertj.core.groups.Tuple.tuple("plan-5", 2));
        jdbc.sql("delete from plan_node").update();
        start();
        assertThat(nodes()).isEqualTo(after);
    }

    @Test
    void plans_that_cannot_be_read_keep_no_other_tenant_waiting() {
        jdbc.sql("delete from plan_node").update();
        world.signInWriter("zhang-wei");
        publish(plan("never-read"));
        world.signOut();
        jdbc.sql("update plan_version set document = '{}' where document like '%never-read%'")
                .update();
        jdbc.sql("delete from plan_node").update();

        start();

        assertThat(count("select count(distinct plan_key) from plan_node where tenant = 'rhein-mobil'"))
                .isEqualTo(2);
    }

    private void start() {
        catchUp.run(new DefaultApplicationArguments());
    }

    private List<String> catchUpSome() {
        return StatementCount.during(() -> TenantScope.run(PlanWorld.TENANT, upkeep::catchUpSome));
    }

    private void publish(ObjectNode plan) {
        String key = plan.get("key").stringValue();
        plans.putDraft(key, plan, null);
        plans.publish(key, new Publication("Because", "Better"));
    }

    private static ObjectNode plan(String key) {
        return PlanExamples.json().put("key", key);
    }

    private List<Map<String, Object>> nodes() {
        return jdbc.sql("select * from plan_node order by tenant, plan_key, position")
                .query()
                .listOfRows();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
