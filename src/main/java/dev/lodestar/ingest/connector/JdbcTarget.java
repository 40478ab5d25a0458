package dev.lodestar.ingest.connector;

/**
 * Where and how to read.
 *
 * @param url as {@link JdbcAddress} accepts it
 * @param user who should only be able to read
 * @param password in the clear, for as long as the connection is opened
 * @param statementTimeoutSeconds after which a query is cut
 * @param connectTimeoutSeconds after which opening is given up
 */
public record JdbcTarget(
        String url, String user, String password, int statementTimeoutSeconds, int connectTimeoutSeconds) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
