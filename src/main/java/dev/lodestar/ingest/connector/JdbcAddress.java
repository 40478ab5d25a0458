package dev.lodestar.ingest.connector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which JDBC addresses are accepted: one MariaDB server, and no option that reads files, runs SQL or loads classes. */
public final class JdbcAddress {

    private static final String PREFIX = "jdbc:mariadb:";
    private static final Pattern FORM =
            Pattern.compile("jdbc:mariadb://([\\w.-]+|\\[[0-9a-fA-F:]+])(:\\d{1,5})?/([\\w$-]*)(\\?[^#]*)?");
    private static final int OPTIONS = 4;
    private static final Set<String> ALLOWED = Set.of("sslmode", "timezone", "connectiontimezone");

    private JdbcAddress() {}

    /** Says what is wrong with the address and the way out, or null when it is accepted. */
    public static @Nullable String problemWith(String url) {
        if (!url.startsWith(PREFIX)) {
            return "Only MariaDB and MySQL servers can be read; the address begins with " + PREFIX + "//";
        }
        Matcher matcher = FORM.matcher(url);
        if (!matcher.matches()) {
            return "Write the address as jdbc:mariadb://host:3306/database, with one host";
        }
        return refused(matcher.group(OPTIONS))
                .map(option ->
                        "The option '" + option + "' is not accepted; leave it out. Accepted are sslMode, timezone "
                                + "and connectionTimeZone; user and password have fields of their own")
                .orElse(null);
    }

    private static Optional<String> refused(@Nullable String options) {
        if (options == null || options.length() == 1) {
            return Optional.empty();
        }
        List<String> pairs = Arrays.asList(options.substring(1).split("&", -1));
        return pairs.stream()
                .map(pair -> pair.split("=", -1)[0])
                .filter(name -> !ALLOWED.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
