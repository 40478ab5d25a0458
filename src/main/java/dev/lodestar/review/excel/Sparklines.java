package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.MeasurePart;
import java.util.List;

/** Small lines in cells, which the library cannot write; a group for each colour of the last point. */
final class Sparklines {

    // The points are marked, because LibreOffice prints them and not the line.
    private static final String GROUP = """
            <x14:sparklineGroup lineWeight="1.25" displayEmptyCellsAs="gap" markers="1" last="1">\
            <x14:colorSeries rgb="FF%1$s"/><x14:colorNegative rgb="FF%2$s"/><x14:colorAxis rgb="FF%1$s"/>\
            <x14:colorMarkers rgb="FF%1$s"/><x14:colorFirst rgb="FF%1$s"/><x14:colorLast rgb="FF%2$s"/>\
            <x14:colorHigh rgb="FF%1$s"/><x14:colorLow rgb="FF%1$s"/><x14:sparklines>%3$s</x14:sparklines>\
            </x14:sparklineGroup>""";

    private Sparklines() {}

    static String of(Book book, int firstRow, int column, BowlerSheet bowler) {
        StringBuilder groups = new StringBuilder();
        for (LightStatus status : LightStatus.values()) {
            String lines = lines(book.snapshot.measures(), status, firstRow, column, bowler);
            if (!lines.isEmpty()) {
                groups.append(GROUP.formatted(Look.Ink.INK, Styles.look(status).ink, lines));
            }
        }
        return groups.isEmpty()
                ? ""
                : "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                        + " uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\"><x14:sparklineGroups"
                        + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
                        + groups + "</x14:sparklineGroups></ext></extLst>";
    }

    private static String lines(
            List<MeasurePart> measures, LightStatus status, int firstRow, int column, BowlerSheet bowler) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).status() == status && !measures.get(i).periods().isEmpty()) {
                int row = bowler.row(measures.get(i));
                String cells = SheetXml.letters(BowlerSheet.FIRST) + row + ":"
                        + SheetXml.letters(BowlerSheet.FIRST + BowlerSheet.PERIODS - 1) + row;
                lines.append("<x14:sparkline><xm:f>")
                        .append(bowler.at(cells).replace("&", "&amp;"))
                        .append("</xm:f><xm:sqref>")
                        .append(SheetXml.letters(column))
                        .append(firstRow + i)
                        .append("</xm:sqref></x14:sparkline>");
            }
        }
        return lines.toString();
    }
}
