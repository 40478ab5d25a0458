package dev.lodestar.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.intake.Part;
import dev.lodestar.intake.SheetGrid;
import dev.lodestar.intake.SheetMapping;
import dev.lodestar.intake.SheetMapping.Layout;
import dev.lodestar.intake.SheetReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How one sheet is read, and how sure that is; everything can be changed. */
final class MappingCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.6;
    private static final int SHOWN_COLUMNS = 60;
    private static final int SAMPLES = 3;

    private final transient SheetGrid grid;
    private final int place;
    private final int year;
    private final transient Consumer<SheetMapping> changed;
    private final Div parts = new Div();
    private transient SheetMapping mapping;

    MappingCard(SheetGrid grid, SheetMapping mapping, int place, int year, Consumer<SheetMapping> changed) {
        this.grid = grid;
        this.mapping = mapping;
        this.place = place;
        this.year = year;
        this.changed = changed;
        addClassNames("ls-card", "in-sheet");
        parts.addClassName("in-sheet__parts");
        show();
    }

    private void show() {
        removeAll();
        parts.removeAll();
        Map<String, String> layouts = new LinkedHashMap<>();
        for (Layout layout : Layout.values()) {
            layouts.put(layout.name(), getTranslation("intake.layout." + layout.name()));
        }
        Field layout = Field.choice(
                id("layout"),
                getTranslation("intake.layout"),
                layouts,
                mapping.layout().name());
        layout.changed(() -> become(SheetReader.as(grid, Layout.valueOf(layout.value()), mapping.headRow(), year)));
        Div head = new Div(new H2(grid.name()), sure(mapping.confidence()));
        head.addClassName("in-sheet__head");
        add(head, layout);
        if (mapping.layout() == Layout.TABLE) {
            add(headRow());
            columns();
        } else if (mapping.layout() == Layout.BLOCKS) {
            mapping.blocks().forEach(this::block);
        }
        add(parts);
    }

    private Field headRow() {
        Map<String, String> rows = new LinkedHashMap<>();
        IntStream.range(0, Math.min(40, grid.height()))
                .forEach(row -> rows.put(
                        Integer.toString(row), getTranslation("intake.row", Integer.toString(row + 1), sample(row))));
        Field field =
                Field.choice(id("head"), getTranslation("intake.headRow"), rows, Integer.toString(mapping.headRow()));
        return field.changed(() -> become(SheetReader.as(grid, Layout.TABLE, Integer.parseInt(field.value()), year)));
    }

    private String sample(int row) {
        return grid.rows().get(row).stream()
                .filter(cell -> cell.isOwn())
                .limit(SAMPLES)
                .map(cell -> shortened(cell.text()))
                .collect(Collectors.joining(" | "));
    }

    private void columns() {
        int shown = 0;
        for (Map.Entry<Integer, Part> column : mapping.columns().entrySet()) {
            int number = column.getKey();
            boolean filled = IntStream.range(0, grid.height())
                    .anyMatch(row -> !grid.cell(row, number).isEmpty());
            if (filled && shown++ < SHOWN_COLUMNS) {
                String head = grid.cell(mapping.headRow(), number).text();
                String label = getTranslation("intake.column", SheetGrid.letters(number), shortened(head));
                part(number, label, column.getValue(), part -> mapping.column(number, part));
            }
        }
    }

    private void block(int row, Part part) {
        part(
                row,
                getTranslation("intake.row", Integer.toString(row + 1), sample(row)),
                part,
                chosen -> mapping.block(row, chosen));
    }

    private void part(int number, String label, Part now, java.util.function.Function<Part, SheetMapping> become) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            choices.put(part.name(), getTranslation("intake.part." + part.name()));
        }
        Field field = Field.choice(id("part-" + number), label, choices, now.name());
        field.changed(() -> {
            mapping = become.apply(Part.valueOf(field.value()));
            changed.accept(mapping);
        });
        Div line = new Div(field);
        line.addClassName("in-sheet__part");
        if (now != Part.IGNORED) {
            line.add(sure(mapping.sureness().getOrDefault(number, 1.0)));
        }
        parts.add(line);
    }

    private void become(SheetMapping other) {
        mapping = other;
        changed.accept(other);
        show();
    }

    private Span sure(double confidence) {
        String how = confidence >= SURE ? "high" : confidence >= LIKELY ? "medium" : "low";
        Span sure = new Span(getTranslation("intake.sure." + how));
        sure.addClassNames("in-sure", "in-sure--" + how);
        return sure;
    }

    private String id(String what) {
        return "in-" + place + "-" + what;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 32
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 31)) + "\u2026";
    }
}
