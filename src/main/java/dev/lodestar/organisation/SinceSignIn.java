package dev.lodestar.organisation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What became of people since they signed in: whoever was removed may nothing from then on, whoever changed unit or role
 * has the new one at once. It is kept on this node; on others a session has until it ends what it began with.
 */
@Component
class SinceSignIn {

    private final Map<Place, Caller> changed = new ConcurrentHashMap<>();

    Caller current(Caller signedIn) {
        if (signedIn.isToken()) {
            return signedIn;
        }
        Caller now = changed.getOrDefault(new Place(signedIn.tenantId(), signedIn.key()), signedIn);
        return signedIn.byLink() ? now.limitedToLink() : now;
    }

    /** Keeps what a person is now, once that is certain: after the commit. */
    void note(Person person) {
        Caller now = person.caller();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.put(new Place(now.tenantId(), now.key()), now);
            }
        });
    }

    private record Place(String tenant, String person) {}
}
