package dev.lodestar.webhook;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.webhook.channel.Signatures;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which systems and chat groups are told what happens, and what became of what they were told. */
@Service
@Transactional(readOnly = true)
public class Webhooks {

    private static final int MOST = 200;
    private static final int MOST_WEBHOOKS = 50;

    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final WebhookRules rules;
    private final WebhookSecrets secrets;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    Webhooks(
            WebhookStore store,
            DeliveryStore deliveries,
            WebhookRules rules,
            WebhookSecrets secrets,
            Tenants tenants,
            Access access,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.rules = rules;
        this.secrets = secrets;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Has a system or chat group told from now on.
     *
     * @throws InvalidInputException with every field that is wrong, or when there are 50 already
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public WebhookWithSecret create(NewWebhook wanted) {
        rules.check(wanted);
        if (store.all().size() >= MOST_WEBHOOKS) {
            throw new InvalidInputException("", "TOO_MANY", "There are 50 already; delete one first");
        }
        String secret = wanted.kind() == WebhookKind.SYSTEM ? Signatures.newSecret() : "";
        String kept = wanted.secret() == null ? secret : wanted.secret();
        Set<HookType> events = wanted.events().isEmpty()
                ? EnumSet.allOf(HookType.class)
                : wanted.events().stream()
                        .flatMap(word -> HookType.parse(word).stream())
                        .collect(Collectors.toSet());
        String name = wanted.name() == null || wanted.name().isBlank()
                ? URI.create(wanted.url()).getHost()
                : wanted.name().strip();
        String language = wanted.language() == null ? tenants.current().locale().getLanguage() : wanted.language();
        Webhook made = new Webhook(
                0,
                wanted.kind(),
                name,
                secrets.closeAddress(wanted.url()),
                secrets.closeSecret(kept),
                events,
                wanted.unitKey(),
                language,
                true,
                Moments.now(clock),
                access.caller().key());
        return new WebhookWithSecret(get(store.add(made)), secret);
    }

    /** All of the company, by name. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public List<WebhookView> list() {
        return store.all().stream()
                .map(webhook -> webhook.view(secrets.address(webhook)))
                .toList();
    }

    /** One of them; throws {@link NotFoundException} when there is no such one. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public WebhookView get(long id) {
        return store.find(id)
                .map(webhook -> webhook.view(secrets.address(webhook)))
                .orElseThrow(() -> missing(id));
    }

    /** Throws one away with its log; throws {@link NotFoundException} when there is no such one. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public void delete(long id) {
        if (!store.drop(id)) {
            throw missing(id);
        }
    }

    /** Switches one on or off; what is written for it meanwhile waits. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public void enable(long id, boolean enabled) {
        get(id);
        store.enable(id, enabled);
    }

    /**
     * What was written for one of them, or for all, the newest first.
     *
     * @param webhook null for all
     * @param before the number of the last one seen; null begins
     * @param state null for any
     * @param limit 1 to 200; what lies outside is taken for the nearest
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public List<DeliveryView> deliveries(
            @Nullable Long webhook, @Nullable Long before, @Nullable DeliveryState state, int limit) {
        if (webhook != null) {
            get(webhook);
        }
        return deliveries.log(webhook, before == null ? Long.MAX_VALUE : before, state, Math.clamp(limit, 1, MOST));
    }

    /** Sends one again, whatever became of it; throws {@link NotFoundException} when that webhook has no such one. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public DeliveryView resend(long webhook, long delivery) {
        if (!deliveries.again(webhook, delivery, Moments.now(clock))) {
            throw new NotFoundException("delivery", Long.toString(delivery));
        }
        return deliveries.find(delivery).orElseThrow();
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("webhook", Long.toString(id));
    }
}
