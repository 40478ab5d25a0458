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
            book.pages.addAll(List.of(
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
                    input));
            book.pages.add(new KeySheet(book));
            data.measure();
            bowler.measure();
            scorecard.follows(bowler);
            charts.follows(data);
            book.pages.stream()
                    .filter(page -> page != data && page != bowler && page != cover)
                    .forEach(Page::measure);
            cover.measure();
            Properties.set(book);
            new WorkbookZip(book).write(out);
        }
    }
}
