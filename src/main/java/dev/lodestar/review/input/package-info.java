/** What came back in the sheet that is filled in, and what it changes: pure records and rules, whatever the file was. */
@NullMarked
@org.springframework.modulith.NamedInterface("input")
package dev.lodestar.review.input;

import org.jspecify.annotations.NullMarked;
