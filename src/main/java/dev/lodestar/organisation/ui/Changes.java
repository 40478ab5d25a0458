package dev.lodestar.organisation.ui;

import dev.lodestar.organisation.HandOver;
import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.MovePreview;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.organisation.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dialogs that move, replace and remove, each with what it would do. */
final class Changes {

    private final Reorganisation reorganisation;
    private final Staff staff;
    private final Phrases phrases;
    private final Consumer<String> done;

    Changes(Reorganisation reorganisation, Staff staff, Phrases phrases, Consumer<String> done) {
        this.reorganisation = reorganisation;
        this.staff = staff;
        this.phrases = phrases;
        this.done = done;
    }

    ConsequenceDialog move(UnitView unit) {
        List<Choice> places = new ArrayList<>();
        // Stands for "no unit above", which a picker cannot tell from "nothing picked".
        places.add(new Choice("", phrases.of("organisation.top")));
        places.addAll(staff.unitChoices());
        return new ConsequenceDialog(
                phrases.of("organisation.moveTitle", unit.name()),
                phrases.of("organisation.parent"),
                places,
                parent -> parent == null
                        ? notYet("organisation.movePick")
                        : moving(reorganisation.previewMove(unit.key(), parentOf(parent)), unit),
                (parent, reason) -> {
                    reorganisation.moveUnit(unit.key(), parentOf(parent), reason);
                    done.accept(phrases.of("organisation.moved", unit.name()));
                });
    }

    ConsequenceDialog replace(PersonView person) {
        return new ConsequenceDialog(
                phrases.of("organisation.replaceTitle", person.name()),
                phrases.of("organisation.by"),
                staff.peopleChoices(person.key()),
                by -> by == null
                        ? notYet("organisation.replacePick")
                        : replacing(reorganisation.previewReplace(person.key(), by), person),
                (by, reason) -> {
                    HandOver over = reorganisation.replacePerson(person.key(), by == null ? "" : by, reason);
                    done.accept(phrases.of("organisation.replaced", over.uses().size(), person.name()));
                });
    }

    ConsequenceDialog remove(UnitView unit) {
        List<Choice> others = staff.unitChoices().stream()
                .filter(choice -> !unit.key().equals(choice.key()))
                .toList();
        return new ConsequenceDialog(
                phrases.of("organisation.removeTitle", unit.name()),
                phrases.of("organisation.moveTo"),
                others,
                moveTo -> removing(Holder.unit(unit.key()), unit.name(), moveTo),
                (moveTo, reason) -> {
                    reorganisation.removeUnit(unit.key(), moveTo, reason);
                    done.accept(phrases.of("organisation.removed", unit.name()));
                });
    }

    ConsequenceDialog remove(PersonView person) {
        return new ConsequenceDialog(
                phrases.of("organisation.removeTitle", person.name()),
                phrases.of("organisation.moveTo"),
                staff.peopleChoices(person.key()),
                moveTo -> removing(Holder.person(person.key()), person.name(), moveTo),
                (moveTo, reason) -> {
                    reorganisation.removePerson(person.key(), moveTo, reason);
                    done.accept(phrases.of("organisation.removed", person.name()));
                });
    }

    private Consequence notYet(String text) {
        return new Consequence(phrases.of(text), List.of(), List.of(), null);
    }

    private Consequence moving(MovePreview preview, UnitView unit) {
        List<String> notes = new ArrayList<>();
        preview.units()
                .forEach(place -> notes.add(phrases.of(
                        "organisation.movePlace", place.name(), staff.place(place.from()), staff.place(place.to()))));
        addLeads(notes, "organisation.gaining", preview.gaining());
        addLeads(notes, "organisation.losing", preview.losing());
        return new Consequence(
                phrases.of(
                        "organisation.moving",
                        preview.units().size(),
                        preview.uses().size()),
                notes,
                preview.uses(),
                phrases.of(
                        "organisation.moveButton", unit.name(), preview.units().size()));
    }

    private void addLeads(List<String> notes, String text, List<PersonView> leads) {
        if (!leads.isEmpty()) {
            notes.add(phrases.of(text, leads.stream().map(PersonView::name).collect(Collectors.joining(", "))));
        }
    }

    private Consequence replacing(HandOver over, PersonView person) {
        int count = over.uses().size();
        return count == 0
                ? new Consequence(phrases.of("organisation.ownsNothing", person.name()), List.of(), List.of(), null)
                : new Consequence(
                        phrases.of("organisation.replacing", count, person.name()),
                        List.of(phrases.of("organisation.newVersions")),
                        over.uses(),
                        phrases.of("organisation.replaceButton", count));
    }

    private Consequence removing(Holder holder, String name, @Nullable String moveTo) {
        List<Use> uses = reorganisation.usesOf(holder);
        if (uses.isEmpty()) {
            return new Consequence(
                    phrases.of("organisation.free", name),
                    List.of(phrases.of("organisation.past")),
                    List.of(),
                    phrases.of("organisation.removeButton", name));
        }
        return moveTo == null
                ? new Consequence(
                        phrases.of("organisation.inUse", uses.size(), name),
                        List.of(phrases.of("organisation.inUseHint")),
                        uses,
                        null)
                : new Consequence(
                        phrases.of("organisation.handingOver", uses.size(), name),
                        List.of(phrases.of("organisation.newVersions"), phrases.of("organisation.past")),
                        uses,
                        phrases.of("organisation.handOverButton", uses.size(), name));
    }

    private static @Nullable String parentOf(@Nullable String choice) {
        return choice == null || choice.isEmpty() ? null : choice;
    }
}
