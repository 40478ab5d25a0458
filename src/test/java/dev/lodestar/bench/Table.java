package dev.lodestar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one table that the benchmark prints, in Markdown. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table() {
        rows.add(List.of("What", "Lodestar", "Reference in the same run", "Ratio", "Aim"));
    }

    void add(String what, String ours, String reference, String ratio, String aim) {
        rows.add(List.of(what, ours, reference, ratio, aim));
        System.err.println("  " + what + ": " + ours + " | " + reference + " | " + ratio);
    }

    /** A line whose ratio is that of two medians. */
    void compare(String what, Samples ours, String referenceName, Samples reference, String aim) {
        add(
                what,
                Samples.seconds(ours.median()),
                referenceName + " " + Samples.seconds(reference.median()),
                String.format(Locale.ROOT, "%.2f", ours.median() / reference.median()),
                aim);
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        return String.join("\n", lines);
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < row.size(); column++) {
            line.append(' ').append(row.get(column));
            line.append(" ".repeat(widths.get(column) - row.get(column).length()))
                    .append(" |");
        }
        return line.toString();
    }
}
