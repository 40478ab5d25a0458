/** A small module that the tests of tenancy keep rows of. */
@NullMarked
package example.parcels;

import org.jspecify.annotations.NullMarked;
