package dev.lodestar.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.document.EditConflict;
import dev.lodestar.plan.document.EditConflictException;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanExamples;
import dev.lodestar.testing.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A plan as large as plans get, written by several people at the same moment, and what that asks of the database. */
@PlanModuleTest
@Import(StatementCount.class)
class DraftsAtOnceTest {

    private static final String KEY = "car-2026";
    private static final int NODES = 2_000;
    private static final int WRITERS = 8;

    @Autowired
    private Plans plans;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PlanWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void a_large_published_plan() {
        world.build();
        world.signInWriter("zhang-wei");
        plans.putDraft(KEY, PlanExamples.large(NODES), null);
        plans.publish(KEY, new Publication("First plan", "Sales rise"));
    }

    @AfterEach
    void signOut() {
        world.signOut();
    }

    @Test
    void what_people_change_in_different_places_at_once_is_all_kept() throws Exception {
        List<Future<DraftView>> all = atOnce(writer -> drafts.edit(
                KEY, List.of(DraftsTest.put("By " + writer, "name", "action:a" + writer, "Action " + writer))));

        for (Future<DraftView> one : all) {
            assertThat(one.get().started()).isTrue();
        }
        DraftView now = drafts.open(KEY);
        for (int writer = 0; writer < WRITERS; writer++) {
            assertThat(action(now.document(), "a" + writer).name()).isEqualTo("By " + writer);
        }
        assertThat(all.stream().map(DraftsAtOnceTest::revision))
                .as("one after the other")
                .doesNotHaveDuplicates();
        assertThat(edits()).isEqualTo(WRITERS);
    }

    @Test
    void what_people_change_in_different_fields_of_one_node_at_once_is_all_kept() throws Exception {
        String[][] fields = {
            {"name", "Action 0", "Train all stores"},
            {"owner", "zhang-wei", "li-ming"},
            {"start", "2026-02-01", "2026-02-02"},
            {"deadline", "2026-06-30", "2026-07-31"}
        };
        List<Future<DraftView>> all = atOnce(writer -> {
            String[] mine = fields[writer % fields.length];
            return drafts.edit(KEY, List.of(DraftsTest.put(mine[2], mine[0], "action:a0", mine[1])));
        });

        for (Future<DraftView> one : all) {
            one.get();
        }
        Action action = action(drafts.open(KEY).document(), "a0");
        assertThat(action.name()).isEqualTo("Train all stores");
        assertThat(action.owner()).isEqualTo("li-ming");
        assertThat(action.start()).hasToString("2026-02-02");
        assertThat(action.deadline()).hasToString("2026-07-31");
        assertThat(edits()).as("who wanted the same changed nothing").isEqualTo(fields.length);
    }

    @Test
    void of_those_who_change_one_field_at_once_one_gets_through_and_the_others_see_it() throws Exception {
        List<Future<DraftView>> all = atOnce(writer -> drafts.edit(
                KEY,
                List.of(
                        DraftsTest.put(
                                "Also by " + writer, "name", "action:a" + (10 + writer), "Action " + (10 + writer)),
                        DraftsTest.put("By " + writer, "name", "action:a0", "Action 0"))));

        PlanDocument now = drafts.open(KEY).document();
        String winner = action(now, "a0").name();
        int through = 0;
        for (int writer = 0; writer < WRITERS; writer++) {
            List<EditConflict> conflicts = conflicts(all.get(writer));
            String also = action(now, "a" + (10 + writer)).name();
            if (conflicts.isEmpty()) {
                through++;
                assertThat(winner).isEqualTo("By " + writer);
                assertThat(also).isEqualTo("Also by " + writer);
            } else {
                assertThat(conflicts)
                        .singleElement()
                        .satisfies(met -> assertThat(met.theirs().stringValue()).isEqualTo(winner));
                assertThat(conflicts.getFirst().mine().stringValue()).isEqualTo("By " + writer);
                assertThat(conflicts.getFirst().base().stringValue()).isEqualTo("Action 0");
                assertThat(also).as("nothing is applied by halves").isEqualTo("Action " + (10 + writer));
            }
        }
        assertThat(through).isOne();
        assertThat(edits()).isOne();
    }

    @Test
    void opening_and_editing_take_the_same_few_statements_however_much_was_edited_before() {
        edit(0);
        List<String> opened = StatementCount.during(() -> drafts.open(KEY));
        List<String> edited = StatementCount.during(() -> edit(1));
        IntStream.range(2, 40).forEach(this::edit);

        List<String> openedLater = StatementCount.during(() -> drafts.open(KEY));
        List<String> editedLater = StatementCount.during(() -> edit(40));
        List<String> undone = StatementCount.during(() -> drafts.undo(KEY));

        assertThat(opened).as(opened.toString()).hasSizeLessThanOrEqualTo(12);
        assertThat(openedLater).hasSameSizeAs(opened);
        assertThat(edited).as(edited.toString()).hasSizeLessThanOrEqualTo(12);
        assertThat(editedLater).hasSameSizeAs(edited);
        assertThat(undone).as(undone.toString()).hasSizeLessThanOrEqualTo(12);
        assertThat(edits()).isEqualTo(41);
    }

    @Test
    void who_writes_a_plan_never_waits_for_who_writes_another_not_even_in_another_tenant() throws Exception {
        edit(0);
        world.signInElsewhere();
        ObjectNode theirs = PlanExamples.with("/unitKey", "\"rhein\"");
        plans.putDraft(KEY, theirs, null);
        world.signInWriter("zhang-wei");
        plans.putDraft("other-plan", PlanExamples.json().put("key", "other-plan"), null);
        CountDownLatch edited = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> {
                world.signInWriter("li-ming");
                transaction.executeWithoutResult(open -> {
                    edit(1);
                    drafts.undo(KEY);
                    edited.countDown();
                    await(others);
                });
            });
            Future<?> quick = threads.submit(() -> {
                await(edited);
                world.signInWriter("zhang-wei");
                rename("other-plan");
                drafts.undo("other-plan");
                world.signInElsewhere();
                rename(KEY);
                drafts.undo(KEY);
            });
            try {
                quick.get(20, TimeUnit.SECONDS);
            } finally {
                others.countDown();
            }
            slow.get();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "plan_draft", "plan_edit"})
    void a_row_to_change_is_found_by_its_id_however_many_there_are(String table) {
        // JPA names no tenant when it changes a row, so the primary key does not help.
        assertThat(jdbc.sql("explain update " + table + " set tenant = tenant where id = 5")
                        .query()
                        .singleRow())
                .containsEntry("key", table + "_by_id");
    }

    private void rename(String plan) {
        drafts.edit(plan, List.of(DraftsTest.put("Good Car", "name", "plan", "National Good Car")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void edit(int action) {
        drafts.edit(KEY, List.of(DraftsTest.put("New " + action, "name", "action:a" + action, "Action " + action)));
    }

    /** Has so many people do something at the same moment; each is signed in on a thread of their own. */
    private List<Future<DraftView>> atOnce(IntFunction<DraftView> work) {
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Future<DraftView>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                all.add(threads.submit(() -> {
                    world.signInWriter("writer-" + writer);
                    together.await();
                    return work.apply(writer);
                }));
            }
        }
        return all;
    }

    private long edits() {
        return jdbc.sql("select count(*) from plan_edit").query(Long.class).single();
    }

    private static List<EditConflict> conflicts(Future<?> outcome) throws InterruptedException {
        try {
            outcome.get();
            return List.of();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(EditConflictException.class);
            return ((EditConflictException) e.getCause()).conflicts();
        }
    }

    private static long revision(Future<DraftView> edited) {
        return edited.resultNow().revision();
    }

    private static Action action(PlanDocument plan, String key) {
        return plan.strategies().stream()
                .flatMap(strategy -> strategy.actions().stream())
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
