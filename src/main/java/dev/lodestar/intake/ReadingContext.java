package dev.lodestar.intake;

import java.util.Locale;

/**
 * What reading depends on besides the workbook.
 *
 * @param year of the plan, for days and periods that name none
 * @param language of the reader, for numbers that could be read either way
 */
public record ReadingContext(int year, Locale language) {}
