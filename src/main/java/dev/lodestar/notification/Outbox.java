package dev.lodestar.notification;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.notification.channel.MailChannel;
import dev.lodestar.notification.channel.MailChannel.Attachment;
import dev.lodestar.notification.channel.MailRefusedException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.review.KeptFiles;
import dev.lodestar.tenancy.CalledBySystem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final MailLinks links;
    private final MailSwitch mailSwitch;
    private final PictureStore pictures;
    private final Organisation organisation;
    private final TransactionTemplate transactions;
    private final MeterRegistry metrics;
    private final Clock clock;

    Outbox(
            OutgoingMailRepository mails,
            MailChannel channel,
            KeptFiles files,
            MailLinks links,
            MailSwitch mailSwitch,
            PictureStore pictures,
            Organisation organisation,
            TransactionTemplate transactions,
            MeterRegistry metrics,
            Clock clock) {
        this.mails = mails;
        this.channel = channel;
        this.files = files;
        this.links = links;
        this.mailSwitch = mailSwitch;
        this.pictures = pictures;
        this.organisation = organisation;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Writes a mail, once however often it is asked for; none while the company wants none. */
    void write(NewMail mail) {
        if (!mailSwitch.isOff() && !mails.existsByMailKey(mail.key())) {
            mails.saveAndFlush(new OutgoingMail(mail, now()));
        }
    }

    /** Writes mails, each once however often it is asked for, in a few statements; none while the company wants none. */
    void writeAll(List<NewMail> all) {
        if (all.isEmpty() || mailSwitch.isOff()) {
            return;
        }
        Set<String> known = mails.known(all.stream().map(NewMail::key).toList());
        List<NewMail> fresh =
                all.stream().filter(mail -> !known.contains(mail.key())).toList();
        Instant now = now();
        mails.saveAll(fresh.stream().map(mail -> new OutgoingMail(mail, now)).toList());
        pictures.add(fresh);
    }

    /** Sends what is due; true when there may be more. Without a mail server it does nothing, and everything waits. */
    @CalledBySystem("a job sends what waits")
    public boolean sendSome() {
        if (mailSwitch.isOff()) {
            // What was written before it was known that none is wanted.
            transactions.executeWithoutResult(status -> mails.giveUp(OutgoingMail.SWITCHED_OFF));
            return false;
        }
        if (!channel.isThere()) {
            return false;
        }
        List<Long> due = mails.due(now(), Limit.of(SOME));
        due.forEach(this::send);
        return due.size() == SOME;
    }

    /** How much of the company's waits. */
    @CalledBySystem("a job shows how much waits")
    public Backlog backlog() {
        return mails.backlog();
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
            String address =
                    organisation.person(mail.recipient()).map(PersonView::email).orElse(mail.address());
            mail.resend(address, now());
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
        MailLinks.Linked linked = links.into(mail);
        Letter letter = linked.letter();
        try {
            channel.send(
                    mail.key(),
                    mail.address(),
                    letter.subject(),
                    letter.text(),
                    letter.html(),
                    pictures.of(mail.key()),
                    attachments(mail));
            note(id, found -> {
                found.sent(now());
                pictures.drop(found.key());
            });
            count("delivered");
        } catch (MailRefusedException refused) {
            String why = linked.without(String.valueOf(refused.getMessage()));
            note(id, found -> {
                found.failed(why, refused.isForGood(), now());
                count(found.state() == MailState.DEAD ? "dead" : "failed");
            });
        }
    }

    private List<Attachment> attachments(OutgoingMail mail) {
        List<Attachment> attachments = new ArrayList<>();
        for (long file : mail.files()) {
            files.made(file)
                    .map(made -> new Attachment(made.name(), made.kind().mediaType(), made.content()))
                    .ifPresent(attachments::add);
        }
        return attachments;
    }

    private void count(String outcome) {
        metrics.counter("lodestar.deliveries", "channel", "mail", "outcome", outcome)
                .increment();
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
