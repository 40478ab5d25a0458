/** Reads one number at a time out of a customer's database over JDBC, and can do nothing else there. */
@NullMarked
package dev.lodestar.ingest.connector;

import org.jspecify.annotations.NullMarked;
