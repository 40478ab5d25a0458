package dev.lodestar.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Where a source is and who reads it.
 *
 * @param url such as {@code jdbc:mariadb://host:3306/database}
 * @param user who needs no more than to read
 * @param password only ever handed in; null keeps the one that is stored, as long as url and user stay the same
 */
public record SourceConnection(
        String url, String user, @Nullable String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
