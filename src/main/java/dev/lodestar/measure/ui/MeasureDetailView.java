package dev.lodestar.measure.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.MeasureDossiers;
import dev.lodestar.measure.MeasureSources;
import dev.lodestar.measure.Rebaselines;
import dev.lodestar.measure.SourceNote;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** One measure: where it stands, why, and everything that rests on. */
@Route("measures/:key")
@PermitAll
class MeasureDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** How many periods the chart draws unless all are asked for. */
    static final int PERIODS = 60;

    private static final long serialVersionUID = 1L;

    private final transient MeasureDossiers dossiers;
    private final transient ObjectProvider<MeasureSources> sources;
    private final transient Rebaselines rebaselines;
    private final transient TargetProposals proposals;
    private final transient Organisation organisation;
    private final transient ObjectProvider<AddedPart> added;
    private final transient LiveChannel live;
    private final Div above = new Div();
    private final Div screen = new Div();
    private final Div parts = new Div();
    private final Span announcement = new Span();
    private String key = "";
    private String name = "";
    private int most = PERIODS;
    private long id;
    private int fingerprint;

    MeasureDetailView(
            MeasureDossiers dossiers,
            ObjectProvider<MeasureSources> sources,
            Rebaselines rebaselines,
            TargetProposals proposals,
            Organisation organisation,
            ObjectProvider<AddedPart> added,
            LiveChannel live) {
        this.dossiers = dossiers;
        this.sources = sources;
        this.rebaselines = rebaselines;
        this.proposals = proposals;
        this.organisation = organisation;
        this.added = added;
        this.live = live;
        addClassName("ls-measure");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        parts.addClassName("ls-stack");
        above.addClassName("ls-measure__above");
        add(screen, parts, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        most = event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("periods")
                        .isPresent()
                ? Integer.MAX_VALUE
                : PERIODS;
        try {
            show(dossiers.of(key, most));
            add();
        } catch (NotFoundException absent) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    /** What other features know of it. */
    private void add() {
        parts.removeAll();
        above.removeAll();
        added.orderedStream()
                .forEach(more -> more.at("measures/" + key).ifPresent(more.isFirst() ? above::add : parts::add));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(StatusPush.audience(TenantScope.current(), id), this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return name + " · Lodestar";
    }

    private void refresh() {
        MeasureDossier dossier = dossiers.of(key, most);
        if (fingerprint(dossier) != fingerprint) {
            show(dossier);
            announcement.setText(getTranslation("measure.updated", name));
        }
    }

    private void show(MeasureDossier dossier) {
        id = dossier.measure().id();
        name = dossier.measure().name();
        fingerprint = fingerprint(dossier);
        Optional<SourceNote> source = sources.stream()
                .findFirst()
                .flatMap(found -> found.of(dossier.measure().key()));
        Wording words = new Wording(getLocale(), dossier.measure().unit(), this::getTranslation);
        Map<String, String> names = names();
        screen.removeAll();
        rebaselines
                .pendingOf(dossier.measure())
                .forEach(request -> screen.add(new RebaselineNotice(
                        request,
                        rebaselines,
                        person -> names.getOrDefault(person, person),
                        () -> show(dossiers.of(key, most)))));
        proposals
                .pendingOf(dossier.measure())
                .forEach(proposal -> screen.add(new TargetNotice(
                        proposal,
                        proposals,
                        words,
                        person -> names.getOrDefault(person, person),
                        () -> show(dossiers.of(key, most)))));
        screen.add(new MeasureScreen(words, dossier, source, names, most).parts());
        screen.addComponentAtIndex(screen.getComponentCount() - 1, above);
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        List<UnitView> units = organisation.structure();
        units.forEach(unit -> names.put(unit.key(), unit.name()));
        List<PersonView> people = organisation.directory();
        people.forEach(person -> names.put(person.key(), person.name()));
        return names;
    }

    private static int fingerprint(MeasureDossier dossier) {
        return Objects.hash(dossier.measure(), dossier.definitions().size(), dossier.evaluation(), dossier.revisions());
    }
}
