package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.webhook.DeliveryState;
import dev.lodestar.webhook.DeliveryView;
import dev.lodestar.webhook.NewWebhook;
import dev.lodestar.webhook.WebhookKind;
import dev.lodestar.webhook.WebhookView;
import dev.lodestar.webhook.WebhookWithSecret;
import dev.lodestar.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Systems and chat groups that are told what happens, and what became of what they were told. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

    private static final Set<String> FIELDS = Set.of("url", "kind", "name", "secret", "events", "unitKey", "language");

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(
            summary = "Have a system or chat group told what happens",
            description =
                    "Takes {url, kind?, name?, secret?, events?, unitKey?, language?}. A SYSTEM, the usual kind, gets messages"
                            + " signed per Standard Webhooks and is given a secret, which only this answer says. DINGTALK, FEISHU,"
                            + " WECOM, SLACK and TEAMS get one message about all that belongs together. Events are alert.fired,"
                            + " alert.resolved, plan.published, review.frozen and"
                            + " observation.rejected; all of them when none are named. An alert of the rule SOURCE names its"
                            + " source, with since and failures, in place of a measure with its evidence.")
    @PostMapping
    ResponseEntity<MadeJson> create(@RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, FIELDS);
        NewWebhook wanted = new NewWebhook(
                body.has("kind") ? fields.choice("kind", WebhookKind.values()) : WebhookKind.SYSTEM,
                fields.optional("name"),
                fields.text("url"),
                fields.optional("secret"),
                body.has("events") ? fields.texts("events") : List.of(),
                fields.optional("unitKey"),
                fields.optional("language"));
        fields.check();
        WebhookWithSecret made = webhooks.create(wanted);
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + made.webhook().id()))
                .body(new MadeJson(made.webhook(), made.secret().isEmpty() ? null : made.secret()));
    }

    @Operation(summary = "List the systems and chat groups, by name", description = "Their secrets are not told again.")
    @GetMapping
    Page<WebhookView> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return Page.of(webhooks.list(), webhook -> Long.toString(webhook.id()), limit, cursor);
    }

    @Operation(summary = "Show one")
    @GetMapping("/{id}")
    WebhookView get(@PathVariable long id) {
        return webhooks.get(id);
    }

    @Operation(summary = "Tell one no more, and throw its log away")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        webhooks.delete(id);
    }

    @Operation(
            summary = "List what was written for one, the newest first",
            description = "By state: QUEUED, SENT, or DEAD for what was given up.")
    @GetMapping("/{id}/deliveries")
    Page<DeliveryView> deliveries(
            @PathVariable long id,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        int size = Math.min(Page.limit(limit), 199);
        return Page.cut(
                webhooks.deliveries(id, before(cursor), state(state), size + 1),
                size,
                delivery -> Long.toString(delivery.id()),
                delivery -> delivery);
    }

    @Operation(
            summary = "Send one again, whatever became of it",
            description = "With the same webhook-id, by which its receiver knows it.")
    @PostMapping("/{id}/deliveries/{delivery}/replay")
    DeliveryView replay(@PathVariable long id, @PathVariable long delivery) {
        return webhooks.resend(id, delivery);
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new InvalidInputException("/cursor", "BAD_CURSOR", "Repeat the nextCursor of the page before");
        }
        return Long.valueOf(cursor);
    }

    private static @Nullable DeliveryState state(@Nullable String state) {
        if (state == null) {
            return null;
        }
        try {
            return DeliveryState.valueOf(state);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("/state", "STATE", "Use QUEUED, SENT or DEAD");
        }
    }

    /**
     * A webhook that was just made.
     *
     * @param secret by which a system checks what it gets; null for a chat group
     */
    record MadeJson(
            @JsonUnwrapped WebhookView webhook, @Nullable String secret) {}
}
