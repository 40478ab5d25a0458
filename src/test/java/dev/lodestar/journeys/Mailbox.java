package dev.lodestar.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the mails of the demo's people arrive. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mailbox() {
        server.start();
    }

    /** That of the shared demo; it ends with this JVM. */
    static Mailbox shared() {
        return Shared.MAILBOX;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /**
     * Waits for a mail to somebody that says this, and gives the first link after these words that matches.
     *
     * @param link a regular expression for what follows the address of the product
     */
    String awaitLink(String address, String words, String link) {
        AtomicReference<String> found = new AtomicReference<>();
        Waiting.until(PATIENCE, () -> {
            linkIn(address, words, link).ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    private Optional<String> linkIn(String address, String words, String path) {
        Pattern wanted = Pattern.compile("http://127\\.0\\.0\\.1:\\d+" + path);
        return texts(address).reversed().stream()
                .filter(text -> text.contains(words))
                .map(text -> {
                    Matcher link = wanted.matcher(text);
                    return link.find(text.indexOf(words)) ? link.group() : "";
                })
                .filter(found -> !found.isEmpty())
                .findFirst();
    }

    private List<String> texts(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> address.equals(to(message)))
                .map(Mailbox::text)
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a mail: the first part of the first part of the first part. */
    private static String text(MimeMessage message) {
        try {
            Object content = message.getContent();
            while (content instanceof MimeMultipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
        }
    }

    private static final class Shared {
        static final Mailbox MAILBOX = begin();

        private static Mailbox begin() {
            Mailbox mailbox = new Mailbox();
            Runtime.getRuntime().addShutdownHook(new Thread(mailbox.server::stop));
            return mailbox;
        }
    }
}
