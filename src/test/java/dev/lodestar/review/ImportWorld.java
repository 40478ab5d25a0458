package dev.lodestar.review;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;

import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Observations;
import dev.lodestar.organisation.Role;
import dev.lodestar.review.excel.InputBook;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.pack.InputRow;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.review.pack.Pack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Reviews of March with packs that were handed out. */
public class ImportWorld {

    public static final String VALUE = "value:m0/2026-W13";
    static final String EARLIER = "value:m0/2026-W12";
    public static final String OTHER = "value:m1/2026-W13";
    static final String COMMENT = "comment:m0";
    static final String TARGET = "target:m0";
    static final String ACTION = "action:launch";

    private final HistoryWorld world;
    private final Reviews reviews;
    private final ReviewTalk talk;
    private final Packs packs;
    private final PackImports imports;
    private final Observations observations;

    ImportWorld(
            HistoryWorld world,
            Reviews reviews,
            ReviewTalk talk,
            Packs packs,
            PackImports imports,
            Observations observations) {
        this.world = world;
        this.reviews = reviews;
        this.talk = talk;
        this.packs = packs;
        this.imports = imports;
        this.observations = observations;
    }

    /** A tenant whose March is reviewed. */
    public Desk march(int measures) {
        return march(world.begin(measures), measures);
    }

    /** The same of a tenant with a name. */
    public Desk march(String tenant, int measures) {
        return march(world.begin(tenant, measures), measures);
    }

    /** The review of another period of the same plan. */
    Desk also(Desk desk, String period) {
        return new Desk(
                this, desk.tenant(), desk.pmo(() -> reviews.begin(PLAN, period)).id());
    }

    private Desk march(TenantId tenant, int measures) {
        String[] keys =
                IntStream.range(0, measures).mapToObj(number -> "m" + number).toArray(String[]::new);
        world.report(tenant, "m0", "2026-W09", 100);
        world.publish(tenant, plan(PLAN, "li-ming", keys).replaceFirst("\"measures\": \\[", """
                        "actions": [{"key": "launch", "name": "=Launch", "owner": "li-ming", "start": "2026-01-05",
                         "deadline": "2026-06-30", "progress": 10}], "measures": ["""));
        Arrays.stream(keys).skip(1).forEach(key -> world.report(tenant, key, "2026-W09", 100, 100, 100, 100));
        if (measures > 1) {
            world.report(tenant, "m1", "2026-W13", 100);
        }
        world.on("2026-04-03T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 60, 50, 50, 50);
        long review = as(tenant, Role.PMO, "company", "pmo", () -> reviews.begin(PLAN, "2026-03"))
                .id();
        as(tenant, Role.PMO, "company", "pmo", () -> {
            talk.decide(review, new NewDecision("Train the stores", "li-ming", LocalDate.parse("2026-04-20")));
            return 0;
        });
        return new Desk(this, tenant, review);
    }

    /**
     * A review, and who is at it.
     *
     * @param review its number
     */
    public record Desk(ImportWorld world, TenantId tenant, long review) {

        public <T> T pmo(Callable<T> work) {
            return as(tenant, Role.PMO, "company", "pmo", work);
        }

        <T> T lead(Callable<T> work) {
            return as(tenant, Role.LEAD, "sales", "li-ming", work);
        }

        Pack pack() {
            return pmo(() -> world.packs.of(review));
        }

        public InputBook book() {
            return book(pack());
        }

        static InputBook book(Pack pack) {
            return new InputBook(pack.id(), "en", InputRows.of(pack.snapshot()));
        }

        /** One row of every kind filled in. */
        public InputBook filled() {
            return book().set(VALUE, InputColumn.VALUE, 80)
                    .set(VALUE, InputColumn.COMMENT, "Counted again")
                    .set(COMMENT, InputColumn.COMMENT, "Slow")
                    .set(COMMENT, InputColumn.CONFIDENCE, 2)
                    .set(TARGET, InputColumn.TARGET, 90)
                    .set(TARGET, InputColumn.REASON, "The market shrank")
                    .set(ACTION, InputColumn.PROGRESS, 60)
                    .set(task(), InputColumn.COMMENT, "Began");
        }

        /** The row of the follow-up. */
        String task() {
            return InputRows.of(pack().snapshot()).stream()
                    .map(InputRow::id)
                    .filter(id -> id.startsWith("task:"))
                    .findFirst()
                    .orElseThrow();
        }

        ImportPreview dryRun(InputBook book, Path folder) {
            return pmo(() -> world.imports.dryRun(review, book.save(folder), "pack.xlsx"));
        }

        List<ObservationView> values(String measure) {
            return pmo(() -> world.observations.of(measure, null, null));
        }

        public ObservationView value(String measure, String period) {
            return values(measure).stream()
                    .filter(value -> value.period().equals(period))
                    .reduce((one, other) -> other)
                    .orElseThrow();
        }
    }
}
