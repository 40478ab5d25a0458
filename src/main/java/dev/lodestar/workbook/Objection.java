package dev.lodestar.workbook;

import java.util.Locale;

/** Why a file is not opened. */
public enum Objection {
    LARGE,
    /** It is encrypted, or of an old kind. */
    LOCKED,
    /** It is no workbook. */
    KIND,
    /** It cannot be read, or declares what no workbook declares. */
    BROKEN,
    /** It unpacks to more than a workbook would. */
    BOMB,
    MACROS,
    /** It asks for data from elsewhere. */
    LINKS,
    /** It carries other files. */
    OBJECTS;

    /** Stable, for programs and for the text that is shown: such as {@code file.large}. */
    public String code() {
        return "file." + name().toLowerCase(Locale.ROOT);
    }
}
