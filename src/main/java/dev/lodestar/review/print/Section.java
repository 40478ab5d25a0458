package dev.lodestar.review.print;

/** Begins a part of the document: on a new page, or below what is there, with a sentence as its title. */
final class Section {

    private Section() {}

    /**
     * On a page of its own.
     *
     * @param name as the list of contents says it
     * @param sentence what it says
     */
    static void page(Paper paper, String name, String sentence) {
        paper.turn();
        paper.outline(name);
        paper.paragraph("P", name, Face.SMALL.in(Ink.ACCENT));
        paper.paragraph("H1", sentence, Face.TITLE);
        paper.down(10);
    }

    /** Below what is there, if that leaves room for more than the title. */
    static void below(Paper paper, String title) {
        if (!paper.fits(90)) {
            paper.turn();
        } else {
            paper.down(14);
        }
        paper.paragraph("H2", title, Face.SECTION);
        paper.down(4);
    }
}
