package dev.lodestar.webhook;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.alert.SourceShadow;
import dev.lodestar.ingest.PullRejectView;
import dev.lodestar.news.AlertSentences;
import dev.lodestar.webhook.channel.ChatMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what systems and chat groups get. */
@Component
class HookPayloads {

    private static final int IN_DETAIL = 10;
    private static final int MOST_REJECTED = 100;

    private final JsonMapper json = JsonMapper.builder().build();
    private final String url;

    HookPayloads(@Value("${lodestar.url:http://localhost:8080}") String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /**
     * The message of Standard Webhooks about one event.
     *
     * @param rejected the answers that a pull could not record, of which 100 are named
     */
    String ofSystem(HookEvent event, @Nullable AlertView alert, List<PullRejectView> rejected) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", event.type().word());
        message.put("timestamp", event.at().toString());
        message.put("data", data(event, alert, rejected));
        return json.writeValueAsString(message);
    }

    /** What a chat group is told of some events, in its language. */
    ChatMessage ofGroup(
            List<HookEvent> events, Map<Long, AlertView> alerts, List<SourceShadow> shadows, Locale language) {
        ChatTexts texts = ChatTexts.in(language);
        AlertSentences sentences = AlertSentences.in(language);
        List<String> lines = new ArrayList<>();
        Behind.of(events, shadows)
                .forEach(behind -> lines.add(behind.line(sentences)
                        .orElseGet(() ->
                                line(behind.first(), alerts.get(behind.first().number()), sentences, texts))));
        boolean one = lines.size() == 1;
        String path = one && events.size() == 1 ? path(events.getFirst()) : "/alerts";
        String title = one ? lines.getFirst() : texts.get("webhook.chat.many", lines.size());
        List<String> shown = new ArrayList<>(one ? List.of() : lines.subList(0, Math.min(lines.size(), IN_DETAIL)));
        if (lines.size() > IN_DETAIL) {
            shown.add(texts.get("webhook.chat.rest", lines.size() - IN_DETAIL));
        }
        return new ChatMessage(title, shown, url + path, texts.get("webhook.chat.open"));
    }

    String kept(ChatMessage message) {
        return json.writeValueAsString(message);
    }

    ChatMessage read(String kept) {
        return json.readValue(kept, ChatMessage.class);
    }

    private static String line(HookEvent event, @Nullable AlertView alert, AlertSentences sentences, ChatTexts texts) {
        return switch (event.type()) {
            case ALERT_FIRED, ALERT_RESOLVED -> alert == null ? event.subject() : sentences.brief(alert);
            case PLAN_PUBLISHED -> texts.get("webhook.chat.plan", event.subject(), Long.toString(event.number()));
            case REVIEW_FROZEN -> texts.get("webhook.chat.review", event.subject(), event.detail());
            case OBSERVATION_REJECTED ->
                texts.get("webhook.chat.rejected", event.subject(), Integer.valueOf(event.detail()));
        };
    }

    private static String path(HookEvent event) {
        return switch (event.type()) {
            case ALERT_FIRED, ALERT_RESOLVED -> "/alerts/" + event.number();
            case PLAN_PUBLISHED -> "/plans/" + event.subject() + "/versions";
            case REVIEW_FROZEN -> "/reviews/" + event.number();
            case OBSERVATION_REJECTED -> "/measures";
        };
    }

    /** What a source said is not told: it may name machines and users to whoever receives the message. */
    private static void source(Map<String, Object> data, FailingSource source) {
        data.put("source", source.key());
        data.put("sourceName", source.name());
        data.put("since", source.since().toString());
        data.put("failures", source.failures());
        if (source.end() != null) {
            data.put("end", source.end().name());
        }
    }

    private static void alert(Map<String, Object> data, HookEvent event, @Nullable AlertView alert) {
        data.put("id", event.number());
        FailingSource source = alert == null ? null : alert.source();
        if (source == null) {
            data.put("measure", event.subject());
        } else {
            source(data, source);
        }
        data.put("rule", event.detail());
        if (alert == null) {
            return;
        }
        if (source == null) {
            data.put("measureName", alert.measureName());
            data.put("unit", alert.unit());
        }
        data.put("unitKey", alert.unitKey());
        data.put("owner", alert.owner());
        data.put("handler", alert.handled().handler());
        data.put("state", alert.state());
        data.put("startPeriod", alert.startPeriod());
        data.put("firedPeriod", alert.firedPeriod());
        data.put("streak", alert.streak());
        if (source == null) {
            data.put("evidence", alert.evidence());
        }
    }

    private Map<String, Object> data(HookEvent event, @Nullable AlertView alert, List<PullRejectView> rejected) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (event.type()) {
            case ALERT_FIRED, ALERT_RESOLVED -> alert(data, event, alert);
            case PLAN_PUBLISHED -> {
                data.put("plan", event.subject());
                data.put("version", event.number());
            }
            case REVIEW_FROZEN -> {
                data.put("id", event.number());
                data.put("plan", event.subject());
                data.put("period", event.detail());
            }
            case OBSERVATION_REJECTED -> {
                data.put("source", event.subject());
                data.put("run", event.number());
                data.put("total", Integer.valueOf(event.detail()));
                data.put("rejected", rejected.stream().limit(MOST_REJECTED).toList());
            }
        }
        data.put("link", url + path(event));
        return data;
    }
}
