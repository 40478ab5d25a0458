package dev.lodestar.push;

import dev.lodestar.news.FurtherChannel;
import dev.lodestar.notification.NewsCarried;
import dev.lodestar.notification.ShortMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is told to people for each of their browsers, with the transaction that tells it. */
@Component
class PushChannel implements FurtherChannel {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 300;

    private final BrowserStore browsers;
    private final PushDeliveryStore deliveries;
    private final JsonMapper json = JsonMapper.builder().build();

    PushChannel(BrowserStore browsers, PushDeliveryStore deliveries) {
        this.browsers = browsers;
        this.deliveries = deliveries;
    }

    @Override
    public Set<String> reached(Collection<String> people) {
        return browsers.ofAll(people).stream().map(BrowserStore.Owned::person).collect(Collectors.toSet());
    }

    @EventListener
    void on(NewsCarried carried) {
        Map<String, ShortMessage> byPerson = carried.messages().stream()
                .collect(Collectors.toMap(ShortMessage::person, Function.identity(), (one, other) -> one));
        List<PushDeliveryStore.New> written = new ArrayList<>();
        for (BrowserStore.Owned browser : browsers.ofAll(byPerson.keySet())) {
            ShortMessage message = byPerson.get(browser.person());
            if (message != null) {
                ShortMessage kept = shortened(message);
                written.add(new PushDeliveryStore.New(browser.id(), kept, payload(kept)));
            }
        }
        deliveries.add(written, carried.at());
    }

    private String payload(ShortMessage message) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("title", message.title());
        payload.put("text", message.text());
        payload.put("path", message.path());
        payload.put("tag", message.topic());
        return json.writeValueAsString(payload);
    }

    /** A push service takes 4 KB. */
    private static ShortMessage shortened(ShortMessage message) {
        return new ShortMessage(
                message.person(),
                message.key(),
                cut(message.title(), LONGEST_TITLE),
                cut(message.text(), LONGEST_TEXT),
                message.path(),
                message.topic(),
                message.urgent());
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
