package dev.lodestar.review.print;

import java.awt.Color;

/** How a piece of text looks. */
record Face(boolean bold, float size, Color colour) {

    static final Face BODY = new Face(false, 9, Ink.TEXT);
    static final Face STRONG = new Face(true, 9, Ink.TEXT);
    static final Face SMALL = new Face(false, 7.5f, Ink.MUTE);
    static final Face HEAD = new Face(true, 7.5f, Ink.MUTE);
    static final Face TITLE = new Face(true, 17, Ink.TEXT);
    static final Face SECTION = new Face(true, 11, Ink.TEXT);

    Face in(Color other) {
        return new Face(bold, size, other);
    }

    Face times(float factor) {
        return new Face(bold, size * factor, colour);
    }

    float leading() {
        return size * 1.42f;
    }
}
