/** Version 1 of the REST contract. */
@NullMarked
package dev.lodestar.api.v1;

import org.jspecify.annotations.NullMarked;
