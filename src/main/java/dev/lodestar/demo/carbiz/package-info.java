/** The demo's source system: the operational tables of a car retailer and the generator that fills them. */
@NullMarked
package dev.lodestar.demo.carbiz;

import org.jspecify.annotations.NullMarked;
