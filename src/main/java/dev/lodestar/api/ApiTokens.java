package dev.lodestar.api;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.CrossTenant;
import dev.lodestar.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tokens that programs come with; only their hashes are kept. */
@Service
@CrossTenant("a token is what tells the tenant of a program")
public class ApiTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a token of the tenant in scope under a name, in place of one of the same name; it never expires. */
    @CalledBySystem("set-up hands out the first token")
    public void keep(String name, String token, Set<TokenScope> scopes) {
        keep(name, token, scopes, null);
    }

    /** Keeps a token of the tenant in scope under a name, in place of one of the same name, until it expires. */
    @CalledBySystem("set-up hands out the first token")
    public void keep(String name, String token, Set<TokenScope> scopes, @Nullable Instant expiresAt) {
        jdbc.sql("""
                insert into api_token (tenant, name, hash, scopes, created_at, expires_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update hash = values(hash), scopes = values(scopes), expires_at = values(expires_at)""")
                .param(TenantScope.current().value())
                .param(name)
                .param(hash(token))
                .param(scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param(utc(clock.instant()))
                .param(expiresAt == null ? null : utc(expiresAt))
                .update();
    }

    /** Finds whose token this is, unless it is unknown or has expired. */
    @CalledBySystem("nobody is signed in before the token is known")
    public Optional<Caller> caller(String token) {
        return jdbc.sql("""
                select tenant, name, scopes from api_token
                where hash = ? and (expires_at is null or expires_at > ?)""")
                .params(hash(token), utc(clock.instant()))
                .query((row, number) ->
                        Caller.token(new TenantId(row.getString(1)), row.getString(2), scopes(row.getString(3))))
                .optional();
    }

    private static Set<TokenScope> scopes(String names) {
        return Arrays.stream(names.split(",")).map(TokenScope::valueOf).collect(Collectors.toSet());
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
