package dev.lodestar.cascade;

import dev.lodestar.cascade.PersonSheet.OwnAction;
import dev.lodestar.cascade.PersonSheet.OwnMeasure;
import dev.lodestar.cascade.PersonSheet.Place;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The light sheets of people, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class Sheets {

    private final Landscapes landscapes;
    private final LinkStore links;
    private final MeasureDirectory measures;
    private final StatusLights lights;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    Sheets(
            Landscapes landscapes,
            LinkStore links,
            MeasureDirectory measures,
            StatusLights lights,
            Organisation organisation,
            Tenants tenants,
            Access access,
            Clock clock) {
        this.landscapes = landscapes;
        this.links = links;
        this.measures = measures;
        this.lights = lights;
        this.organisation = organisation;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a person answers for. Everybody may see their own; that of others, who may read the plans of their units.
     *
     * @throws NotFoundException when there is no such person in reach
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PersonSheet sheet(String personKey) {
        PersonView person = organisation.person(personKey).filter(this::maySee).orElseThrow(() -> missing(personKey));
        List<MeasureView> known = measures.all();
        Landscape landscape = landscapes.named(known);
        Chains chains =
                new Chains(landscape, links.current().stream().map(Link::view).toList());
        Belongings belongings = new Belongings(landscape, person.key());
        List<MeasureView> own = known.stream()
                .filter(measure -> measure.owner().equals(person.key())
                        || belongings.measuresOfGoals().contains(measure.key()))
                .toList();
        Map<String, Light> shown =
                lights.lights(own.stream().map(MeasureView::key).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        return new PersonSheet(
                person.key(),
                person.name(),
                person.unitKey(),
                own.stream()
                        .map(measure -> measure(
                                measure,
                                shown.get(measure.key()),
                                belongings.placesOf(measure.key()).stream()
                                        .map(chains::place)
                                        .toList()))
                        .toList(),
                belongings.actions().stream()
                        .map(action -> action(action.action(), today, chains.place(action.node())))
                        .toList());
    }

    private boolean maySee(PersonView person) {
        return person.key().equals(access.caller().key())
                || access.reach(Act.READ_PLAN).covers(person.key(), person.unitKey());
    }

    private static OwnMeasure measure(MeasureView measure, @Nullable Light light, List<Place> places) {
        return new OwnMeasure(
                measure.key(),
                measure.name(),
                measure.unit(),
                light == null ? null : light.status(),
                light == null ? null : light.actual(),
                light == null ? null : light.expected(),
                light == null ? null : light.target(),
                light == null ? null : light.progress(),
                places);
    }

    private static OwnAction action(Action action, LocalDate today, Place place) {
        return new OwnAction(
                action.key(),
                action.name(),
                action.start(),
                action.deadline(),
                action.progress(),
                action.lateStart(today),
                action.overdue(today),
                place);
    }

    private static NotFoundException missing(String key) {
        return new NotFoundException("person", key);
    }
}
