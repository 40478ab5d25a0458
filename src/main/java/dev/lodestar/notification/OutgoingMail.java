package dev.lodestar.notification;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail on its way. */
@Entity
class OutgoingMail extends TenantOwned {

    /** Said of a mail to somebody who has no address; it counts as given up. */
    static final String NO_ADDRESS = "This person has no e-mail address";

    /** Said of a mail that was waiting when the company wanted no more mails; it counts as given up. */
    static final String SWITCHED_OFF = "E-mail is switched off for the company";

    private static final int LONGEST_ERROR = 500;

    /** How long to wait after each failed attempt; in all it is tried for three days. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15),
            Duration.ofHours(24),
            Duration.ofHours(24));

    /** How long whoever sends it may take before somebody else tries. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Column(updatable = false)
    private String mailKey;

    @Column(updatable = false)
    private String recipient;

    private String address;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false, columnDefinition = "longtext")
    private String bodyText;

    @Column(updatable = false, columnDefinition = "longtext")
    private String bodyHtml;

    @Column(updatable = false)
    private String files;

    @Column(updatable = false)
    private boolean reportLink;

    @Column(updatable = false)
    private String alerts;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.QUEUED;

    private int attempts;
    private @Nullable Instant nextAt;

    @Column(updatable = false)
    private Instant writtenAt;

    private @Nullable Instant sentAt;
    private @Nullable String lastError;

    @Version
    private long revision;

    protected OutgoingMail() {
        this(new NewMail("", "", "", new Letter("", "", ""), List.of(), false), Instant.EPOCH);
    }

    OutgoingMail(NewMail mail, Instant now) {
        mailKey = mail.key();
        recipient = mail.recipient();
        address = mail.address();
        subject = mail.letter().subject();
        bodyText = mail.letter().text();
        bodyHtml = mail.letter().html();
        files = text(mail.files());
        alerts = text(mail.alerts());
        reportLink = mail.reportLink();
        writtenAt = now;
        nextAt = now;
        if (address.isBlank()) {
            failed(NO_ADDRESS, true, now);
        }
    }

    /** Keeps others off while it is being sent. */
    void claim(Instant now) {
        nextAt = now.plus(LEASE);
    }

    void sent(Instant now) {
        state = MailState.SENT;
        attempts++;
        sentAt = now;
        nextAt = null;
        lastError = null;
    }

    /** Waits for the next attempt, or gives up. */
    void failed(String why, boolean forGood, Instant now) {
        lastError = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
        if (forGood || attempts >= WAITS.size()) {
            state = MailState.DEAD;
            nextAt = null;
        } else {
            nextAt = now.plus(WAITS.get(attempts));
        }
        attempts++;
    }

    /** Waits without counting an attempt, as for a file that is still being made. */
    void wait(Duration until, Instant now) {
        nextAt = now.plus(until);
    }

    /** Begins anew, to the address that the person has now. */
    void resend(String to, Instant now) {
        address = to;
        state = MailState.QUEUED;
        attempts = 0;
        nextAt = now;
    }

    boolean isDue(Instant now) {
        return state == MailState.QUEUED && nextAt != null && !nextAt.isAfter(now);
    }

    MailState state() {
        return state;
    }

    String recipient() {
        return recipient;
    }

    boolean hasReportLink() {
        return reportLink;
    }

    String address() {
        return address;
    }

    List<Long> files() {
        return numbers(files);
    }

    /** Those it asks its reader to acknowledge. */
    List<Long> alerts() {
        return numbers(alerts);
    }

    String key() {
        return mailKey;
    }

    Letter letter() {
        return new Letter(subject, bodyText, bodyHtml);
    }

    MailView view() {
        return new MailView(id(), recipient, address, subject, state, attempts, writtenAt, sentAt, lastError);
    }

    private static String text(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }
}
