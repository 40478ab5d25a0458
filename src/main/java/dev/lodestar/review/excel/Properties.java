package dev.lodestar.review.excel;

import dev.lodestar.review.pack.InputRows;
import java.util.Date;
import java.util.Optional;

/** What the file says of itself. */
final class Properties {

    static final String FORMAT = "1";

    private Properties() {}

    static void set(Book book) {
        var properties = book.workbook.getProperties();
        var core = properties.getCoreProperties();
        Optional<Date> known = Optional.of(Date.from(book.head.knownAt()));
        core.setTitle(Rows.clean(book.pack.minutes().title()));
        core.setSubjectProperty(Rows.clean(book.head.planName() + " " + book.head.period()));
        core.setCreator("Lodestar");
        core.setLastModifiedByUser("Lodestar");
        core.setCreated(known);
        core.setModified(known);
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Lodestar");
        properties.getExtendedProperties().getUnderlyingProperties().setCompany(Rows.clean(book.head.tenant()));
        properties.getCustomProperties().addProperty("lodestar.format", FORMAT);
        properties.getCustomProperties().addProperty("lodestar.pack", book.pack.id());
    }

    static int rows(Book book) {
        return InputRows.of(book.snapshot).size();
    }
}
