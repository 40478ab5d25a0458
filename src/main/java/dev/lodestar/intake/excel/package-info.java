/** Opens a customer's workbook safely and writes one that can be read back, by way of Apache POI. */
@NullMarked
package dev.lodestar.intake.excel;

import org.jspecify.annotations.NullMarked;
