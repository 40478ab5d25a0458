/** Lodestar: strategy on one page, cascaded, watched and adjusted with a record. One package a module. */
@NullMarked
package dev.lodestar;

import org.jspecify.annotations.NullMarked;
