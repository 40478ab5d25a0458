package dev.lodestar.webhook;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.webhook.channel.AddressGuard;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what is wrong with a webhook before it is kept. */
@Component
class WebhookRules {

    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SECRET = 200;
    private static final Set<String> LANGUAGES = Set.of("en", "zh", "de");

    private final AddressGuard guard;
    private final Organisation organisation;

    WebhookRules(AddressGuard guard, Organisation organisation) {
        this.guard = guard;
        this.organisation = organisation;
    }

    /** Throws {@link InvalidInputException} with everything that is wrong. */
    void check(NewWebhook wanted) {
        List<FieldError> errors = new ArrayList<>();
        checkAddress(wanted.url(), errors);
        if (wanted.name() != null && wanted.name().length() > LONGEST_NAME) {
            errors.add(new FieldError("/name", "TOO_LONG", "Give at most " + LONGEST_NAME + " characters"));
        }
        if (wanted.secret() != null && wanted.kind() == WebhookKind.SYSTEM) {
            errors.add(new FieldError(
                    "/secret",
                    "SECRET_IS_GIVEN",
                    "Leave it out: a system is given a secret, and the answer says it once"));
        }
        if (wanted.secret() != null && wanted.secret().length() > LONGEST_SECRET) {
            errors.add(new FieldError("/secret", "TOO_LONG", "Give at most " + LONGEST_SECRET + " characters"));
        }
        for (int place = 0; place < wanted.events().size(); place++) {
            if (HookType.parse(wanted.events().get(place)).isEmpty()) {
                String known =
                        Arrays.stream(HookType.values()).map(HookType::word).collect(Collectors.joining(", "));
                errors.add(new FieldError("/events/" + place, "EVENT", "Use " + known));
            }
        }
        if (wanted.unitKey() != null && organisation.unit(wanted.unitKey()).isEmpty()) {
            errors.add(new FieldError("/unitKey", "UNIT", "There is no such unit; leave it out for the whole company"));
        }
        if (wanted.language() != null
                && !LANGUAGES.contains(Locale.forLanguageTag(wanted.language()).getLanguage())) {
            errors.add(new FieldError("/language", "LANGUAGE", "Use en, zh or de"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private void checkAddress(String url, List<FieldError> errors) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            errors.add(new FieldError("/url", "ADDRESS", "Give an address such as https://example.com/hooks"));
            return;
        }
        String host = address.getHost();
        if (host == null || url.length() > LONGEST_ADDRESS || address.getFragment() != null) {
            errors.add(new FieldError(
                    "/url", "ADDRESS", "Give an address such as https://example.com/hooks, at most 1,000 characters"));
        } else if (address.getRawUserInfo() != null) {
            errors.add(new FieldError("/url", "PASSWORD", "Leave name and password out; what is sent is signed"));
        } else if (!"https".equalsIgnoreCase(address.getScheme())
                && !("http".equalsIgnoreCase(address.getScheme()) && guard.isAllowed(host))) {
            errors.add(new FieldError("/url", "SCHEME", "Use https"));
        }
    }
}
