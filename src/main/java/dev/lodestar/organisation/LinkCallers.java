package dev.lodestar.organisation;

import dev.lodestar.tenancy.CalledBySystem;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people who came by a link of a mail do what is theirs to do. It signs nobody in: what they may lasts for one call. */
@Service
public class LinkCallers {

    private final PersonRepository people;

    LinkCallers(PersonRepository people) {
        this.people = people;
    }

    /** The person with this key, as long as they are there, have this address and their role reports numbers. */
    @CalledBySystem("a link names the person before anybody is known")
    @Transactional(readOnly = true)
    public Optional<Caller> find(String person, String address) {
        return find(person, address, Act.REPORT_VALUE);
    }

    /** The person with this key, as long as they are there, have this address and their role does this. */
    @CalledBySystem("a link names the person before anybody is known")
    @Transactional(readOnly = true)
    public Optional<Caller> find(String person, String address, Act act) {
        return people.findByKey(person)
                .map(Person::caller)
                .filter(caller -> address.equals(caller.email()))
                .map(Caller::limitedToLink)
                .filter(caller -> caller.scope(act) != Scope.NONE);
    }

    /** Does something as this caller, and as whoever it was before from then on. */
    @CalledBySystem("a screen that a link opened has nobody signed in")
    public <T> T call(Caller caller, Supplier<T> work) {
        if (!caller.byLink()) {
            throw new IllegalArgumentException("Whoever signed in calls for themselves");
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
