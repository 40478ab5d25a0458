package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A unit in the tree; what is below it is put there when it is opened. */
final class UnitBranch extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient Staff staff;
    private final transient Actions actions;
    private final transient UnitView unit;
    private final NativeButton toggle = new NativeButton();
    private final Div inside = new Div();

    UnitBranch(UnitView unit, Staff staff, Actions actions, boolean open) {
        this.unit = unit;
        this.staff = staff;
        this.actions = actions;
        int people = staff.in(unit.key()).size();
        int units = staff.below(unit.key()).size();
        toggle.setText(unit.name());
        toggle.addClassName("ls-organisation__unit");
        toggle.addClickListener(click -> show(!isOpen()));
        Div head = new Div(toggle);
        head.addClassName("ls-organisation__row");
        if (unit.partner()) {
            Span partner = new Span(getTranslation("organisation.partner"));
            partner.addClassName("ls-feed__tag");
            head.add(partner);
        }
        Span count = new Span(getTranslation("organisation.count", people, units));
        count.addClassNames("ls-mute", "ls-small");
        head.add(count, unitActions());
        add(head, inside);
        show(open);
    }

    boolean isOpen() {
        return "true".equals(toggle.getElement().getAttribute("aria-expanded"));
    }

    private void show(boolean open) {
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        inside.removeAll();
        if (open) {
            fill();
        }
    }

    private void fill() {
        List<PersonView> people = staff.in(unit.key());
        List<UnitView> units = staff.below(unit.key());
        if (people.isEmpty() && units.isEmpty()) {
            Span nobody = new Span(getTranslation("organisation.nobody"));
            nobody.addClassNames("ls-mute", "ls-small");
            inside.add(nobody);
            return;
        }
        if (!people.isEmpty()) {
            UnorderedList list = list("organisation.peopleOf");
            page(list, people, 0, (to, person) -> to.add(line(person)));
        }
        if (!units.isEmpty()) {
            UnorderedList list = list("organisation.unitsOf");
            page(list, units, 0, (to, below) -> to.add(new UnitBranch(below, staff, actions, false)));
        }
    }

    private UnorderedList list(String label) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-organisation__tree");
        list.getElement().setAttribute("aria-label", getTranslation(label, unit.name()));
        inside.add(list);
        return list;
    }

    private <T> void page(UnorderedList list, List<T> all, int from, BiConsumer<UnorderedList, T> add) {
        all.stream().skip(from).limit(PAGE).forEach(one -> add.accept(list, one));
        if (all.size() > from + PAGE) {
            ListItem place = new ListItem();
            NativeButton more = new NativeButton(getTranslation("organisation.more", all.size() - from - PAGE));
            more.addClassName("ls-button");
            more.addClickListener(click -> {
                list.remove(place);
                page(list, all, from + PAGE, add);
            });
            place.add(more);
            list.add(place);
        }
    }

    private Div unitActions() {
        return row(
                act(
                        "organisation.act.rename",
                        unit.name(),
                        () -> actions.renameUnit().accept(unit)),
                act(
                        "organisation.act.move",
                        unit.name(),
                        () -> actions.moveUnit().accept(unit)),
                act(
                        "organisation.act.remove",
                        unit.name(),
                        () -> actions.removeUnit().accept(unit)));
    }

    private ListItem line(PersonView person) {
        Span name = new Span(person.name());
        Span role = new Span(getTranslation("organisation.role." + person.role().name()) + " · " + person.email());
        role.addClassNames("ls-mute", "ls-small");
        Div head = new Div(name, role);
        head.addClassName("ls-organisation__row");
        head.add(row(
                act(
                        "organisation.act.change",
                        person.name(),
                        () -> actions.changePerson().accept(person)),
                act(
                        "organisation.act.replace",
                        person.name(),
                        () -> actions.replacePerson().accept(person)),
                act(
                        "organisation.act.remove",
                        person.name(),
                        () -> actions.removePerson().accept(person))));
        return new ListItem(head);
    }

    private static Div row(NativeButton... buttons) {
        Div row = new Div(buttons);
        row.addClassName("ls-organisation__acts");
        return row;
    }

    private NativeButton act(String text, @Nullable String name, Runnable work) {
        NativeButton button = new NativeButton(getTranslation(text), click -> work.run());
        button.addClassName("ls-button");
        button.getElement().setAttribute("aria-label", getTranslation(text) + ": " + name);
        return button;
    }

    /** What the buttons of a row do. */
    record Actions(
            Consumer<UnitView> renameUnit,
            Consumer<UnitView> moveUnit,
            Consumer<UnitView> removeUnit,
            Consumer<PersonView> changePerson,
            Consumer<PersonView> replacePerson,
            Consumer<PersonView> removePerson) {}
}
