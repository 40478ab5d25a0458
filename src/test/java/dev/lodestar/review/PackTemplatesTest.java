package dev.lodestar.review;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A tenant keeps a few templates of its own, and fills them from its reviews. */
@HistoryTest
class PackTemplatesTest {

    @Autowired
    HistoryWorld world;

    @Autowired
    PackTemplates templates;

    @Autowired
    Reviews reviews;

    @Autowired
    PackFiles files;

    @Test
    void a_template_is_kept_filled_replaced_and_thrown_away() throws IOException {
        TenantId tenant = company();
        long review = pmo(tenant, () -> reviews.begin(PLAN, "2026-03")).id();
        pmo(tenant, () -> templates.keep("Board", template("{{tenant}}")));
        long id = pmo(tenant, () -> templates.keep("Board", template("{{plan.key}}, {{unit}}")))
                .id();

        PackFile filled = pmo(tenant, () -> templates.fill(id, review, Locale.ENGLISH));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled.content()))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .startsWith(PLAN + ", ");
        }
        assertThat(pmo(tenant, () -> templates.all()))
                .extracting(PackTemplateView::name)
                .containsExactly("Board");
        pmo(tenant, () -> {
            templates.drop(id);
            return 0;
        });
        assertThatThrownBy(() -> pmo(tenant, () -> templates.fill(id, review, Locale.ENGLISH)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void there_are_at_most_five_and_none_that_cannot_be_filled() {
        TenantId tenant = company();
        for (int i = 1; i <= PackTemplates.MOST; i++) {
            String name = "T" + i;
            pmo(tenant, () -> templates.keep(name, template("{{tenant}}")));
        }
        assertThatThrownBy(() -> pmo(tenant, () -> templates.keep("T6", template("{{tenant}}"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.code())
                                .containsExactly("TOO_MANY"));
        assertThatThrownBy(() -> pmo(tenant, () -> templates.keep("T1", template("{{colour}}"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly("/file/Board/A1 template.unknown"));
    }

    @Test
    void others_do_not_see_them_and_members_do_not_set_them() {
        TenantId tenant = company();
        TenantId other = company();
        long id = pmo(tenant, () -> templates.keep("Board", template("{{tenant}}")))
                .id();

        assertThat(pmo(other, () -> templates.all())).isEmpty();
        assertThatThrownBy(() -> pmo(other, () -> {
                    templates.drop(id);
                    return 0;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        as(tenant, Role.LEAD, "sales", "li-ming", () -> templates.keep("Mine", template("{{tenant}}"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void every_other_kind_of_file_can_be_made() {
        TenantId tenant = company();
        long review = pmo(tenant, () -> reviews.begin(PLAN, "2026-03")).id();
        for (PackFile.Kind kind : PackFile.Kind.values()) {
            if (kind != PackFile.Kind.XLSX) {
                assertThat(pmo(tenant, () -> files.make(review, kind, Locale.GERMAN))
                                .content())
                        .as(kind.name())
                        .isNotEmpty();
            }
        }
    }

    private TenantId company() {
        TenantId tenant = world.begin(2);
        world.report(tenant, "m0", "2026-W09", 100);
        world.publish(tenant, plan(PLAN, "li-ming", "m0", "m1"));
        world.on("2026-04-03T02:00:00Z");
        return tenant;
    }

    private static byte[] template(String text) {
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Board").createRow(0).createCell(0).setCellValue(text);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T> T pmo(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PMO, "company", "pmo", work);
    }
}
