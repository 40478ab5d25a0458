package dev.lodestar.notification;

/** What a mail says, as text and as HTML. */
record Letter(String subject, String text, String html) {}
