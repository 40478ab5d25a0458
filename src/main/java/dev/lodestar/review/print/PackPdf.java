package dev.lodestar.review.print;

import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.openpdf.text.PageSize;

/** A review pack as a document that a board can read. */
public final class PackPdf {

    private PackPdf() {}

    /** Writes the pack in that language; the same pack gives the same bytes. The stream stays open. */
    public static void write(Pack pack, Locale locale, OutputStream out) throws IOException {
        PackWords words = PackWords.of(pack, locale);
        Snapshot snapshot = pack.snapshot();
        Head head = snapshot.head();
        String title = words.text("paper.cover.title", head.planName(), words.period(head.period()));
        String foot = head.tenant() + "  \u00b7  " + title + "  \u00b7  "
                + words.text("paper.foot", words.moment(head.knownAt()));
        SameBytes.write(out, pack.id(), buffer -> {
            var paper = new Paper(
                    buffer, PageSize.A4.rotate(), locale, title, head.owner().name(), foot, head.knownAt());
            new CoverPage(paper, words, snapshot).write();
            new OgsmPage(paper, words, snapshot).write();
            paper.next(PageSize.A4.rotate());
            new ScorecardPages(paper, words, snapshot).write();
            new GoalPages(paper, words, snapshot).write();
            new AlertPages(paper, words, snapshot).write();
            new ChangePages(paper, words, snapshot).write();
            new ActionPages(paper, words, snapshot).write();
            review(paper, words, pack);
            paper.close();
        });
    }

    private static void review(Paper paper, PackWords words, Pack pack) {
        int decisions = pack.minutes().decisions().size();
        Section.page(paper, words.text("paper.review"), words.text("paper.review.title", decisions));
        var pages = new ReviewPages(paper, words);
        pages.agenda(pack.minutes());
        pages.commentary(pack.minutes());
        pages.decisions(pack.minutes());
        pages.moved(pack.snapshot());
    }
}
