package dev.lodestar.review;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Administration;
import dev.lodestar.organisation.Role;
import dev.lodestar.review.excel.CellText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a frozen review, written anew a year later, after everything behind them was corrected. */
@HistoryTest
class FrozenForEverTest {

    private static final Map<String, Locale> LANGUAGES =
            Map.of("en", Locale.ENGLISH, "zh", Locale.SIMPLIFIED_CHINESE, "de", Locale.GERMAN);

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewTalk talk;

    @Autowired
    private PackFiles files;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Administration administration;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_year_later_each_cell_and_each_byte_is_as_it_was() throws IOException {
        TenantId tenant = world.begin(2);
        long review = frozen(tenant);
        Map<String, byte[]> then = files(tenant, review);
        byte[] keptThen = kept(tenant, review);

        correct(tenant);
        world.on("2027-05-06T07:08:09Z");
        assertThat(jdbc.sql("delete from review_file where tenant = ? and review_id = ?")
                        .params(tenant.value(), review)
                        .update())
                .isEqualTo(1);
        Map<String, byte[]> later = files(tenant, review);
        byte[] keptLater = kept(tenant, review);

        for (String language : LANGUAGES.keySet()) {
            Map<String, String> cells = CellText.of(then.get(language + ".XLSX"));
            assertThat(cells).hasSizeGreaterThan(400);
            assertThat(CellText.of(later.get(language + ".XLSX"))).isEqualTo(cells);
            assertThat(text(later.get(language + ".PDF"))).isNotBlank().isEqualTo(text(then.get(language + ".PDF")));
        }
        then.forEach((name, bytes) ->
                assertThat(Arrays.equals(later.get(name), bytes)).as(name).isTrue());
        assertThat(keptThen).isEqualTo(then.get("en.XLSX"));
        assertThat(keptLater).isEqualTo(keptThen);
    }

    private long frozen(TenantId tenant) {
        world.report(tenant, "m0", "2026-W09", 100);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"));
        world.on("2026-03-20T02:00:00Z");
        world.publish(tenant, plan(PLAN, "wang-lei", "m0", "m1"));
        world.report(tenant, "m1", "2026-W09", 100, 100, 100, 100, 100);
        world.on("2026-04-03T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 60, 50, 50, 50);
        long review = pmo(tenant, () -> reviews.begin(PLAN, "2026-03")).id();
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            checkIns.add(
                    new NewCheckIn(Subject.measure("m0"), "2026-W13", "Stores were late", 2, null, null, null, null));
            return 0;
        });
        as(tenant, Role.PMO, "company", "zhang-wei", () -> {
            talk.say(review, "plan", "It was a cold month", null);
            talk.say(review, "goal:g0", "We know why", null);
            talk.decide(review, new NewDecision("Train the stores", "li-ming", LocalDate.parse("2026-04-20")));
            return 0;
        });
        pmo(tenant, () -> reviews.freeze(review, null));
        return review;
    }

    /** Everything that the files tell of is changed. */
    private void correct(TenantId tenant) {
        world.on("2026-04-09T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 100, 100, 100, 100, 7);
        world.report(tenant, "m1", "2026-W10", 1, 1, 1, 1);
        world.redefine(tenant, "m0", 500, "2026-04-13");
        world.publish(tenant, plan(PLAN, "zhang-wei", "m1").replace("Cars sold", "Cars delivered"));
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            checkIns.add(new NewCheckIn(Subject.measure("m0"), "2026-W13", "Said anew", 5, null, null, null, null));
            return 0;
        });
        as(tenant, Role.ADMIN, "company", "admin", () -> {
            for (String person : new String[] {"zhang-wei", "li-ming", "wang-lei"}) {
                administration.changePerson(
                        person,
                        "Renamed " + person,
                        person + "@new." + tenant.value() + ".example",
                        "swap",
                        Role.MEMBER,
                        administration.personVersion(person).orElseThrow());
            }
            for (String unit : new String[] {"company", "sales"}) {
                administration.renameUnit(
                        unit,
                        "Another " + unit,
                        administration.unitVersion(unit).orElseThrow());
            }
            return 0;
        });
    }

    private Map<String, byte[]> files(TenantId tenant, long review) {
        Map<String, byte[]> made = new TreeMap<>();
        LANGUAGES.forEach((language, locale) -> {
            for (PackFile.Kind kind : PackFile.Kind.values()) {
                made.put(
                        language + "." + kind,
                        pmo(tenant, () -> files.make(review, kind, locale)).content());
            }
        });
        return made;
    }

    private byte[] kept(TenantId tenant, long review) {
        long file = pmo(tenant, () -> kept.ask(review, PackFile.Kind.XLSX, Locale.ENGLISH));
        await().pollInSameThread()
                .until(() -> pmo(tenant, () -> kept.of(review)).stream()
                        .anyMatch(one -> one.id() == file && one.state() == FileState.READY));
        return pmo(tenant, () -> kept.content(file)).content();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }

    private static <T> T pmo(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PMO, "company", "pmo", work);
    }
}
