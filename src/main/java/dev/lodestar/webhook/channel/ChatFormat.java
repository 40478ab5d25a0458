package dev.lodestar.webhook.channel;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats of chat groups, each as its maker describes it for robots and incoming webhooks. */
public enum ChatFormat {
    /** Markdown; with a secret, the millisecond and its signature are part of the address. */
    DINGTALK {
        @Override
        public Outgoing write(ChatMessage message, String address, String secret, Instant now) {
            String signed = address;
            if (!secret.isEmpty()) {
                long millis = now.toEpochMilli();
                String sign = URLEncoder.encode(Signatures.dingTalk(secret, millis), StandardCharsets.UTF_8);
                signed += (address.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign=" + sign;
            }
            String text = "#### " + plain(message.title()) + "\n\n" + list(message) + "\n\n" + markdownLink(message);
            return post(
                    signed,
                    Map.of(
                            "msgtype",
                            "markdown",
                            "markdown",
                            Map.of("title", plain(message.title()), "text", cut(text, 18_000))));
        }
    },
    /** A card; with a secret, the second and its signature are part of the body. */
    FEISHU {
        @Override
        public Outgoing write(ChatMessage message, String address, String secret, Instant now) {
            Map<String, Object> body = new LinkedHashMap<>();
            if (!secret.isEmpty()) {
                long seconds = now.getEpochSecond();
                body.put("timestamp", Long.toString(seconds));
                body.put("sign", Signatures.feishu(secret, seconds));
            }
            Map<String, Object> button = Map.of(
                    "tag",
                    "button",
                    "text",
                    Map.of("tag", "plain_text", "content", message.action()),
                    "type",
                    "primary",
                    "url",
                    message.link());
            body.put("msg_type", "interactive");
            body.put(
                    "card",
                    Map.of(
                            "header",
                            Map.of(
                                    "title",
                                    Map.of("tag", "plain_text", "content", message.title()),
                                    "template",
                                    "blue"),
                            "elements",
                            List.of(
                                    Map.of("tag", "markdown", "content", cut(list(message), 18_000)),
                                    Map.of("tag", "action", "actions", List.of(button)))));
            return post(address, body);
        }
    },
    /** Markdown of at most 4,096 bytes. */
    WECOM {
        @Override
        public Outgoing write(ChatMessage message, String address, String secret, Instant now) {
            String end = "\n" + markdownLink(message);
            String begin = "**" + plain(message.title()) + "**\n";
            String text = begin + cutBytes(list(message), 4_000 - bytes(begin) - bytes(end)) + end;
            return post(address, Map.of("msgtype", "markdown", "markdown", Map.of("content", text)));
        }
    },
    /** Blocks, and a text for whoever sees none. */
    SLACK {
        @Override
        public Outgoing write(ChatMessage message, String address, String secret, Instant now) {
            List<Object> blocks = new ArrayList<>();
            blocks.add(
                    Map.of("type", "header", "text", Map.of("type", "plain_text", "text", cut(message.title(), 150))));
            if (!message.lines().isEmpty()) {
                String lines = message.lines().stream()
                        .map(line -> "• " + escaped(line))
                        .collect(Collectors.joining("\n"));
                blocks.add(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", cut(lines, 3_000))));
            }
            blocks.add(Map.of(
                    "type",
                    "actions",
                    "elements",
                    List.of(Map.of(
                            "type",
                            "button",
                            "text",
                            Map.of("type", "plain_text", "text", cut(message.action(), 75)),
                            "url",
                            message.link()))));
            return post(address, Map.of("text", escaped(message.title()), "blocks", blocks));
        }
    },
    /** An adaptive card for a workflow. */
    TEAMS {
        @Override
        public Outgoing write(ChatMessage message, String address, String secret, Instant now) {
            Map<String, Object> title =
                    Map.of("type", "TextBlock", "text", plain(message.title()), "weight", "Bolder", "wrap", true);
            Map<String, Object> lines = Map.of("type", "TextBlock", "text", cut(list(message), 18_000), "wrap", true);
            Map<String, Object> card = new LinkedHashMap<>();
            card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
            card.put("type", "AdaptiveCard");
            card.put("version", "1.4");
            card.put("body", message.lines().isEmpty() ? List.of(title) : List.of(title, lines));
            card.put(
                    "actions",
                    List.of(Map.of("type", "Action.OpenUrl", "title", message.action(), "url", message.link())));
            return post(
                    address,
                    Map.of(
                            "type",
                            "message",
                            "attachments",
                            List.of(Map.of(
                                    "contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The request that tells it.
     *
     * @param address of the robot or incoming webhook
     * @param secret with which the robot checks the sender; empty when it does not
     */
    public abstract Outgoing write(ChatMessage message, String address, String secret, Instant now);

    /** Why the group did not get it although the answer was friendly; null when it did. */
    public @Nullable String refusal(String answer) {
        if (this == SLACK || this == TEAMS) {
            return null;
        }
        try {
            JsonNode said = JSON.readTree(answer);
            int code = said.path(this == FEISHU ? "code" : "errcode").asInt(0);
            String why = said.path(this == FEISHU ? "msg" : "errmsg").asString("");
            return code == 0 ? null : code + " " + why;
        } catch (RuntimeException noJson) {
            return "The answer is not that of " + name();
        }
    }

    private static Outgoing post(String address, Object body) {
        return new Outgoing(URI.create(address), Map.of(), JSON.writeValueAsString(body));
    }

    private static String list(ChatMessage message) {
        return message.lines().stream().map(line -> "- " + plain(line)).collect(Collectors.joining("\n"));
    }

    private static String markdownLink(ChatMessage message) {
        return "[" + plain(message.action()) + "](" + message.link() + ")";
    }

    /** Names are text: nothing in them makes a link or a tag. Not all of these formats know an escape. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace('<', '‹')
                .replace('>', '›')
                .replace('[', '［')
                .replace(']', '］')
                .replace('*', '∗')
                .replace('`', '\'');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cutBytes(String text, int most) {
        String left = text;
        while (bytes(left) > most) {
            left = left.substring(0, Math.max(0, left.lastIndexOf('\n')));
        }
        return left;
    }
}
