package dev.lodestar.webhook.channel;

import java.util.List;

/**
 * What a chat group is told.
 *
 * @param title one sentence
 * @param lines more, a sentence each
 * @param link where to read on
 * @param action what is written on it
 */
public record ChatMessage(String title, List<String> lines, String link, String action) {

    /** Keeps its own copy. */
    public ChatMessage {
        lines = List.copyOf(lines);
    }
}
