package dev.lodestar.review.excel;

import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes a review pack as a workbook that a board can read as it is, and that can be filled in and read back. */
@Component
public class Workbooks {

    /**
     * Writes the workbook; the same pack in the same language gives the same bytes. The stream stays open.
     *
     * @param language of the reader; English for one that there are no texts in
     */
    public void write(Pack pack, Locale language, OutputStream out) throws IOException {
        Book book = new Book(pack, language);
        try (var workbook = book.workbook) {
            book.pages.addAll(pages(book));
            book.pages.stream().filter(page -> page instanceof DataSheet).forEach(Page::measure);
            book.pages.stream().filter(page -> page instanceof BowlerSheet).forEach(Page::measure);
            book.pages.stream()
                    .filter(page ->
                            !(page instanceof DataSheet || page instanceof BowlerSheet || page instanceof CoverSheet))
                    .forEach(Page::measure);
            book.pages.getFirst().measure();
            Properties.set(book);
            new WorkbookZip(book).write(out);
        }
    }

    /** The sheets in their order; the charts need the data's rows, the scorecard the bowler's. */
    static List<Page> pages(Book book) {
        CoverSheet cover = new CoverSheet(book);
        OgsmSheet ogsm = new OgsmSheet(book);
        ReviewSheet review = new ReviewSheet(book);
        ScorecardSheet scorecard = new ScorecardSheet(book);
        BowlerSheet bowler = new BowlerSheet(book);
        ChartsSheet charts = new ChartsSheet(book);
        ChangesSheet changes = new ChangesSheet(book);
        AlertsSheet alerts = new AlertsSheet(book);
        ActionsSheet actions = new ActionsSheet(book);
        DefinitionsSheet definitions = new DefinitionsSheet(book);
        DataSheet data = new DataSheet(book);
        InputSheet input = new InputSheet(book);
        scorecard.follows(bowler);
        charts.follows(data);
        return List.of(
                cover,
                ogsm,
                review,
                scorecard,
                bowler,
                charts,
                changes,
                alerts,
                actions,
                definitions,
                data,
                input,
                new KeySheet(book));
    }
}
