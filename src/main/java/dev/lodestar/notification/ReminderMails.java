package dev.lodestar.notification;

import dev.lodestar.checkin.ReminderDue;
import dev.lodestar.checkin.ReportLinks;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.PeriodLabels;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails people what they are asked to report, once for what is due then. */
@Component
class ReminderMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Organisation organisation;
    private final MeasureDirectory measures;
    private final ReportLinks links;
    private final WeeklyStore weekly;
    private final Tenants tenants;
    private final TransactionTemplate transactions;

    ReminderMails(
            Outbox outbox,
            Letters letters,
            Organisation organisation,
            MeasureDirectory measures,
            ReportLinks links,
            WeeklyStore weekly,
            Tenants tenants,
            TransactionTemplate transactions) {
        this.outbox = outbox;
        this.letters = letters;
        this.organisation = organisation;
        this.measures = measures;
        this.links = links;
        this.weekly = weekly;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    @AfterCommit(id = "notification.reminder-mails")
    void on(ReminderDue due) {
        TenantScope.run(
                due.tenant(),
                () -> transactions.executeWithoutResult(
                        status -> organisation.person(due.person()).ifPresent(person -> write(due, person))));
    }

    private void write(ReminderDue due, PersonView person) {
        Tenant tenant = tenants.current();
        if (weekly.covers(person.key(), LocalDate.ofInstant(due.at(), tenant.zone()), due.dueAt())) {
            // The mail of the week of the same morning asks for it already.
            return;
        }
        Locale language = organisation.languageOf(person.key()).orElse(tenant.locale());
        Map<String, String> names =
                measures
                        .byKeys(due.what().stream()
                                .map(ReminderDue.What::measure)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(MeasureView::key, MeasureView::name));
        List<String> what = due.what().stream()
                .map(each -> names.getOrDefault(each.measure(), each.measure()) + ", "
                        + new PeriodLabels(language).full(Period.parse(each.period())))
                .toList();
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(due.dueAt().atZone(tenant.zone()));
        boolean linked = links.mayHave(person.key(), person.email());
        outbox.write(new NewMail(
                "reminder:" + person.key() + ":" + due.dueAt(),
                person.key(),
                person.email(),
                letters.ofReminder(what, until, linked, language),
                List.of(),
                linked));
    }
}
