package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.Snapshot;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/** The goals on a slide: name, owner, numbers, and status as shape, colour and word. */
final class GoalTable {

    private static final double[] SHARES = {0.48, 0.16, 0.16, 0.2};
    private static final Color LINE = new Color(0xdcdcd6);
    private static final int MOST = 8;

    private final PackWords words;
    private final Snapshot snapshot;
    private final Map<String, MeasurePart> measures;

    GoalTable(PackWords words, Snapshot snapshot) {
        this.words = words;
        this.snapshot = snapshot;
        this.measures = snapshot.measures().stream()
                .collect(Collectors.toMap(MeasurePart::key, Function.identity(), (a, b) -> a));
    }

    void draw(XSLFSlide slide, Rectangle2D where) {
        XSLFTable table = slide.createTable();
        table.setAnchor(where);
        table.getCTTable().addNewTblPr().setFirstRow(true);
        XSLFTableRow head = table.addRow();
        head.setHeight(24);
        List.of("paper.goal", "paper.actual", "paper.expected", "paper.status")
                .forEach(key -> cell(head, words.text(key), OnePager.MUTE, true, right(key)));
        List<GoalPart> shown =
                snapshot.goals().subList(0, Math.min(MOST, snapshot.goals().size()));
        for (GoalPart goal : shown) {
            row(table.addRow(), goal);
        }
        for (int i = 0; i < SHARES.length; i++) {
            table.setColumnWidth(i, where.getWidth() * SHARES[i]);
        }
        AltText.set(table, words.text("paper.goals"));
    }

    private void row(XSLFTableRow row, GoalPart goal) {
        row.setHeight(34);
        MeasurePart measure = measures.get(goal.measure());
        PeriodPart latest = measure == null ? null : measure.latest();
        below(
                cell(row, goal.name(), OnePager.TEXT, true, false),
                goal.owner().name(),
                measure == null ? "" : measure.unit());
        cell(row, words.number(latest == null ? null : latest.actual()), OnePager.TEXT, true, true);
        cell(row, latest == null ? "\u2013" : words.expected(latest), OnePager.MUTE, false, true);
        cell(row, shape(goal.status()) + "\u00a0" + words.status(goal.status()), colour(goal.status()), true, false);
    }

    private static void below(XSLFTableCell cell, String owner, String unit) {
        XSLFTextRun run = cell.addNewTextParagraph().addNewTextRun();
        run.setText(unit.isBlank() ? owner : owner + "  \u00b7  " + unit);
        run.setFontSize(9.0);
        run.setFontColor(OnePager.MUTE);
    }

    private static boolean right(String key) {
        return "paper.actual".equals(key) || "paper.expected".equals(key);
    }

    private static XSLFTableCell cell(XSLFTableRow row, String said, Color colour, boolean bold, boolean right) {
        XSLFTableCell cell = row.addCell();
        cell.setLeftInset(right ? 2 : 5);
        cell.setRightInset(5);
        cell.setTopInset(4);
        cell.setBottomInset(4);
        cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
        cell.setBorderColor(BorderEdge.bottom, LINE);
        cell.setBorderWidth(BorderEdge.bottom, 0.75);
        cell.clearText();
        XSLFTextParagraph paragraph = cell.addNewTextParagraph();
        paragraph.setTextAlign(right ? TextAlign.RIGHT : TextAlign.LEFT);
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(said);
        run.setFontSize(11.0);
        run.setBold(bold);
        run.setFontColor(colour);
        return cell;
    }

    static String shape(LightStatus status) {
        return switch (status) {
            case GREEN -> "\u25cf";
            case AMBER -> "\u25b2";
            case RED -> "\u25a0";
            case NO_DATA -> "\u25cc";
            case STALE -> "\u25f7";
            case NOT_STARTED -> "\u25cb";
            case NO_TARGET, CLOSED -> "\u2013";
            case PAUSED -> "\u2016";
        };
    }

    private static Color colour(LightStatus status) {
        return switch (status) {
            case GREEN -> new Color(0x27694e);
            case AMBER -> new Color(0x855600);
            case RED -> new Color(0xa93226);
            default -> OnePager.MUTE;
        };
    }
}
