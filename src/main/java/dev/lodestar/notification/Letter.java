package dev.lodestar.notification;

/** What a mail says, as text and as HTML. */
record Letter(String subject, String text, String html) {

    /** The same letter with another address in place of one. */
    Letter leading(String from, String to) {
        return new Letter(subject, text.replace(from, to), html.replace(from, to));
    }
}
