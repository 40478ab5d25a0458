package dev.lodestar.push;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.tenancy.Moments;
import dev.lodestar.webhook.channel.AddressGuard;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own browsers, in which they allowed notifications. */
@Service
@Transactional(readOnly = true)
public class PushBrowsers {

    private static final int MOST = 20;
    private static final int LONGEST_ADDRESS = 1_500;
    private static final String AGAIN = "Allow notifications in this browser once more";

    private final BrowserStore store;
    private final PushDeliveryStore deliveries;
    private final BrowserAddresses addresses;
    private final VapidKeyFile keys;
    private final PushEncryption encryption;
    private final AddressGuard guard;
    private final Access access;
    private final Clock clock;

    PushBrowsers(
            BrowserStore store,
            PushDeliveryStore deliveries,
            BrowserAddresses addresses,
            VapidKeyFile keys,
            PushEncryption encryption,
            AddressGuard guard,
            Access access,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.keys = keys;
        this.encryption = encryption;
        this.guard = guard;
        this.access = access;
        this.clock = clock;
    }

    /** The public key that a browser allows notifications for, in base64url. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.get().getApplicationServerKey());
    }

    /** The caller's, the latest first. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public List<BrowserView> mine() {
        return store.of(access.caller().key());
    }

    /** The number of the caller's browser with this address at its push service, if it is one. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public Optional<Long> find(String endpoint) {
        return store.find(access.caller().key(), BrowserAddresses.hash(endpoint));
    }

    /**
     * Has the caller's news carried to a browser from now on; one that was somebody else's is the caller's then.
     *
     * @throws InvalidInputException when its address is not at a push service that can be reached by https, its keys are
     *     none, or the caller has 20 already
     */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    @Transactional
    public void allow(NewBrowser browser) {
        String host = check(browser);
        String me = access.caller().key();
        String hash = BrowserAddresses.hash(browser.endpoint());
        if (store.find(me, hash).isEmpty() && store.of(me).size() >= MOST) {
            throw new InvalidInputException("", "TOO_MANY", "There are 20 already; remove one first");
        }
        store.keep(me, hash, addresses.close(browser), host, BrowserName.of(browser.userAgent()), Moments.now(clock));
    }

    /** Carries nothing to one of the caller's any more; throws {@link NotFoundException} when they have no such one. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    @Transactional
    public void remove(long id) {
        if (!store.drop(access.caller().key(), id)) {
            throw new NotFoundException("browser", Long.toString(id));
        }
        deliveries.gone(id, "Removed by its owner", Moments.now(clock));
    }

    /** The host of its push service. */
    private String check(NewBrowser browser) {
        List<FieldError> errors = new ArrayList<>();
        String host = host(browser.endpoint());
        if (host == null) {
            errors.add(new FieldError("/endpoint", "ADDRESS", AGAIN));
        }
        try {
            encryption.check(
                    new Browser("", BrowserAddresses.bytes(browser.p256dh()), BrowserAddresses.bytes(browser.auth())));
        } catch (RuntimeException noKeys) {
            errors.add(new FieldError("/keys", "KEYS", AGAIN));
        }
        if (host == null || !errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return host;
    }

    private @Nullable String host(String endpoint) {
        try {
            URI address = new URI(endpoint);
            String host = address.getHost();
            boolean open = host != null
                    && endpoint.length() <= LONGEST_ADDRESS
                    && address.getRawUserInfo() == null
                    && address.getFragment() == null;
            boolean safe = "https".equalsIgnoreCase(address.getScheme())
                    || (host != null && "http".equalsIgnoreCase(address.getScheme()) && guard.isAllowed(host));
            return open && safe ? host.toLowerCase(Locale.ROOT) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
