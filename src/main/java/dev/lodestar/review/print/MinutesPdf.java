package dev.lodestar.review.print;

import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PackWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.PageSize;

/** The minutes of a review, to be sent around. */
public final class MinutesPdf {

    private MinutesPdf() {}

    /** Writes the minutes in that language; the same pack gives the same bytes. The stream stays open. */
    public static void write(Pack pack, Locale locale, OutputStream out) throws IOException {
        PackWords words = PackWords.of(pack, locale);
        Head head = pack.snapshot().head();
        String title = pack.minutes().title();
        String foot = head.tenant() + "  \u00b7  " + title + "  \u00b7  "
                + words.text("paper.foot", words.moment(head.knownAt()));
        SameBytes.write(out, pack.id() + "/minutes", buffer -> {
            var paper =
                    new Paper(buffer, PageSize.A4, locale, title, head.owner().name(), foot, head.knownAt());
            paper.outline(title);
            paper.paragraph("P", words.text("paper.minutes"), Face.SMALL.in(Ink.ACCENT));
            paper.paragraph("H1", title, Face.TITLE);
            paper.down(8);
            Fields.write(paper, facts(words, head), 2);
            var pages = new ReviewPages(paper, words);
            pages.agenda(pack.minutes());
            pages.commentary(pack.minutes());
            pages.decisions(pack.minutes());
            pages.moved(pack.snapshot());
            if (!pack.snapshot().promises().isEmpty()) {
                Section.below(paper, words.text("paper.promises"));
                ChangePages.promises(paper, words, pack.snapshot().promises());
            }
            paper.close();
        });
    }

    private static List<String[]> facts(PackWords words, Head head) {
        List<String[]> facts = new ArrayList<>();
        facts.add(new String[] {words.text("paper.cover.plan"), head.planName()});
        facts.add(new String[] {words.text("paper.cover.period"), words.period(head.period())});
        facts.add(new String[] {words.text("paper.cover.owner"), head.owner().name()});
        facts.add(new String[] {
            words.text("paper.cover.version"),
            words.text(
                    "paper.cover.versionIs",
                    head.version(),
                    words.moment(head.publishedAt()),
                    head.publishedBy().name())
        });
        facts.add(new String[] {
            words.text("paper.cover.frozen"),
            head.frozenBy() == null
                    ? words.text("paper.cover.open.review")
                    : words.text("paper.cover.frozenBy", head.frozenBy().name(), words.moment(head.knownAt()))
        });
        facts.add(new String[] {
            words.text("paper.cover.coverage"), words.text("paper.cover.reported", head.reported(), head.expected())
        });
        return facts;
    }
}
