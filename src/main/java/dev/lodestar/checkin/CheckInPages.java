package dev.lodestar.checkin;

import dev.lodestar.checkin.CheckInPage.Entry;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of check-ins, page by page: of a subject, of a plan, of a person; in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class CheckInPages {

    private static final int MOST = 200;

    private final CheckInStore store;
    private final SubjectAccess subjects;
    private final SubjectNames names;
    private final CadenceStore zones;
    private final PublishedPlans plans;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    CheckInPages(
            CheckInStore store,
            SubjectAccess subjects,
            SubjectNames names,
            CadenceStore zones,
            PublishedPlans plans,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.names = names;
        this.zones = zones;
        this.plans = plans;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What was said of a subject.
     *
     * @param size how many, 1 to {@value #MOST}; what lies outside is taken for the nearest
     * @param before the number to go on from; null begins with the newest
     * @throws NotFoundException when there is no such subject in reach
     */
    @PreAuthorize("@access.may('READ_PLAN') or @access.may('READ_MEASURE')")
    public CheckInPage of(Subject subject, int size, @Nullable Long before) {
        subjects.say(subject);
        int many = Math.clamp(size, 1, MOST);
        List<CheckInView> found = store.of(subject, many + 1, before);
        Map<Subject, String> name = names.of(List.of(subject));
        return page(name.getOrDefault(subject, subject.key()), shown(found, many, found), name, people());
    }

    /** What was said of the goals, strategies and actions of a plan; throws as {@link #of} does. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public CheckInPage ofPlan(String plan, int size, @Nullable Long before) {
        PlanDocument document = plans.find(plan)
                .filter(found -> access.reach(Act.READ_PLAN).covers(found.owner(), found.unitKey()))
                .orElseThrow(() -> new NotFoundException("published plan", plan));
        int many = Math.clamp(size, 1, MOST);
        List<CheckInView> found = store.ofPlan(plan, many + 1, before);
        Shown shown = shown(found, many, found);
        return page(document.name(), shown, names.of(shown.subjects()), people());
    }

    /** What a person said, as far as the caller may read of it; throws as {@link #of} does. */
    @PreAuthorize("@access.may('READ_PLAN') or @access.may('READ_MEASURE')")
    public CheckInPage byAuthor(String person, int size, @Nullable Long before) {
        Map<String, String> people = people();
        String name = people.get(person);
        if (name == null) {
            throw new NotFoundException("person", person);
        }
        int many = Math.clamp(size, 1, MOST);
        List<CheckInView> found = store.by(person, many + 1, before);
        Shown shown = shown(found, many, subjects.readable(found));
        return page(name, shown, names.of(shown.subjects()), people);
    }

    /** One more than fits was asked for, which tells whether there are older ones. */
    private static Shown shown(List<CheckInView> found, int many, Collection<CheckInView> readable) {
        return new Shown(
                found.stream().limit(many).filter(readable::contains).toList(),
                found.size() > many ? found.get(many - 1).id() : null);
    }

    private record Shown(List<CheckInView> all, @Nullable Long older) {

        Set<Subject> subjects() {
            return all.stream().map(CheckInView::subject).collect(Collectors.toSet());
        }
    }

    private CheckInPage page(String title, Shown shown, Map<Subject, String> about, Map<String, String> people) {
        return new CheckInPage(
                title,
                shown.all().stream()
                        .map(said -> new Entry(said, about.getOrDefault(said.subject(), "")))
                        .toList(),
                shown.older(),
                clock.instant(),
                zones.calendar().zone(),
                people);
    }

    private Map<String, String> people() {
        return organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name));
    }
}
