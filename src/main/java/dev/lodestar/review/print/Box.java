package dev.lodestar.review.print;

/** Where text goes: from the top down. */
record Box(float left, float top, float width, Align align) {

    /** To which side lines go. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    static Box left(float left, float top, float width) {
        return new Box(left, top, width, Align.LEFT);
    }
}
