/** The plan as a document: its shape, its text form, its edits, its differences and the rules of the method; pure. */
@NullMarked
@org.springframework.modulith.NamedInterface("document")
package dev.lodestar.plan.document;

import org.jspecify.annotations.NullMarked;
