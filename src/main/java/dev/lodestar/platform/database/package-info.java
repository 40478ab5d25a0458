/** Where the data lives: the database that ships with the demo and the tests, or the one that is pointed at. */
@NullMarked
package dev.lodestar.platform.database;

import org.jspecify.annotations.NullMarked;
