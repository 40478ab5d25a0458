package dev.lodestar.notification;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.alert.FailedPull;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.news.AlertSentences;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mails about alerts in the reader's language: the message first, the evidence, and what can be done. */
@Component
class AlertLetters {

    private static final int PERIODS = 6;
    private static final String UTF_8 = "UTF-8";
    private static final String PAGE = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>%s</title></head><body style="margin:0;background:#f6f6f3;color:#1d2126;font:15px/1.5 sans-serif">\
            <div style="max-width:600px;margin:24px auto;padding:24px;background:#ffffff;border:1px solid #e4e4df;border-radius:12px">\
            <p style="margin:0 0 16px;font-weight:600">&#10022; Lodestar</p>%s%s\
            <p style="margin:24px 0 0;color:#5d636b;font-size:13px">%s</p></div></body></html>""";
    private static final String HEADLINE = "<h1 style=\"margin:0 0 14px;font-size:20px;line-height:1.3\">%s</h1>";
    private static final String PART = """
            <div style="padding:16px 0;border-top:1px solid #e4e4df">%s\
            <p style="margin:0 0 8px;color:#5d636b;font-size:13px">%s</p>%s%s%s</div>""";
    private static final String TITLE = "<h2 style=\"margin:0 0 2px;font-size:16px;line-height:1.35\">%s</h2>";
    private static final String PICTURE =
            "<img src=\"cid:%s\" width=\"%d\" height=\"%d\" alt=\"%s\" style=\"display:block;margin:0 0 8px\">";
    private static final String TABLE =
            "<table style=\"border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums\"><tr>";
    private static final String HEAD =
            "<th scope=\"col\" style=\"padding:4px 12px 4px 0;text-align:%s;color:#5d636b;font-weight:500\">%s</th>";
    private static final String CELL =
            "<td style=\"padding:4px 12px 4px 0;text-align:%s;border-top:1px solid #e4e4df\">%s</td>";
    private static final String BUTTON = """
            <a href="%s" style="display:inline-block;margin:0 8px 8px 0;padding:9px 16px;border-radius:8px;\
            border:1px solid #1c5fd4;background:%s;color:%s;text-decoration:none">%s</a>""";

    private final Letters letters;

    AlertLetters(Letters letters) {
        this.letters = letters;
    }

    Letter letter(AlertMail mail, Locale language) {
        return new Writing(mail, language).letter();
    }

    /** One letter being written. */
    private final class Writing {

        private final AlertMail mail;
        private final MailTexts texts;
        private final AlertSentences sentences;
        private final Numbers numbers;
        private final PeriodLabels periods;
        private final StringBuilder html = new StringBuilder();
        private final StringBuilder text = new StringBuilder();

        Writing(AlertMail mail, Locale language) {
            this.mail = mail;
            this.texts = MailTexts.in(language);
            this.sentences = AlertSentences.in(texts.locale());
            this.numbers = new Numbers(texts.locale());
            this.periods = new PeriodLabels(texts.locale());
        }

        Letter letter() {
            boolean one = mail.all() == 1 && mail.told().size() == 1;
            String subject = one ? sentences.of(mail.told().getFirst().alert()) : ofMany();
            text.append(subject).append("\n\n");
            mail.behind().forEach(behind -> behind(behind, subject));
            mail.told().forEach(told -> part(told, one));
            if (mail.rest() > 0) {
                rest();
            }
            String why = texts.get(linked() ? "notification.alert.linkWhy" : "notification.alert.why");
            String settings = letters.address("/settings/notifications");
            text.append(why).append("\n").append(settings).append("\n");
            String page = PAGE.formatted(
                    texts.locale().toLanguageTag(),
                    escaped(subject),
                    HEADLINE.formatted(escaped(subject)),
                    html,
                    escaped(why) + " <a href=\"" + escaped(settings) + "\" style=\"color:#1c5fd4\">"
                            + escaped(texts.get("notification.alert.settings")) + "</a>");
            // A line break in a subject would begin another header.
            return new Letter(subject.replaceAll("[\\r\\n]+", " "), text.toString(), page);
        }

        /** What one source is to blame for, when that is all; else how much there is. */
        private String ofMany() {
            if (mail.behind().size() == 1
                    && mail.rest() == 0
                    && mail.told().stream().allMatch(told -> told.alert().source() != null)) {
                return sentence(mail.behind().getFirst());
            }
            return mail.failing() > 0
                    ? sentences.ofMixed(mail.asking() + mail.failing())
                    : sentences.ofMany(mail.asking(), mail.silent(), mail.all());
        }

        private String sentence(AlertMail.Behind behind) {
            return sentences.behind(behind.source(), behind.measures(), behind.arrived());
        }

        private void behind(AlertMail.Behind behind, String subject) {
            String says = sentence(behind);
            String list = letters.address("/alerts?rule=missing&mine=1" + (behind.arrived() ? "&state=over" : ""));
            String words = texts.get("notification.alert.behind");
            boolean said = says.equals(subject);
            text.append(said ? "" : says + "\n")
                    .append(words)
                    .append(": ")
                    .append(list)
                    .append("\n\n");
            html.append(PART.formatted(
                    said ? "" : TITLE.formatted(escaped(says)),
                    "",
                    "",
                    "",
                    "<p style=\"margin:12px 0 0\">" + button(list, true, words) + "</p>"));
        }

        private boolean linked() {
            return mail.told().stream().anyMatch(Told::acknowledge);
        }

        private void part(Told told, boolean alone) {
            String title = sentences.of(told.alert());
            String why = sentences.why(told.notice(), told.by());
            String about = told.plan().isEmpty() ? why : why + " · " + told.plan();
            String open = letters.alert(told.alert().id());
            String acknowledge = letters.acknowledging(told.alert().id());
            if (!alone) {
                text.append(title).append("\n");
            }
            text.append(about).append("\n");
            List<EvidenceRow> rows = rows(told);
            List<FailedPull> pulls = pulls(told);
            rows.forEach(row -> text.append("  ").append(line(told, row)).append("\n"));
            pulls.forEach(pull -> text.append("  ")
                    .append(moment(pull))
                    .append(": ")
                    .append(pull.error())
                    .append("\n"));
            text.append(texts.get("notification.alert.open"))
                    .append(": ")
                    .append(open)
                    .append("\n");
            String buttons = button(open, !told.acknowledge(), texts.get("notification.alert.open"));
            if (told.acknowledge()) {
                String words = texts.get("notification.alert.acknowledge");
                text.append(words).append(": ").append(acknowledge).append("\n");
                buttons = button(acknowledge, true, words) + buttons;
            }
            text.append("\n");
            html.append(PART.formatted(
                    alone ? "" : TITLE.formatted(escaped(title)),
                    escaped(about),
                    picture(told),
                    rows.isEmpty() ? failures(pulls) : table(told, rows),
                    "<p style=\"margin:12px 0 0\">" + buttons + "</p>"));
        }

        private void rest() {
            String words = texts.get("notification.alert.rest", mail.rest());
            String inbox = letters.address("/inbox");
            text.append(words).append(": ").append(inbox).append("\n\n");
            html.append("<p style=\"padding:16px 0 0;margin:0;border-top:1px solid #e4e4df\"><a href=\"")
                    .append(escaped(inbox))
                    .append("\" style=\"color:#1c5fd4\">")
                    .append(escaped(words))
                    .append("</a></p>");
        }

        private List<EvidenceRow> rows(Told told) {
            List<EvidenceRow> all = told.alert().evidence();
            return all.subList(Math.max(0, all.size() - PERIODS), all.size());
        }

        private static List<FailedPull> pulls(Told told) {
            FailingSource source = told.alert().source();
            List<FailedPull> all = source == null ? List.of() : source.pulls();
            return all.subList(Math.max(0, all.size() - PERIODS), all.size());
        }

        private String failures(List<FailedPull> pulls) {
            if (pulls.isEmpty()) {
                return "";
            }
            StringBuilder table = new StringBuilder(TABLE)
                    .append(HEAD.formatted("left", escaped(texts.get("notification.alert.column.pull"))))
                    .append(HEAD.formatted("left", escaped(texts.get("notification.alert.column.error"))))
                    .append("</tr>");
            for (FailedPull pull : pulls) {
                table.append("<tr>")
                        .append(CELL.formatted("left", escaped(moment(pull))))
                        .append(CELL.formatted("left", escaped(pull.error())))
                        .append("</tr>");
            }
            return table.append("</table>").toString();
        }

        private String moment(FailedPull pull) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(texts.locale())
                    .withZone(mail.zone())
                    .format(pull.at());
        }

        private String line(Told told, EvidenceRow row) {
            return texts.get("notification.alert.line", period(row), actual(told, row), expected(told, row), gap(row));
        }

        private String table(Told told, List<EvidenceRow> rows) {
            StringBuilder table = new StringBuilder(TABLE);
            for (String column : List.of("period", "actual", "expected", "gap")) {
                table.append(HEAD.formatted(
                        "period".equals(column) ? "left" : "right",
                        escaped(texts.get("notification.alert.column." + column))));
            }
            table.append("</tr>");
            for (EvidenceRow row : rows) {
                table.append("<tr>").append(CELL.formatted("left", escaped(period(row))));
                for (String value : List.of(actual(told, row), expected(told, row), gap(row))) {
                    table.append(CELL.formatted("right", escaped(value)));
                }
                table.append("</tr>");
            }
            return table.append("</table>").toString();
        }

        private String picture(Told told) {
            if (told.status() == null || told.status().series().isEmpty()) {
                return "";
            }
            List<SeriesPoint> series = told.status().series();
            BigDecimal last = series.reversed().stream()
                    .map(SeriesPoint::actual)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            String alt = texts.get(
                    "notification.alert.picture",
                    told.alert().measureName(),
                    periods.full(Period.parse(series.getFirst().period())),
                    periods.full(Period.parse(series.getLast().period())),
                    numbers.with(told.alert().unit(), last));
            return PICTURE.formatted(told.picture(), SparkPicture.WIDTH, SparkPicture.HEIGHT, escaped(alt));
        }

        private String period(EvidenceRow row) {
            return periods.full(Period.parse(row.period()));
        }

        private String actual(Told told, EvidenceRow row) {
            return row.actual() == null
                    ? texts.get("notification.alert.none")
                    : numbers.with(told.alert().unit(), number(row.actual()));
        }

        private String expected(Told told, EvidenceRow row) {
            return row.lower() != null && row.upper() != null
                    ? numbers.range(told.alert().unit(), new BigDecimal(row.lower()), new BigDecimal(row.upper()))
                    : numbers.with(told.alert().unit(), number(row.expected()));
        }

        private String gap(EvidenceRow row) {
            return row.gap() == null ? numbers.plain(null) : numbers.signed(number(row.gap()));
        }

        private String button(String address, boolean primary, String words) {
            return BUTTON.formatted(
                    escaped(address), primary ? "#1c5fd4" : "#ffffff", primary ? "#ffffff" : "#1c5fd4", escaped(words));
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String escaped(String text) {
        return htmlEscape(text, UTF_8);
    }
}
