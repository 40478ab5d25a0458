package dev.lodestar.checkin;

import static dev.lodestar.checkin.CheckInsTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Files beside check-ins, for those who may read the check-ins. */
class AttachmentsTest extends CheckInFixture {

    private static final NewFile FILE = NewFile.of("../why.pdf", NewFileTest.PDF);

    @Autowired
    private Attachments attachments;

    @Autowired
    private NumberReports reports;

    @Test
    void a_file_is_kept_beside_what_is_said_and_comes_back_as_it_was() {
        TenantId tenant = begin();
        CheckInView said = lead(
                tenant, () -> checkIns.add(note(Subject.measure("m0"), "Rain").with(List.of(FILE))));

        assertThat(said.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("why.pdf");
            assertThat(file.type()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(NewFileTest.PDF.length);
            AttachedFile back = pmo(tenant, () -> attachments.get(file.id()));
            assertThat(back.content()).isEqualTo(NewFileTest.PDF);
            assertThat(back.name()).isEqualTo("why.pdf");
        });
    }

    @Test
    void a_number_takes_files_too_without_a_word() {
        TenantId tenant = begin();
        lead(
                tenant,
                () -> reports.save(
                        new NumberReport("m0", "2026-W09", BigDecimal.TEN, null, null, null, null, 0, List.of(FILE))));

        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .singleElement()
                .satisfies(said -> assertThat(said.attachments()).hasSize(1));
    }

    @Test
    void there_are_at_most_five() {
        TenantId tenant = begin();
        NewCheckIn six = note(Subject.measure("m0"), "Rain").with(Collections.nCopies(6, FILE));

        assertThat(refusal(() -> lead(tenant, () -> checkIns.add(six))))
                .anySatisfy(error -> assertThat(error.toString()).contains("/files", "files.too-many"));
        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .isEmpty();
    }

    @Test
    void who_may_not_read_the_check_in_and_other_tenants_find_no_file() {
        TenantId tenant = begin();
        TenantId other = begin();
        long file = lead(
                        tenant,
                        () -> checkIns.add(note(Subject.measure("m0"), "Rain").with(List.of(FILE))))
                .attachments()
                .getFirst()
                .id();

        assertThatThrownBy(() -> pmo(other, () -> attachments.get(file)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no file '" + file + "'");
        assertThatThrownBy(() -> partner(tenant, () -> attachments.get(file)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no file '" + file + "'");
        assertThatThrownBy(() -> pmo(tenant, () -> attachments.get(-1))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> system(tenant, () -> attachments.get(file))).isInstanceOf(AccessDeniedException.class);
    }
}
