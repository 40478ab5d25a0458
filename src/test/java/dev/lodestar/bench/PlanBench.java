package dev.lodestar.bench;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Publication;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanChange;
import dev.lodestar.plan.document.PlanDiff;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.tenancy.TenantScope;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.util.diff.DiffUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How fast a plan as large as plans get is opened, edited, compared with its next version, and published. */
final class PlanBench {

    static final TenantId TENANT = new TenantId("bench-plan");

    private static final String KEY = "plan-2024";
    private static final int NODES = 2000;
    private static final int WEEKS = 8;
    private static final int CHILDREN = 40;
    private static final int WARM_UP = 100;
    private static final int TIMES = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final Fleet fleet = Fleet.of(2000, 3_000_001);
    private final int runs;
    private final Table table;
    private final ApplicationContext context;
    private final Plans plans;
    private final Drafts drafts;
    private final ObjectNode before;
    private final ObjectNode after;

    PlanBench(int runs, Table table, ApplicationContext context) {
        this.runs = runs;
        this.table = table;
        this.context = context;
        this.plans = context.getBean(Plans.class);
        this.drafts = context.getBean(Drafts.class);
        this.before = (ObjectNode) JSON.readTree(PlanFixture.document(fleet));
        this.after = changed(before);
    }

    void run(Connection connection) throws Exception {
        new FleetLoader(connection, TENANT, fleet).load(WEEKS);
        context.getBean(BenchApplication.SetClock.class).set(fleet.closing(WEEKS));
        ClosedPeriods closedPeriods = context.getBean(ClosedPeriods.class);
        TenantScope.run(TENANT, () -> {
            Staff.hire(context);
            while (closedPeriods.judgeSome()) {}
        });
        JudgingBench.awaitAlerts(context);
        Staff.signIn(TENANT);
        try {
            plan();
            BareDatabase server = new BareDatabase(connection, TENANT, fleet);
            BarePlan bare = new BarePlan(connection, TENANT, KEY);
            open(server, bare);
            edit(server, bare);
            diff();
            publish(server, bare);
        } finally {
            Staff.signOut();
        }
    }

    /** The plan, and smaller ones that took its strategies for their objectives. */
    private void plan() throws Exception {
        plans.putDraft(KEY, before, null);
        plans.publish(KEY, new Publication("First", "None"));
        for (int child = 0; child < CHILDREN; child++) {
            String key = "child-" + child;
            plans.putDraft(
                    key,
                    JSON.readTree(("""
                    {'key':'%s','name':'Child','unitKey':'unit-1','year':2024,'owner':'person-1',
                     'objective':{'text':'Be faster'},
                     'goals':[{'key':'g','name':'Goal','owner':'person-1','measure':'%s'}],
                     'strategies':[{'key':'s','name':'Strategy','owner':'person-1','serves':['g'],
                       'measures':[{'measure':'%s'}]}]}""")
                            .formatted(key, fleet.key(child), fleet.key(child))
                            .replace('\'', '"')),
                    null);
            plans.publish(key, new Publication("First", "None"));
            context.getBean(Links.class)
                    .add(new NewLink(
                            LinkKind.STRATEGY_OBJECTIVE,
                            LinkDirection.DOWN,
                            KEY,
                            NodeRef.strategy("strategy-" + child),
                            key,
                            NodeRef.OBJECTIVE,
                            null));
        }
        JudgingBench.awaitAlerts(context);
    }

    private void open(BareDatabase server, BarePlan bare) throws Exception {
        plans.putDraft(KEY, after, null);
        Samples opened = samples(() -> drafts.open(KEY));
        Samples read = samples(bare::readDraft);
        add(
                "opened in the editor",
                opened,
                statements(server, () -> drafts.open(KEY)),
                "bare read of its JSON",
                read,
                "<= 12 statements");
    }

    private void edit(BareDatabase server, BarePlan bare) throws Exception {
        int[] edits = {0};
        Samples.Work edit = () -> drafts.edit(
                KEY, List.of(new PlanEdit.Put(NodeRef.goal("goal-1"), "name", name(edits[0]), name(++edits[0]))));
        Samples edited = samples(edit);
        Samples read = samples(bare::readDraft);
        add("one edit stored", edited, statements(server, edit), "bare read of its JSON", read, "");
    }

    private static JsonNode name(int edit) {
        return JsonNodeFactory.instance.stringNode(edit == 0 ? "Goal 1" : "Goal after edit " + edit);
    }

    private void diff() throws Exception {
        PlanDocument one = PlanDocumentReader.read(KEY, before);
        PlanDocument other = PlanDocumentReader.read(KEY, after);
        List<PlanChange> changes = PlanDiff.between(one, other);
        Samples diffed = samples(() -> PlanDiff.between(one, other));
        Samples compared = samples(() -> BarePlan.compare(before, after));
        List<String> old = before.toPrettyString().lines().toList();
        List<String> lines = after.toPrettyString().lines().toList();
        Samples text = new Samples();
        for (int run = 0; run < runs; run++) {
            text.time(() -> DiffUtils.diff(old, lines));
        }
        table.add(
                String.format(
                        Locale.ROOT, "Two versions of %,d nodes compared, %d changes told", NODES, changes.size()),
                Samples.seconds(diffed.median()),
                String.format(
                        Locale.ROOT,
                        "JSON trees place by place, %,d differences told, %s; line diff of the texts %s",
                        BarePlan.compare(before, after).size(),
                        Samples.seconds(compared.median()),
                        Samples.seconds(text.median())),
                String.format(Locale.ROOT, "%.2f", diffed.median() / compared.median()),
                "<= 50 ms");
    }

    private void publish(BareDatabase server, BarePlan bare) throws Exception {
        drafts.discard(KEY, null);
        String document = after.toString();
        Samples published = new Samples();
        Samples followed = new Samples();
        Samples written = new Samples();
        for (int run = -2; run < 4 * runs; run++) {
            plans.putDraft(KEY, run % 2 == 0 ? after : before, null);
            long start = System.nanoTime();
            publish();
            long done = System.nanoTime();
            JudgingBench.awaitAlerts(context);
            if (run >= 0) {
                published.add(done - start);
                followed.add(System.nanoTime() - start);
                written.time(() -> bare.write(document, NODES));
                bare.forget();
            }
        }
        plans.putDraft(KEY, after, null);
        long statements = statements(server, this::publish);
        add("published with its computed impact", published, statements, "bare write of its rows", written, "<= 1 s");
        table.compare(
                "... roll-up and proposals to 40 plans followed", followed, "bare write of its rows", written, "");
    }

    private void publish() {
        plans.publish(KEY, new Publication("Because", "Better"));
    }

    private void add(String what, Samples ours, long statements, String reference, Samples theirs, String aim) {
        table.add(
                String.format(Locale.ROOT, "A plan of %,d nodes: %s", NODES, what),
                Samples.seconds(ours.median()) + ", " + statements + " statements",
                reference + " " + Samples.seconds(theirs.median()),
                String.format(Locale.ROOT, "%.2f", ours.median() / theirs.median()),
                aim);
    }

    private static Samples samples(Samples.Work work) throws Exception {
        for (int time = 0; time < WARM_UP; time++) {
            work.run();
        }
        Samples samples = new Samples();
        for (int time = 0; time < TIMES; time++) {
            samples.time(work);
        }
        return samples;
    }

    /** What the server is asked, beginnings and ends of transactions included, before anybody hears of it. */
    private long statements(BareDatabase server, Samples.Work work) throws Exception {
        JudgingBench.awaitAlerts(context);
        CountDownLatch counted = new CountDownLatch(1);
        context.getBean("events", ThreadPoolTaskExecutor.class).submit(() -> {
            counted.await();
            return counted;
        });
        try {
            long start = server.questions();
            work.run();
            // One of them is the question itself.
            return server.questions() - start - 1;
        } finally {
            counted.countDown();
            JudgingBench.awaitAlerts(context);
        }
    }

    /** The plan a month later: a tenth renamed, some strategies gone, new, in another place, or with another owner. */
    private static ObjectNode changed(ObjectNode plan) {
        ObjectNode changed = plan.deepCopy();
        ArrayNode strategies = (ArrayNode) changed.get("strategies");
        for (int i = 0; i < strategies.size(); i++) {
            ObjectNode strategy = (ObjectNode) strategies.get(i);
            if (i % 10 == 0) {
                strategy.put("name", "Renamed " + i);
            } else if (i % 10 == 1) {
                strategy.put("owner", "person-" + i % 100);
            } else if (i % 40 == 2) {
                strategy.put("key", "new-" + i);
            }
        }
        for (int move = 0; move < 20; move++) {
            strategies.insert(15 * move, strategies.remove(strategies.size() - 1 - 3 * move));
        }
        List<JsonNode> measures = new ArrayList<>();
        strategies.forEach(strategy -> measures.add(strategy.get("measures")));
        for (int i = 3; i < measures.size(); i += 10) {
            ((ObjectNode) measures.get(i).get(0)).put("weight", 2);
        }
        return changed;
    }
}
