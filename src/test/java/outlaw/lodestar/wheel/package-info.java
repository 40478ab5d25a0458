/** What the rules of the architecture have to complain about. */
@NullMarked
package outlaw.lodestar.wheel;

import org.jspecify.annotations.NullMarked;
