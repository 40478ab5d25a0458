package dev.lodestar.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server that is set up, if one is. */
@Component
public class MailChannel {

    /** From here on, an answer of a mail server will not change. */
    private static final int PERMANENT = 500;

    /** What is refused here is refused of every mail, until somebody mends how the product is set up. */
    private static final String SENDER = "MAIL";

    private final ObjectProvider<JavaMailSender> senders;
    private final String from;

    MailChannel(
            ObjectProvider<JavaMailSender> senders,
            @Value("${lodestar.mail.from:Lodestar <lodestar@localhost>}") String from) {
        this.senders = senders;
        this.from = from;
    }

    /** A file that goes with a mail; its bytes must not be changed. */
    public record Attachment(String name, String mediaType, byte[] content) {}

    /** True when a mail server is set up. */
    public boolean isThere() {
        return senders.getIfAvailable() != null;
    }

    /**
     * Hands a mail over.
     *
     * @param pictures within the text, which refers to them by {@code cid:} and their name
     * @param key the same for the same mail, so that a second copy is known as one
     * @throws MailRefusedException when the server does not take it, or is not there
     */
    public void send(
            String key,
            String address,
            String subject,
            String text,
            String html,
            List<Attachment> pictures,
            List<Attachment> attachments)
            throws MailRefusedException {
        JavaMailSender sender = senders.getObject();
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text, html);
            for (Attachment picture : pictures) {
                helper.addInline(picture.name(), new ByteArrayResource(picture.content()), picture.mediaType());
            }
            for (Attachment attachment : attachments) {
                helper.addAttachment(
                        attachment.name(), new ByteArrayResource(attachment.content()), attachment.mediaType());
            }
            message.setHeader("X-Lodestar-Mail", key);
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            throw new MailRefusedException(e, isForGood(e));
        }
    }

    /** A server that refuses the address or the mail for good says no for ever; everything else may pass. */
    private static boolean isForGood(Exception failure) {
        if (failure instanceof MailSendException sending) {
            return Arrays.stream(sending.getMessageExceptions()).anyMatch(MailChannel::isForGood);
        }
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSendFailedException answered
                    && answered.getReturnCode() >= PERMANENT
                    && !answered.getCommand().startsWith(SENDER)) {
                return true;
            }
            if (cause instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof SendFailedException send && send.getNextException() != null
                ? send.getNextException()
                : failure.getCause();
    }
}
