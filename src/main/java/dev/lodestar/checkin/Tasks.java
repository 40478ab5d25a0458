package dev.lodestar.checkin;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Mentions;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follow-ups and countermeasures: who does what by when, beside what plans say. Each change is a check-in too, and how a
 * task stood at any moment can be told. A task out of the caller's reach does not exist.
 */
@Service
@Transactional(readOnly = true)
public class Tasks {

    private static final int MOST = 500;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final int PERCENT = 100;

    private final TaskStore store;
    private final CheckInStore checkIns;
    private final TaskAccess reach;
    private final PublishedPlans plans;
    private final MeasureDirectory measures;
    private final Organisation organisation;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(
            TaskStore store,
            CheckInStore checkIns,
            TaskAccess reach,
            PublishedPlans plans,
            MeasureDirectory measures,
            Organisation organisation,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.checkIns = checkIns;
        this.reach = reach;
        this.plans = plans;
        this.measures = measures;
        this.organisation = organisation;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives somebody a task.
     *
     * @throws InvalidInputException with every field that is wrong, or when neither the plan, the measure nor the person is
     *     in the caller's reach
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    @Transactional
    public TaskView create(NewTask task) {
        new TextRules()
                .filled("/title", task.title(), "Say what is to be done")
                .line("/title", task.title(), LONGEST_TITLE)
                .line("/origin/label", task.origin().label(), LONGEST_TITLE)
                .require(task.due() != null, "/due", "field.missing", "Say by when")
                .require(isThere(task.owner()), "/owner", "person.unknown", "There is no such person")
                .require(
                        task.plan() == null || plans.find(task.plan()).isPresent(),
                        "/plan",
                        "plan.unknown",
                        "There is no such published plan")
                .require(
                        task.measure() == null
                                || !measures.byKeys(List.of(task.measure())).isEmpty(),
                        "/measure",
                        "measure.unknown",
                        "There is no such measure")
                .check();
        new TextRules()
                .require(reach.mayGive(task), "/owner", "person.out-of-reach", "You give this person no tasks")
                .check();
        Instant now = Moments.now(clock);
        long id = store.add(
                task, Objects.requireNonNull(task.due()), access.caller().key(), now);
        events.publishEvent(new TaskChanged(TenantScope.current(), id, task.owner(), now));
        return get(id);
    }

    /**
     * Changes a task and keeps what was said with it.
     *
     * @param ifRevision what the caller looked at; null changes whatever is there
     * @throws NotFoundException when there is no such task that the caller may change
     * @throws InvalidInputException with every field that is wrong
     * @throws ConflictException when somebody changed it since that revision
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    @Transactional
    public TaskView change(long id, TaskChange change, @Nullable Long ifRevision) {
        TaskView task = reach.marked(store.find(id).stream().toList()).stream()
                .filter(TaskView::mayChange)
                .findFirst()
                .orElseThrow(() -> missing(id));
        if (ifRevision != null && ifRevision != task.revision()) {
            throw changedMeanwhile(id);
        }
        check(task, change);
        TaskStore.Step step = step(task, change);
        Instant now = Moments.now(clock);
        if (!store.change(id, task.revision(), step, access.caller().key(), now)) {
            throw changedMeanwhile(id);
        }
        say(id, step, now);
        events.publishEvent(new TaskChanged(TenantScope.current(), id, step.owner(), now));
        return get(id);
    }

    /** A task; throws {@link NotFoundException} when it is not there or out of reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public TaskView get(long id) {
        return shown(store.find(id).stream().toList()).stream().findFirst().orElseThrow(() -> missing(id));
    }

    /** What came of a review or an alert, as far as it is in reach, the oldest first. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<TaskView> of(TaskOrigin.Kind origin, long ref) {
        return shown(store.of(origin, ref, MOST));
    }

    /** The tasks of a plan, open ones first and by day; throws {@link NotFoundException} when the plan is out of reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<TaskView> ofPlan(String planKey, int limit) {
        if (plans.find(planKey)
                .filter(plan -> access.reach(Act.READ_PLAN).covers(plan.owner(), plan.unitKey()))
                .isEmpty()) {
            throw new NotFoundException("published plan", planKey);
        }
        return shown(store.ofPlan(planKey, Math.clamp(limit, 1, MOST)));
    }

    /** The tasks of a plan as they stood by what was known then, in one statement; nobody may change them. */
    @CalledBySystem("a record is the same for every reader; whoever asks has checked who may read the plan")
    public List<TaskView> ofPlan(String planKey, Instant knownAt) {
        return store.ofPlan(planKey, knownAt, MOST);
    }

    /** What a person still has to do, as far as it is in reach, by day. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<TaskView> ofOwner(String person) {
        return shown(store.openOf(person, MOST));
    }

    private List<TaskView> shown(List<TaskView> found) {
        return found.isEmpty() ? found : reach.marked(reach.readable(found));
    }

    private void check(TaskView task, TaskChange change) {
        boolean explained = change.note() != null && PlainText.filled(change.note());
        boolean moves = change.due() != null && !change.due().equals(task.due());
        boolean handed = change.owner() != null && !change.owner().equals(task.owner());
        boolean unexplained = (moves || handed || change.state() == TaskState.DROPPED) && !explained;
        new TextRules()
                .require(!unexplained, "/note", "field.missing", "Say why")
                .text("/note", change.note(), LONGEST_NOTE)
                .within("/progress", change.progress(), 0, PERCENT)
                .require(!handed || isThere(change.owner()), "/owner", "person.unknown", "There is no such person")
                .check();
    }

    private static TaskStore.Step step(TaskView task, TaskChange change) {
        int progress = change.progress() == null ? task.progress() : change.progress();
        TaskState state = change.state() == null ? task.state() : change.state();
        if (change.state() == TaskState.DONE) {
            progress = PERCENT;
        } else if (change.state() == null && change.progress() != null && state != TaskState.DROPPED) {
            state = progress == PERCENT ? TaskState.DONE : TaskState.OPEN;
        }
        String note = change.note() == null || change.note().isBlank()
                ? null
                : change.note().strip();
        return new TaskStore.Step(
                change.owner() == null ? task.owner() : change.owner(),
                change.due() == null ? task.due() : change.due(),
                progress,
                state,
                note);
    }

    private void say(long id, TaskStore.Step step, Instant now) {
        String note = Objects.toString(step.note(), "");
        Caller author = access.caller();
        var called = Mentions.in(List.of(note));
        var mentions = called.isEmpty() ? called : organisation.present(called);
        NewCheckIn said = new NewCheckIn(Subject.task(id), null, note, null, step.progress(), null, null, null);
        long checkIn = checkIns.add(said, mentions, author, now);
        events.publishEvent(new CheckInMade(
                TenantScope.current(), checkIn, said.subject(), author.key(), List.copyOf(mentions), now));
    }

    private boolean isThere(@Nullable String person) {
        return person != null && organisation.present(List.of(person)).contains(person);
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("task", Long.toString(id));
    }

    private static ConflictException changedMeanwhile(long id) {
        return new ConflictException("Somebody else changed task " + id + " meanwhile; read it again");
    }
}
