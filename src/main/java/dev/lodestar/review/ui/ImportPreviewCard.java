package dev.lodestar.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.lodestar.review.ImportDecision;
import dev.lodestar.review.ImportDecision.Choice;
import dev.lodestar.review.ImportDecision.Mode;
import dev.lodestar.review.ImportPreview;
import dev.lodestar.review.input.Change;
import dev.lodestar.review.input.Conflict;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.SheetError;
import dev.lodestar.uikit.Card;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a file would change, before it does: each change, each conflict with its choice, each error with its place. */
final class ImportPreviewCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    private final transient ImportPreview preview;
    private final transient ImportWords words;
    private final transient Set<String> rows = new LinkedHashSet<>();
    private final transient Map<String, Choice> choices = new HashMap<>();

    ImportPreviewCard(ImportPreview preview, ImportWords words, Consumer<ImportDecision> apply) {
        this.preview = preview;
        this.words = words;
        addClassName("ls-stack");
        preview.changes().forEach(change -> rows.add(change.row()));
        preview.conflicts().forEach(conflict -> rows.add(conflict.row()));
        if (!preview.errors().isEmpty()) {
            add(errors());
        }
        if (!preview.conflicts().isEmpty()) {
            add(conflicts());
        }
        add(changes(apply));
    }

    private Component errors() {
        UnorderedList list = list();
        preview.errors().stream().limit(SHOWN).forEach(error -> list.add(error(error)));
        return new Card(words.say("packimport.errors", preview.errors().size()), list);
    }

    private ListItem error(SheetError error) {
        return new ListItem(
                Piece.text(error.sheet() + " · " + error.cell(), "ls-import__place"),
                Piece.text(words.remark(error.remark())));
    }

    private Component conflicts() {
        UnorderedList list = list();
        preview.conflicts().stream()
                .collect(Collectors.groupingBy(Conflict::row, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .limit(SHOWN)
                .forEach(some -> list.add(conflict(some)));
        return new Card(
                words.say("packimport.conflicts", preview.conflicts().size()),
                new Paragraph(words.say("packimport.conflicts.hint")),
                list);
    }

    private ListItem conflict(List<Conflict> fields) {
        Conflict first = fields.getFirst();
        ListItem item = new ListItem(name(first.name(), first.period(), first.sheet(), first.cell()));
        for (Conflict field : fields) {
            item.add(Piece.box(
                    "ls-import__sides",
                    side("packimport.base", words.value(field.field(), field.base(), field.unit()), field),
                    side("packimport.mine", words.value(field.field(), field.mine(), field.unit()), field),
                    side("packimport.theirs", words.value(field.field(), field.theirs(), field.unit()), field)));
        }
        item.add(Piece.text(
                words.say(
                        "packimport.by",
                        words.person(first.by()),
                        first.at() == null ? "" : words.words().moment(first.at())),
                "ls-sub"));
        RadioButtonGroup<Choice> choice =
                new RadioButtonGroup<>(words.say("packimport.choice", label(first.name(), first.period())));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(
                one -> words.say("packimport.choice." + one.name().toLowerCase(Locale.ROOT)));
        choice.addValueChangeListener(change -> choices.put(first.row(), change.getValue()));
        item.add(choice);
        return item;
    }

    private Component side(String title, String value, Conflict field) {
        return Piece.box(
                "ls-import__side",
                Piece.text(words.say(title) + " · " + words.field(field.field()), "ls-sub"),
                Piece.text(value));
    }

    private Component changes(Consumer<ImportDecision> apply) {
        UnorderedList list = list();
        Map<String, List<Change>> byRow = preview.changes().stream()
                .collect(Collectors.groupingBy(Change::row, LinkedHashMap::new, Collectors.toList()));
        byRow.values().stream().limit(SHOWN).forEach(some -> list.add(change(some)));
        Card card = new Card(words.say("packimport.changes", preview.changes().size()), notes(), list);
        if (byRow.size() > SHOWN) {
            card.add(new Paragraph(words.say("packimport.more", byRow.size() - SHOWN)));
        }
        if (!rows.isEmpty()) {
            card.add(Piece.box(
                    "ls-actions",
                    button(
                            "packimport.apply.all",
                            "ls-button--primary",
                            () -> apply.accept(decision(Mode.ALL_OR_NOTHING))),
                    button("packimport.apply.good", "ls-button", () -> apply.accept(decision(Mode.GOOD_ROWS)))));
        }
        return card;
    }

    private Component notes() {
        Div notes = new Div(Piece.text(words.say("packimport.unchanged", preview.unchanged()), "ls-sub"));
        for (Remark note : preview.notes()) {
            notes.add(Piece.text(words.remark(note), "ls-sub"));
        }
        return notes;
    }

    private ListItem change(List<Change> fields) {
        Change first = fields.getFirst();
        boolean conflict =
                preview.conflicts().stream().anyMatch(one -> one.row().equals(first.row()));
        ListItem item = new ListItem();
        if (!conflict) {
            Checkbox take = new Checkbox(label(first.name(), first.period()), true);
            take.addValueChangeListener(change -> take(first.row(), change.getValue()));
            item.add(take, Piece.text(first.sheet() + " · " + first.cell(), "ls-import__place"));
        } else {
            item.add(name(first.name(), first.period(), first.sheet(), first.cell()));
        }
        for (Change field : fields) {
            item.add(Piece.box(
                    "ls-import__change",
                    Piece.text(words.field(field.field()), "ls-sub"),
                    Piece.text(words.say(
                            "packimport.change",
                            words.value(field.field(), field.before(), field.unit()),
                            words.value(field.field(), field.after(), field.unit())))));
            field.remarks().forEach(remark -> item.add(Piece.text(words.remark(remark), "ls-sub")));
        }
        return item;
    }

    private void take(String row, boolean wanted) {
        if (wanted) {
            rows.add(row);
        } else {
            rows.remove(row);
        }
    }

    private ImportDecision decision(Mode mode) {
        return new ImportDecision(mode, rows, choices);
    }

    private Component name(String name, @org.jspecify.annotations.Nullable String period, String sheet, String cell) {
        return Piece.box(
                "ls-import__name",
                Piece.text(label(name, period)),
                Piece.text(sheet + " · " + cell, "ls-import__place"));
    }

    private static String label(String name, @org.jspecify.annotations.Nullable String period) {
        return period == null ? name : name + " · " + period;
    }

    private NativeButton button(String text, String tone, Runnable work) {
        NativeButton button = new NativeButton(words.say(text), click -> work.run());
        button.addClassNames("ls-button", tone);
        return button;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-import__list");
        return list;
    }
}
