package dev.lodestar.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From sheets to what they will become: a guess of how they are laid out, and what that gives. Pure. */
public final class SheetReader {

    private SheetReader() {}

    /** How the sheets are most likely laid out, one for each. */
    public static List<SheetMapping> recognise(List<SheetGrid> sheets, int year) {
        return sheets.stream().map(sheet -> Recogniser.of(sheet, year)).toList();
    }

    /** The sheet laid out otherwise, with the most likely use of its columns or blocks. */
    public static SheetMapping as(SheetGrid sheet, SheetMapping.Layout layout, int headRow, int year) {
        return switch (layout) {
            case TABLE -> Recogniser.table(sheet, headRow, year);
            case BLOCKS -> Recogniser.blocks(sheet);
            case IGNORED -> SheetMapping.ignored(sheet.name());
        };
    }

    /** What the sheets will become when they are read like that. Sheets that hold strategies come before bowlers. */
    public static PlanSketch read(List<SheetGrid> sheets, List<SheetMapping> mappings, ReadingContext context) {
        SketchBuilder builder = new SketchBuilder();
        List<SheetMapping> ordered = new ArrayList<>(mappings);
        ordered.sort(Comparator.comparing(SheetReader::isBowler));
        for (SheetMapping mapping : ordered) {
            Optional<SheetGrid> sheet = sheets.stream()
                    .filter(found -> found.name().equals(mapping.sheet()))
                    .findFirst();
            sheet.ifPresent(found -> read(found, mapping, builder, context));
        }
        return builder.sketch();
    }

    private static void read(SheetGrid sheet, SheetMapping mapping, SketchBuilder builder, ReadingContext context) {
        switch (mapping.layout()) {
            case TABLE ->
                new TableReading(
                                sheet,
                                mapping.columns(),
                                mapping.headRow(),
                                mapping.headRow() + 1,
                                sheet.height() - 1,
                                builder,
                                context)
                        .read();
            case BLOCKS -> new BlockReading(sheet, mapping.blocks(), builder, context).read();
            case IGNORED -> {}
        }
        if (sheet.cut() && mapping.layout() != SheetMapping.Layout.IGNORED) {
            builder.problem(sheet.name(), "", "sheet.cut", Integer.toString(sheet.height()));
        }
    }

    private static boolean isBowler(SheetMapping mapping) {
        return mapping.columns().containsValue(Part.PERIOD)
                && !mapping.columns().containsValue(Part.STRATEGY)
                && !mapping.columns().containsValue(Part.GOAL);
    }
}
