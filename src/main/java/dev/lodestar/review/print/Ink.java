package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import java.awt.Color;

/** The colours of paper: those of the light screen. */
final class Ink {

    static final Color TEXT = new Color(0x1d2126);
    static final Color MUTE = new Color(0x565b62);
    static final Color LINE = new Color(0xdcdcd6);
    static final Color EDGE = new Color(0x868b93);
    static final Color WASH = new Color(0xf4f4f0);
    static final Color ACCENT = new Color(0x1c5fd4);
    static final Color WHITE = Color.WHITE;

    private Ink() {}

    /** The colour of a status; its word is always beside it. */
    static Color of(LightStatus status) {
        return switch (status) {
            case GREEN -> new Color(0x2f7d5d);
            case AMBER -> new Color(0xad720b);
            case RED -> new Color(0xbf3b2f);
            default -> MUTE;
        };
    }

    /** A ground for what has that status. */
    static Color softly(LightStatus status) {
        return switch (status) {
            case GREEN -> new Color(0xdcebe4);
            case AMBER -> new Color(0xf4e6c8);
            case RED -> new Color(0xf3d5d0);
            default -> new Color(0xececea);
        };
    }
}
