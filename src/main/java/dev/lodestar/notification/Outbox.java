package dev.lodestar.notification;

import dev.lodestar.checkin.ReportLinks;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.notification.channel.MailChannel;
import dev.lodestar.notification.channel.MailChannel.Attachment;
import dev.lodestar.notification.channel.MailRefusedException;
import dev.lodestar.review.KeptFiles;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails that wait to be sent. Writing one is part of the transaction that it tells of; sending is tried for three days.
 * After a crash between sending and noting it, one mail may be sent twice, none is lost.
 */
@Service
public class Outbox {

    private static final int SOME = 50;
    private static final int SHOWN = 200;
    private static final Duration FOR_A_FILE = Duration.ofMinutes(1);

    private final OutgoingMailRepository mails;
    private final MailChannel channel;
    private final KeptFiles files;
    private final ReportLinks links;
    private final Letters letters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Outbox(
            OutgoingMailRepository mails,
            MailChannel channel,
            KeptFiles files,
            ReportLinks links,
            Letters letters,
            TransactionTemplate transactions,
            Clock clock) {
        this.mails = mails;
        this.channel = channel;
        this.files = files;
        this.links = links;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes a mail, once however often it is asked for. */
    void write(NewMail mail) {
        if (!mails.existsByMailKey(mail.key())) {
            mails.saveAndFlush(new OutgoingMail(mail, now()));
        }
    }

    /** Sends what is due; true when there may be more. Without a mail server it does nothing, and everything waits. */
    @CalledBySystem("a job sends what waits")
    public boolean sendSome() {
        if (!channel.isThere()) {
            return false;
        }
        List<Long> due = mails.due(now(), Limit.of(SOME));
        due.forEach(this::send);
        return due.size() == SOME;
    }

    /** The newest mails of the company, at most 200. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public List<MailView> log() {
        return mails.latest(Limit.of(SHOWN)).stream().map(OutgoingMail::view).toList();
    }

    /** Tries a mail again that was given up; throws {@link NotFoundException} when there is no such mail. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public void resend(long id) {
        transactions.executeWithoutResult(status -> {
            OutgoingMail mail = mails.findForChange(id)
                    .filter(found -> found.state() == MailState.DEAD)
                    .orElseThrow(() -> new NotFoundException("mail to send again", Long.toString(id)));
            mail.resend(now());
            mails.saveAndFlush(mail);
        });
    }

    private void send(long id) {
        Optional<OutgoingMail> claimed = transactions.execute(status -> claim(id));
        if (claimed == null || claimed.isEmpty()) {
            return;
        }
        OutgoingMail mail = claimed.get();
        // Asked before they are read: one that is finished in between would be taken for one that failed.
        if (files.isComing(mail.files())) {
            note(id, found -> found.wait(FOR_A_FILE, now()));
            return;
        }
        List<Attachment> attachments = new ArrayList<>();
        for (long file : mail.files()) {
            files.made(file)
                    .map(made -> new Attachment(made.name(), made.kind().mediaType(), made.content()))
                    .ifPresent(attachments::add);
        }
        // A link that opens something is made now, anew for each attempt, and is only in what is sent.
        Optional<String> secret =
                mail.hasReportLink() ? links.issue(mail.recipient(), mail.address()) : Optional.empty();
        Letter letter = secret.map(one -> letters.leadingTo(one, mail.letter())).orElseGet(mail::letter);
        try {
            channel.send(mail.key(), mail.address(), letter.subject(), letter.text(), letter.html(), attachments);
            note(id, found -> found.sent(now()));
        } catch (MailRefusedException refused) {
            String why = without(secret, String.valueOf(refused.getMessage()));
            note(id, found -> found.failed(why, refused.isForGood(), now()));
        }
    }

    /** What is kept opens nothing: a server may quote the link that it refuses. */
    private static String without(Optional<String> secret, String text) {
        return secret.map(one -> text.replace(one, "…")).orElse(text);
    }

    private Optional<OutgoingMail> claim(long id) {
        Instant now = now();
        Optional<OutgoingMail> found = mails.findForChange(id).filter(mail -> mail.isDue(now));
        found.ifPresent(mail -> {
            mail.claim(now);
            mails.saveAndFlush(mail);
        });
        return found;
    }

    private void note(long id, Consumer<OutgoingMail> what) {
        transactions.executeWithoutResult(status -> mails.findForChange(id).ifPresent(mail -> {
            what.accept(mail);
            mails.saveAndFlush(mail);
        }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
