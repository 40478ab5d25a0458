/** Measures the product's speed against what the database and the machine can do in the same run. */
@NullMarked
package dev.lodestar.bench;

import org.jspecify.annotations.NullMarked;
