/** Rules of one's own beside the lag: pure functions of what was judged; no clock, no database. */
@NullMarked
@org.springframework.modulith.NamedInterface("rule")
package dev.lodestar.alert.rule;

import org.jspecify.annotations.NullMarked;
