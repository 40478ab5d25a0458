/** Writes review packs as workbooks and slides and reads them back, by way of Apache POI. */
@NullMarked
package dev.lodestar.review.excel;

import org.jspecify.annotations.NullMarked;
