package dev.lodestar.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan begins with, and that every rule speaks every language. */
class PlanStartTest {

    private static final Path RULES = Path.of("src/main/java/dev/lodestar/plan/document");
    private static final Pattern CODE =
            Pattern.compile("\"((?:objective|owner|unit|goals?|strategy|strategies|measure|action|page)\\.[a-z-]+)\"");

    @org.junit.jupiter.api.Test
    void a_new_year_takes_over_everything_but_what_was_done() {
        PlanDocument from = PlanExamples.sound();
        PlanDocument next = PlanStartTemplate.LAST_YEAR.begin(head(2027), PlanEditWords.in(Locale.ENGLISH), from);

        assertThat(next.year()).isEqualTo(2027);
        assertThat(next.goals()).isEqualTo(from.goals());
        assertThat(next.measureKeys()).isEqualTo(from.measureKeys());
        assertThat(next.strategies().getFirst().actions()).allSatisfy(action -> {
            assertThat(action.progress()).isZero();
            assertThat(action.deadline()).isEqualTo(LocalDate.of(2027, 11, 15));
        });
    }

    @ParameterizedTest
    @EnumSource(PlanStartTemplate.class)
    void every_template_is_a_draft_that_can_be_stored(PlanStartTemplate template) {
        for (String language : List.of("en", "zh", "de")) {
            PlanDocument begun =
                    template.begin(head(2027), PlanEditWords.in(Locale.of(language)), PlanExamples.sound());
            assertThat(PlanDocumentReader.read("next", PlanDocumentWriter.json(begun)))
                    .isEqualTo(begun);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de"})
    void every_rule_and_every_tip_has_its_words(String language) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String file : List.of("PlanRules.java", "QualityRules.java")) {
            CODE.matcher(Files.readString(RULES.resolve(file))).results().forEach(found -> codes.add(found.group(1)));
        }
        PlanEditWords words = PlanEditWords.in(Locale.of(language));

        assertThat(codes)
                .hasSizeGreaterThan(25)
                .allSatisfy(code -> assertThat(words.rule(code, "", 1, 2))
                        .as(code)
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    private static PlanDocument head(int year) {
        return new PlanDocument("next", "Next", "sales", year, "li-ming", new Objective(""), List.of(), List.of());
    }
}
