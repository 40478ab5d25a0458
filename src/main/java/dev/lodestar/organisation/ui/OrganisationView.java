package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Administration;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.ErrorState;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** Units, the people in them, and what an admin may do with both. For everybody else it is not there. */
@Route("settings/organisation")
@PermitAll
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Organisation organisation;
    private final transient Reorganisation reorganisation;
    private final transient Administration administration;
    private final transient Access access;
    private final Div content = new Div();
    private final Span announcement = new Span();

    OrganisationView(
            Organisation organisation, Reorganisation reorganisation, Administration administration, Access access) {
        this.organisation = organisation;
        this.reorganisation = reorganisation;
        this.administration = administration;
        this.access = access;
        addClassName("ls-organisation");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        Paragraph lede = new Paragraph(getTranslation("organisation.lede"));
        lede.addClassName("ls-lede");
        add(new H1(getTranslation("organisation.title")), lede, content, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (access.may(Act.MANAGE_ORGANISATION)) {
            refresh();
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.title") + " · Lodestar";
    }

    private void refresh() {
        content.removeAll();
        try {
            fill(new Staff(organisation.units(), organisation.people()));
        } catch (DataAccessException e) {
            content.add(new ErrorState(getTranslation("organisation.failed"), getTranslation("organisation.failedHint"))
                    .retry(this::refresh));
        }
    }

    private void fill(Staff staff) {
        Entries entries =
                new Entries(administration, this::getTranslation, () -> done(getTranslation("organisation.saved")));
        NativeButton unit = button(
                "organisation.addUnit",
                () -> entries.addUnit(staff.unitChoices()).open());
        NativeButton person = button(
                "organisation.addPerson",
                () -> entries.person(null, staff.unitChoices()).open());
        if (staff.units().isEmpty()) {
            content.add(
                    new EmptyState(getTranslation("organisation.none"), getTranslation("organisation.noneHint"), unit));
            return;
        }
        Changes changes = new Changes(reorganisation, staff, this::getTranslation, this::done);
        UnitBranch.Actions actions = new UnitBranch.Actions(
                one -> entries.renameUnit(one).open(),
                one -> changes.move(one).open(),
                one -> changes.remove(one).open(),
                one -> entries.person(one, staff.unitChoices()).open(),
                one -> changes.replace(one).open(),
                one -> changes.remove(one).open());
        UnorderedList tree = new UnorderedList();
        tree.addClassName("ls-organisation__tree");
        List<UnitView> tops = staff.below(null);
        tops.forEach(top -> tree.add(new UnitBranch(top, staff, actions, true)));
        Div acts = new Div(unit, person);
        acts.addClassName("ls-actions");
        content.add(new Card(
                getTranslation(
                        "organisation.sentence",
                        staff.people().size(),
                        staff.units().size()),
                tree,
                acts));
    }

    private NativeButton button(String text, Runnable work) {
        NativeButton button = new NativeButton(getTranslation(text), click -> work.run());
        button.addClassName("ls-button");
        return button;
    }

    private void done(String what) {
        refresh();
        announcement.setText(what);
    }
}
