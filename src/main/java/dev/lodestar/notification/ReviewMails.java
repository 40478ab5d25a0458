package dev.lodestar.notification;

import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.review.PackMade;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails packs and minutes to those who are to get them. */
@Component
class ReviewMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Organisation organisation;
    private final Tenants tenants;
    private final TransactionTemplate transactions;

    ReviewMails(
            Outbox outbox,
            Letters letters,
            Organisation organisation,
            Tenants tenants,
            TransactionTemplate transactions) {
        this.outbox = outbox;
        this.letters = letters;
        this.organisation = organisation;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    @AfterCommit(id = "notification.review-mails")
    void on(PackMade made) {
        TenantScope.run(made.tenant(), () -> transactions.executeWithoutResult(status -> write(made)));
    }

    private void write(PackMade made) {
        Set<String> people = Set.copyOf(made.people());
        Locale own = tenants.current().locale();
        for (PersonView person : organisation.directory()) {
            if (people.contains(person.key()) && person.leftAt() == null) {
                Locale language = organisation.languageOf(person.key()).orElse(own);
                outbox.write(new NewMail(
                        "review:" + made.reviewId() + ":" + made.files() + ":" + person.key(),
                        person.key(),
                        person.email(),
                        letters.ofReview(made.planName(), made.period(), made.minutes(), made.reviewId(), language),
                        made.files(),
                        false));
            }
        }
    }
}
