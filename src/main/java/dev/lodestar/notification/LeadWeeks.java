package dev.lodestar.notification;

import dev.lodestar.alert.AlertView;
import dev.lodestar.checkin.Duty;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Week.OwnAction;
import dev.lodestar.checkin.WeekAhead;
import dev.lodestar.news.AlertSentences;
import dev.lodestar.uikit.PeriodLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes what a lead's week brings. */
@Component
class LeadWeeks {

    private static final String WEEK = "/my-week";

    private final WeeklyLetters letters;

    LeadWeeks(WeeklyLetters letters) {
        this.letters = letters;
    }

    /**
     * A letter.
     *
     * @param linked whether its button will lead to a page that asks for no sign-in
     */
    Letter letter(WeekAhead week, ZoneId zone, boolean linked, Locale language) {
        Writing writing = new Writing(MailTexts.in(language), zone);
        List<WeeklyPart> parts = writing.parts(week);
        int all = parts.stream().mapToInt(part -> part.lines().size()).sum();
        MailTexts texts = writing.texts;
        return letters.letter(
                texts,
                texts.get("notification.week.subject", all),
                parts,
                WEEK,
                texts.get("notification.week.open"),
                (linked ? texts.get("notification.reminder.link") + " " : "") + texts.get("notification.week.why"));
    }

    /** What one glance says: how much of what. */
    String inShort(WeekAhead week, Locale language) {
        MailTexts texts = MailTexts.in(language);
        return texts.get(
                "notification.week.short",
                week.duties().size(),
                week.unexplained().size() + week.handled().size(),
                week.actions().size() + week.tasks().size());
    }

    /** One letter being written. */
    private static final class Writing {

        private final MailTexts texts;
        private final ZoneId zone;
        private final AlertSentences sentences;
        private final PeriodLabels periods;

        Writing(MailTexts texts, ZoneId zone) {
            this.texts = texts;
            this.zone = zone;
            this.sentences = AlertSentences.in(texts.locale());
            this.periods = new PeriodLabels(texts.locale());
        }

        List<WeeklyPart> parts(WeekAhead week) {
            List<WeeklyPart> parts = new ArrayList<>();
            add(parts, "report", week.duties().stream().map(this::line).toList(), WEEK);
            add(parts, "explain", week.unexplained().stream().map(this::line).toList(), WEEK);
            add(parts, "alerts", week.handled().stream().map(this::line).toList(), "/alerts");
            List<WeeklyLine> late = new ArrayList<>();
            week.actions().forEach(action -> late.add(line(action)));
            week.tasks().forEach(task -> late.add(line(task)));
            add(parts, "actions", late, WEEK);
            return parts;
        }

        private void add(List<WeeklyPart> parts, String name, List<WeeklyLine> lines, String path) {
            if (!lines.isEmpty()) {
                parts.add(new WeeklyPart(texts.get("notification.week." + name, lines.size()), lines, path));
            }
        }

        private WeeklyLine line(Duty duty) {
            return new WeeklyLine(
                    duty.measure().measure().name() + ", " + periods.full(duty.period()),
                    texts.get("notification.week.due", moment(duty.dueAt())),
                    WEEK);
        }

        private WeeklyLine line(AlertView alert) {
            return new WeeklyLine(sentences.of(alert), "", "/alerts/" + alert.id());
        }

        private WeeklyLine line(OwnAction action) {
            LocalDate end = action.action().deadline();
            return new WeeklyLine(
                    action.action().name(),
                    action.planName() + (end == null ? "" : ", " + texts.get("notification.week.due", day(end))),
                    "/plans/" + action.plan());
        }

        private WeeklyLine line(TaskView task) {
            return new WeeklyLine(task.title(), texts.get("notification.week.due", day(task.due())), WEEK);
        }

        private String moment(Instant at) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(texts.locale())
                    .format(at.atZone(zone));
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(texts.locale())
                    .format(day);
        }
    }
}
