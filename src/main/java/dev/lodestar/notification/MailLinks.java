package dev.lodestar.notification;

import dev.lodestar.checkin.ReportLinks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts links that open something into a mail while it is sent, anew for each attempt; they are only in what is sent. */
@Component
class MailLinks {

    private final ReportLinks reports;
    private final AlertLinks alerts;
    private final Letters letters;

    MailLinks(ReportLinks reports, AlertLinks alerts, Letters letters) {
        this.reports = reports;
        this.alerts = alerts;
        this.letters = letters;
    }

    Linked into(OutgoingMail mail) {
        List<String> secrets = new ArrayList<>();
        Letter letter = mail.letter();
        if (mail.hasReportLink()) {
            String secret = reports.issue(mail.recipient(), mail.address()).orElse(null);
            if (secret != null) {
                secrets.add(secret);
                letter = letters.leadingTo(secret, letter);
            }
        }
        for (long alert : mail.alerts()) {
            String secret =
                    alerts.issue(mail.recipient(), mail.address(), alert).orElse(null);
            if (secret != null) {
                secrets.add(secret);
                letter = letters.acknowledgingBy(secret, alert, letter);
            }
        }
        return new Linked(letter, List.copyOf(secrets));
    }

    /**
     * A letter that can be sent.
     *
     * @param secrets of the links in it
     */
    record Linked(Letter letter, List<String> secrets) {

        /** What is kept opens nothing: a server may quote the link that it refuses. */
        String without(String text) {
            String left = text;
            for (String secret : secrets) {
                left = left.replace(secret, "…");
            }
            return left;
        }
    }
}
