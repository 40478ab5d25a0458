package dev.lodestar.organisation;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.CrossTenant;
import dev.lodestar.tenancy.TenantScope;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds who signs in by e-mail address, which tells the tenant too. */
@Service
@CrossTenant("the address is what tells the tenant of someone who is not signed in yet")
class SignIn implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PersonRepository people;

    SignIn(JdbcClient jdbc, PersonRepository people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    @CalledBySystem("nobody is signed in while signing in")
    public UserDetails loadUserByUsername(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        TenantId tenant = jdbc.sql(
                        "select tenant from person where email = ? and password_hash is not null and left_at is null")
                .param(address)
                .query(String.class)
                .optional()
                .map(TenantId::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in with " + address));
        return TenantScope.call(
                tenant,
                () -> people.findByEmail(address)
                        .map(Person::caller)
                        .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in with " + address)));
    }
}
