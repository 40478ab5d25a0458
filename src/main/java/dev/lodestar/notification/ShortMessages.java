package dev.lodestar.notification;

import dev.lodestar.news.AlertSentences;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a title and two lines what a mail says at length. */
final class ShortMessages {

    private static final int LINES = 2;

    private ShortMessages() {}

    /**
     * A message about what the mail is about.
     *
     * @param urgent whether its reader is asked to act
     */
    static ShortMessage of(AlertMail content, NewMail mail, Locale language, boolean urgent) {
        boolean one = content.all() == 1 && content.told().size() == 1;
        AlertSentences sentences = AlertSentences.in(language);
        return new ShortMessage(
                mail.recipient(),
                mail.key(),
                mail.letter().subject(),
                one ? about(content.told().getFirst(), sentences) : lines(content, sentences),
                one ? "/alerts/" + content.told().getFirst().alert().id() : "/inbox",
                one ? "alert-" + content.told().getFirst().alert().id() : "news",
                urgent);
    }

    private static String about(Told told, AlertSentences sentences) {
        String why = sentences.why(told.notice(), told.by());
        return told.plan().isEmpty() ? why : why + " · " + told.plan();
    }

    private static String lines(AlertMail content, AlertSentences sentences) {
        return content.told().stream()
                .limit(LINES)
                .map(told -> sentences.of(told.alert()))
                .collect(Collectors.joining("\n"));
    }
}
