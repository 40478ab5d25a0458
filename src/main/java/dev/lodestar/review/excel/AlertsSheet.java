package dev.lodestar.review.excel;

import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.review.pack.AlertPart;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.jspecify.annotations.Nullable;

/** Alerts with what they rest on and what was done about them. */
final class AlertsSheet extends Page {

    private static final List<String> HEADS = List.of(
            "pack.alert.state",
            "pack.head.measure",
            "pack.head.owner",
            "pack.alert.rule",
            "pack.alert.start",
            "pack.alert.fired",
            "pack.alert.resolved",
            "pack.alert.streak",
            "pack.alert.raised",
            "pack.alert.evidence",
            "pack.alert.handling");
    private static final int WIDE = 56;
    private static final int LINES = 13;

    private int head;
    private int end;

    AlertsSheet(Book book) {
        super(book, book.words.get("pack.sheet.alerts"));
    }

    @Override
    void rows(Rows out) {
        int open = (int) book.snapshot.alerts().stream()
                .filter(one -> one.resolvedPeriod() == null)
                .count();
        title(out, book.words.get("pack.alert.title", open), book.words.get("pack.alert.lede"));
        if (out instanceof Measured measured) {
            measured.fromHere();
        }
        head = out.number() + 1;
        heads(out, HEADS, 7, 7);
        book.snapshot.alerts().forEach(alert -> row(out, alert));
        end = out.number();
        if (book.snapshot.alerts().isEmpty()) {
            out.row().text(0, Look.CELL, book.words.get("pack.alert.none"));
        }
    }

    private void row(Rows out, AlertPart alert) {
        String evidence = latest(
                alert.evidence().stream().map(one -> evidence(alert, one)).toList());
        String handling = latest(alert.handling().stream().map(this::handling).toList());
        int lines = Math.max(Measured.lines(evidence, WIDE), Measured.lines(handling, WIDE));
        out.row(Math.min(400, 8 + 14d * lines))
                .text(
                        0,
                        look(alert.state()),
                        shape(alert.state()) + " " + book.words.named("pack.alertState.", alert.state()))
                .text(1, Look.NAME, alert.measureName())
                .text(2, Look.CELL, alert.owner().name())
                .text(3, Look.CELL, book.words.named("pack.rule.", alert.rule()))
                .text(4, Look.CELL, book.words.period(alert.startPeriod()))
                .text(5, Look.CELL, book.words.period(alert.firedPeriod()))
                .text(6, Look.CELL, alert.resolvedPeriod() == null ? null : book.words.period(alert.resolvedPeriod()))
                .whole(7, Look.STRONG, alert.streak())
                .time(8, Look.QUIET, alert.raisedAt())
                .text(9, Look.CELL, evidence)
                .text(10, Look.CELL, handling);
    }

    /** No row can be as high as a long streak; what came last is what people act on. */
    private String latest(List<String> lines) {
        int left = Math.max(0, lines.size() - LINES);
        String some = String.join("\n", lines.subList(left, lines.size()));
        return left == 0 ? some : book.words.get("pack.alert.earlier", left) + "\n" + some;
    }

    private String evidence(AlertPart alert, EvidenceRow one) {
        String period = book.words.period(one.period());
        if (one.actual() == null) {
            return period + ": " + book.words.get("pack.alert.missing");
        }
        String expected = one.expected() == null
                ? number("", one.lower()) + "–" + number("", one.upper())
                : number(alert.unit(), one.expected());
        return book.words.get(
                "pack.alert.row", period, number(alert.unit(), one.actual()), expected, number("", one.gap()));
    }

    private String handling(AlertPart.Handling one) {
        String what = book.words.named("pack.happening.", one.what());
        String by = one.by() == null ? "" : " · " + one.by().name();
        return book.time(one.at()) + by + " · " + what + (one.text() == null ? "" : ": " + one.text());
    }

    private String number(String unit, @Nullable String plain) {
        return book.words.number(unit, plain == null ? null : new BigDecimal(plain));
    }

    private static String shape(String state) {
        return switch (state) {
            case "FIRING" -> "■";
            case "RECOVERING" -> "▲";
            case "RESOLVED" -> "●";
            default -> "–";
        };
    }

    private static Look look(String state) {
        return switch (state) {
            case "FIRING" -> Look.BAD;
            case "RECOVERING" -> Look.WARN;
            case "RESOLVED" -> Look.OK;
            default -> Look.SILENT;
        };
    }

    @Override
    void around(Measured measured) {
        int[] most = {22, 38, 24, 20, 12, 12, 12, 10, 22, WIDE, WIDE};
        int[] widths = new int[most.length];
        for (int column = 0; column < most.length; column++) {
            widths[column] = measured.width(column, 9, most[column]);
        }
        widths(widths);
        table(head, end, HEADS.size() - 1, 2);
        print(PaperSize.A3_PAPER, true, 0);
    }
}
