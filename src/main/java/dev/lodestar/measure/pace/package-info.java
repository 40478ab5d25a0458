/**
 * The rules of judgement: what a measure was expected to reach, how far off it is, and when that is an alert. Pure
 * functions of their arguments; no framework, no clock, no database.
 */
@NullMarked
@org.springframework.modulith.NamedInterface("pace")
package dev.lodestar.measure.pace;

import org.jspecify.annotations.NullMarked;
