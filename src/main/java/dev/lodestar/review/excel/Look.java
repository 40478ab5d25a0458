package dev.lodestar.review.excel;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;

/** How a cell looks; a look with a title is one of the workbook's named styles. */
enum Look {
    TITLE("Lodestar Title", 20, true, Ink.INK, null, Side.LEFT, Line.NONE, false),
    SENTENCE("Lodestar Objective", 16, true, Ink.INK, null, Side.LEFT, Line.NONE, true),
    LEDE("Lodestar Subtitle", 10, false, Ink.MUTE, null, Side.LEFT, Line.NONE, false),
    SECTION("Lodestar Section", 12, true, Ink.INK, null, Side.LEFT, Line.NONE, false),
    PROSE("Lodestar Prose", 10, false, Ink.INK, null, Side.LEFT, Line.NONE, true),
    LABEL("Lodestar Label", 9, false, Ink.MUTE, null, Side.LEFT, Line.NONE, false),
    FACT("Lodestar Fact", 10, true, Ink.INK, null, Side.LEFT, Line.NONE, false),
    FACT_OK(null, 10, true, Ink.OK, null, Side.LEFT, Line.NONE, false),
    FACT_WARN(null, 10, true, Ink.WARN, null, Side.LEFT, Line.NONE, false),
    FACT_BAD(null, 10, true, Ink.BAD, null, Side.LEFT, Line.NONE, false),
    COUNT("Lodestar Count", 18, true, Ink.INK, null, Side.LEFT, Line.NONE, false),
    COUNT_OK(null, 18, true, Ink.OK, null, Side.LEFT, Line.NONE, false),
    COUNT_WARN(null, 18, true, Ink.WARN, null, Side.LEFT, Line.NONE, false),
    COUNT_BAD(null, 18, true, Ink.BAD, null, Side.LEFT, Line.NONE, false),
    LINK("Lodestar Link", 10, false, Ink.ACCENT, null, Side.LEFT, Line.NONE, false),
    HEAD("Lodestar Header", 9, true, Ink.MUTE, Ink.GROUND, Side.LEFT, Line.STRONG, true),
    HEAD_RIGHT("Lodestar Header Number", 9, true, Ink.MUTE, Ink.GROUND, Side.RIGHT, Line.STRONG, true),
    BAND("Lodestar Band", 9, true, Ink.INK, Ink.NONE_SOFT, Side.LEFT, Line.THIN, false),
    BAND_RIGHT(null, 9, true, Ink.INK, Ink.NONE_SOFT, Side.RIGHT, Line.THIN, false),
    CELL("Lodestar Text", 10, false, Ink.INK, null, Side.LEFT, Line.THIN, true),
    NAME("Lodestar Name", 10, true, Ink.INK, null, Side.LEFT, Line.THIN, true),
    QUIET("Lodestar Quiet", 9, false, Ink.MUTE, null, Side.LEFT, Line.THIN, true),
    NUMBER("Lodestar Number", 10, false, Ink.INK, null, Side.RIGHT, Line.THIN, false),
    STRONG("Lodestar Actual", 10, true, Ink.INK, null, Side.RIGHT, Line.THIN, false),
    FAINT("Lodestar Expected", 10, false, Ink.MUTE, null, Side.RIGHT, Line.THIN, false),
    PLAIN("Lodestar Data", 9, false, Ink.INK, null, Side.LEFT, Line.NONE, false),
    PLAIN_NUMBER("Lodestar Data Number", 9, false, Ink.INK, null, Side.RIGHT, Line.NONE, false),
    OK("Lodestar On track", 10, true, Ink.OK, null, Side.LEFT, Line.THIN, false),
    WARN("Lodestar At risk", 10, true, Ink.WARN, null, Side.LEFT, Line.THIN, false),
    BAD("Lodestar Off track", 10, true, Ink.BAD, null, Side.LEFT, Line.THIN, false),
    SILENT("Lodestar Silent", 10, false, Ink.MUTE, null, Side.LEFT, Line.THIN, false),
    INPUT("Lodestar Input", 10, false, Ink.INK, Ink.ACCENT_SOFT, Side.LEFT, Line.BOX, true),
    INPUT_NUMBER("Lodestar Input Number", 10, false, Ink.INK, Ink.ACCENT_SOFT, Side.RIGHT, Line.BOX, false),
    SHUT("Lodestar Locked", 10, false, Ink.MUTE, Ink.NONE_SOFT, Side.LEFT, Line.BOX, false),
    CODE("Lodestar Code", 8, false, Ink.MUTE, null, Side.LEFT, Line.NONE, false);

    final @Nullable String title;
    final int size;
    final boolean bold;
    final String ink;
    final @Nullable String fill;
    final HorizontalAlignment side;
    final Line line;
    final boolean wrap;

    Look(
            @Nullable String title,
            int size,
            boolean bold,
            String ink,
            @Nullable String fill,
            HorizontalAlignment side,
            Line line,
            boolean wrap) {
        this.title = title;
        this.size = size;
        this.bold = bold;
        this.ink = ink;
        this.fill = fill;
        this.side = side;
        this.line = line;
        this.wrap = wrap;
    }

    boolean editable() {
        return this == INPUT || this == INPUT_NUMBER;
    }

    /** Where lines are drawn. */
    enum Line {
        NONE,
        THIN,
        STRONG,
        BOX
    }

    /** Shorter names of the two sides. */
    private static final class Side {
        static final HorizontalAlignment LEFT = HorizontalAlignment.LEFT;
        static final HorizontalAlignment RIGHT = HorizontalAlignment.RIGHT;
    }

    /** The product's colours on paper, as in the screens' light theme. */
    static final class Ink {
        static final String INK = "1D2126";
        static final String MUTE = "5F656D";
        static final String LINE = "E4E4DF";
        static final String EDGE = "868B93";
        static final String GROUND = "F6F6F3";
        static final String NONE_SOFT = "ECECEA";
        static final String OK = "27694E";
        static final String WARN = "855600";
        static final String BAD = "A93226";
        static final String OK_SOFT = "DCEBE4";
        static final String WARN_SOFT = "F4E6C8";
        static final String BAD_SOFT = "F3D5D0";
        static final String ACCENT = "1A57C4";
        static final String ACCENT_SOFT = "E7EFFC";

        private Ink() {}
    }
}
