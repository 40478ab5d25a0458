package dev.lodestar.review.excel;

import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.ActionPart.State;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;

/** Who does what by when, from the plan and from reviews. */
final class ActionsSheet extends Page {

    private static final List<String> HEADS = List.of(
            "pack.action.state",
            "pack.action.name",
            "pack.action.strategy",
            "pack.head.owner",
            "pack.action.start",
            "pack.head.deadline",
            "pack.head.progress",
            "pack.head.comment");

    private int head;
    private int end;

    ActionsSheet(Book book) {
        super(book, book.words.get("pack.sheet.actions"));
    }

    static String state(Words words, State state) {
        String shape = switch (state) {
            case NOT_STARTED -> "○ ";
            case RUNNING -> "● ";
            case LATE_START, OVERDUE -> "■ ";
            case DONE -> "✓ ";
            case DROPPED -> "– ";
        };
        return shape + words.named("pack.actionState.", state.name());
    }

    static Look look(State state) {
        return switch (state) {
            case LATE_START, OVERDUE -> Look.BAD;
            case RUNNING, DONE -> Look.OK;
            case NOT_STARTED, DROPPED -> Look.SILENT;
        };
    }

    @Override
    void rows(Rows out) {
        int late = (int) book.snapshot.actions().stream()
                .filter(one -> one.state() == State.OVERDUE || one.state() == State.LATE_START)
                .count();
        title(out, book.words.get("pack.action.title", late), book.words.get("pack.action.lede"));
        if (out instanceof Measured measured) {
            measured.fromHere();
        }
        head = out.number() + 1;
        heads(out, HEADS, 4, 6);
        for (ActionPart action : book.snapshot.actions()) {
            out.row()
                    .text(0, look(action.state()), state(book.words, action.state()))
                    .text(1, Look.NAME, action.name())
                    .text(2, Look.QUIET, action.strategy() == null ? action.origin() : action.strategy())
                    .text(3, Look.CELL, action.owner().name())
                    .day(4, Look.FAINT, action.start())
                    .day(5, Look.NUMBER, action.deadline())
                    .number(6, Look.NUMBER, Formats.PERCENT, BigDecimal.valueOf(action.progress(), 2))
                    .text(7, Look.CELL, action.note());
        }
        end = out.number();
    }

    @Override
    void around(Measured measured) {
        int[] most = {22, 44, 44, 26, 16, 16, 14, 56};
        int[] widths = new int[most.length];
        for (int column = 0; column < most.length; column++) {
            widths[column] = measured.width(column, 10, most[column]);
        }
        widths(widths);
        table(head, end, HEADS.size() - 1, 2);
        var bars = sheet.getSheetConditionalFormatting().createConditionalFormattingRule(Styles.color(Look.Ink.EDGE));
        bars.getDataBarFormatting()
                .getMinThreshold()
                .setRangeType(org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType.NUMBER);
        bars.getDataBarFormatting().getMinThreshold().setValue(0d);
        bars.getDataBarFormatting()
                .getMaxThreshold()
                .setRangeType(org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType.NUMBER);
        bars.getDataBarFormatting().getMaxThreshold().setValue(1d);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {new CellRangeAddress(head, Math.max(head, end - 1), 6, 6)}, bars);
        print(PaperSize.A4_PAPER, true, 0);
    }
}
