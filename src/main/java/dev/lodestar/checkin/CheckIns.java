package dev.lodestar.checkin;

import dev.lodestar.alert.Alerts;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Mentions;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of measures, goals, strategies, actions and tasks. It is only ever added to. What is out of the caller's
 * reach does not exist; what they may read and not speak of is refused.
 */
@Service
@Transactional(readOnly = true)
public class CheckIns {

    /** How long a note may be. */
    public static final int LONGEST_NOTE = 4_000;

    /** How many files there may be beside one. */
    public static final int MOST_FILES = 5;

    private static final int LONGEST = 2_000;
    private static final int MOST = 200;
    private static final int MOST_EXPLANATIONS = 20_000;
    private static final int SUREST = 5;
    private static final int PERCENT = 100;

    private final CheckInStore store;
    private final AttachmentStore files;
    private final SubjectAccess subjects;
    private final Alerts alerts;
    private final Organisation organisation;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIns(
            CheckInStore store,
            AttachmentStore files,
            SubjectAccess subjects,
            Alerts alerts,
            Organisation organisation,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.subjects = subjects;
        this.alerts = alerts;
        this.organisation = organisation;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what the caller says.
     *
     * @throws NotFoundException when there is no such subject in reach
     * @throws InvalidInputException with every field that is wrong, or when the subject is not the caller's to speak of
     */
    @PreAuthorize("@access.may('READ_PLAN') or @access.may('REPORT_VALUE')")
    @Transactional
    public CheckInView add(NewCheckIn said) {
        SubjectAccess.Say say = subjects.say(said.subject());
        if (!say.speak()) {
            throw new InvalidInputException(
                    "/subject", "subject.out-of-reach", "Only who owns or changes it speaks of it");
        }
        check(said, say.measure());
        checkAlert(said);
        Set<String> mentions = mentioned(said);
        Instant now = Moments.now(clock);
        Caller author = access.caller();
        long id = store.add(said, mentions, author, now);
        said.files().forEach(file -> files.add(id, file));
        events.publishEvent(
                new CheckInMade(TenantScope.current(), id, said.subject(), author.key(), List.copyOf(mentions), now));
        return store.find(id).orElseThrow();
    }

    /**
     * What was said of a subject, the newest first, in three statements.
     *
     * @param limit 1 to {@value #MOST}; what lies outside is taken for the nearest
     * @param before the number of the last one seen; null begins
     * @throws NotFoundException when there is no such subject in reach
     */
    @PreAuthorize("@access.may('READ_PLAN') or @access.may('READ_MEASURE')")
    public List<CheckInView> of(Subject subject, int limit, @Nullable Long before) {
        subjects.say(subject);
        return store.of(subject, Math.clamp(limit, 1, MOST), before);
    }

    /** What a person said, as far as the caller may read of it, the newest first; the parameters are those of {@link #of}. */
    @PreAuthorize("@access.may('READ_PLAN') or @access.may('READ_MEASURE')")
    public List<CheckInView> byAuthor(String person, int limit, @Nullable Long before) {
        return subjects.readable(store.by(person, Math.clamp(limit, 1, MOST), before));
    }

    /** The newest check-in of each subject that has one by what was known then, in one statement. */
    @CalledBySystem("a record is the same for every reader; whoever asks has checked who may read the subjects")
    public Map<Subject, CheckInView> latest(Collection<Subject> about, Instant knownAt) {
        return about.isEmpty()
                ? Map.of()
                : store.latest(about, knownAt).stream()
                        .collect(Collectors.toMap(CheckInView::subject, Function.identity()));
    }

    /** What explains these alerts by what was known then, by alert and the oldest first, in one statement. */
    @CalledBySystem("a record is the same for every reader; whoever asks has checked who may read the alerts")
    public Map<Long, List<CheckInView>> explaining(Collection<Long> alertIds, Instant knownAt) {
        return alertIds.isEmpty()
                ? Map.of()
                : store.explaining(alertIds, knownAt, MOST_EXPLANATIONS).stream()
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.explainsAlert())));
    }

    private static void check(NewCheckIn said, @Nullable MeasureView measure) {
        Subject.Kind kind = said.subject().kind();
        boolean mayBeSilent = said.explainsAlert() == null
                && (said.confidence() != null
                        || said.progress() != null
                        || !said.files().isEmpty());
        new TextRules()
                .require(
                        mayBeSilent || PlainText.filled(said.note()),
                        "/note",
                        "field.missing",
                        "Say how it goes, or give a confidence")
                .text("/note", said.note(), LONGEST_NOTE)
                .text("/blockers", said.blockers(), LONGEST)
                .text("/nextSteps", said.nextSteps(), LONGEST)
                .require(
                        said.files().size() <= MOST_FILES,
                        "/files",
                        "files.too-many",
                        "At most " + MOST_FILES + " files; these are "
                                + said.files().size())
                .within("/confidence", said.confidence(), 1, SUREST)
                .within("/progress", said.progress(), 0, PERCENT)
                .require(
                        said.progress() == null || kind == Subject.Kind.ACTION || kind == Subject.Kind.TASK,
                        "/progress",
                        "progress.not-here",
                        "Only actions and tasks have a progress")
                .require(isPeriod(said.period(), measure), "/period", "BAD_PERIOD", "No period of this frequency")
                .require(
                        said.explainsAlert() == null || kind == Subject.Kind.MEASURE,
                        "/explainsAlert",
                        "alert.other",
                        "An alert is explained at its measure")
                .check();
    }

    private static boolean isPeriod(@Nullable String label, @Nullable MeasureView measure) {
        try {
            if (label != null && measure != null) {
                Period.parse(measure.frequency(), label);
            } else if (label != null) {
                Period.parse(label);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkAlert(NewCheckIn said) {
        if (said.explainsAlert() == null) {
            return;
        }
        boolean its;
        try {
            its = alerts.get(said.explainsAlert())
                    .alert()
                    .measureKey()
                    .equals(said.subject().key());
        } catch (NotFoundException e) {
            its = false;
        }
        new TextRules()
                .require(its, "/explainsAlert", "alert.unknown", "This measure has no such alert")
                .check();
    }

    private Set<String> mentioned(NewCheckIn said) {
        List<String> texts = Stream.of(said.note(), said.blockers(), said.nextSteps())
                .filter(Objects::nonNull)
                .toList();
        Set<String> called = Mentions.in(texts);
        return called.isEmpty() ? called : organisation.present(called);
    }
}
