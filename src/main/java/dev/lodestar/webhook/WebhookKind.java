package dev.lodestar.webhook;

import dev.lodestar.webhook.channel.ChatFormat;
import org.jspecify.annotations.Nullable;

/** Who is told. */
public enum WebhookKind {
    /** A program, signed per Standard Webhooks, an event a message. */
    SYSTEM(null),
    DINGTALK(ChatFormat.DINGTALK),
    FEISHU(ChatFormat.FEISHU),
    WECOM(ChatFormat.WECOM),
    SLACK(ChatFormat.SLACK),
    TEAMS(ChatFormat.TEAMS);

    private final @Nullable ChatFormat format;

    WebhookKind(@Nullable ChatFormat format) {
        this.format = format;
    }

    /** The format of a chat group; null for a system. */
    @Nullable
    ChatFormat format() {
        return format;
    }
}
