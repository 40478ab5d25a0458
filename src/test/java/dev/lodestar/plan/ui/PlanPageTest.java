package dev.lodestar.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import tools.jackson.databind.json.JsonMapper;

class PlanPageTest {

    private static final String PLAN = """
            {"key":"p","name":"Car","unitKey":"u","year":2026,"owner":"zhang-wei","objective":{"text":"Be first"},
             "goals":[{"key":"g-sold","name":"Cars sold","owner":"zhang-wei","measure":"sold"},
                      {"key":"g-share","name":"Share","owner":"li-ming","measure":"share"}],
             "strategies":[
               {"key":"s1","name":"Drive","owner":"li-ming","serves":["g-share","g-sold"],
                "measures":[{"measure":"sold"},{"measure":"share"},{"measure":"hidden"}],
                "actions":[
                  {"key":"a1","name":"Launch","owner":"li-ming","start":"2026-01-01","deadline":"2026-11-09","progress":100},
                  {"key":"a2","name":"Train","owner":"li-ming","start":"2026-01-01","deadline":"2026-11-15","progress":40},
                  {"key":"a3","name":"Align","owner":"gone","start":"2026-11-10","deadline":"2027-01-28"}]},
               {"key":"s2","name":"Loop","owner":"li-ming","serves":["g-sold"],
                "actions":[{"key":"b1","name":"Later","owner":"li-ming","start":"2026-12-01","deadline":"2026-12-05"}]}]}
            """;

    /** Held here, because Vaadin holds it weakly. */
    private final VaadinService service = mock(VaadinService.class, Answers.RETURNS_DEEP_STUBS);

    @BeforeEach
    void speakEnglish() {
        when(service.getInstantiator().getI18NProvider()).thenReturn(new EnglishTexts());
        when(service.getDeploymentConfiguration().getUrlSafeSchemes()).thenReturn(Set.of("https"));
        VaadinService.setCurrent(service);
    }

    @AfterEach
    void fallSilent() {
        VaadinService.setCurrent(null);
    }

    @Test
    void the_titles_say_the_message() {
        assertThat(page().select("h1").text()).isEqualTo("Be first");
        assertThat(page().select("h2").eachText())
                .containsExactly("Objective", "1 of 2 goals on track", "1 of 2 strategies is off track");
    }

    @Test
    void a_goal_shows_how_far_it_is_and_links_to_its_measure() {
        Document page = page();

        assertThat(page.select("a[href=measures/sold]").eachText()).containsExactly("G1 Cars sold", "Name of sold");
        assertThat(page.text()).contains("88,420 cars of 100,000 cars", "41 %, wanted 35–55 %");
        assertThat(page.select("ls-bullet")).hasSize(2);
    }

    @Test
    void a_strategy_names_the_goals_it_serves_and_takes_the_worst_light() {
        assertThat(page().text()).contains("serves G2 G1 · Li Ming");
        assertThat(page().select("h3").first().closest(".ls-plan__goal").select(".ls-status--red"))
                .hasSize(1);
    }

    @Test
    void a_measure_that_is_not_the_reader_s_shows_no_light_number_or_link() {
        Document page = page();

        assertThat(page.select("a[href=measures/hidden]")).isEmpty();
        assertThat(page.getElementsContainingOwnText("hidden")
                        .first()
                        .closest("li")
                        .select(".ls-plan__what span")
                        .eachText())
                .containsExactly("hidden", "not shared with you");
    }

    @Test
    void late_actions_are_red_and_say_why() {
        Document page = page();

        assertThat(page.select(".ls-plan__late").eachText())
                .containsExactly("was 15 Nov", "not started, start was 10 Nov");
        assertThat(page.select(".ls-plan__box--done").attr("aria-label")).isEqualTo("done");
        assertThat(page.text()).contains("28 January 2027", "5 Dec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "de"})
    void every_language_has_the_same_texts(String language) {
        assertThat(texts(language).keySet()).isEqualTo(texts("en").keySet());
    }

    private static Document page() {
        PlanReading reading = reading();
        List<Component> cards =
                List.of(new ObjectiveCard(reading), new GoalsCard(reading), new StrategiesCard(reading));
        StringBuilder html = new StringBuilder();
        cards.forEach(card -> html.append(card.getElement().getOuterHTML()));
        return Jsoup.parse(html.toString());
    }

    private static PlanReading reading() {
        PlanDocument plan = PlanDocumentReader.read("p", new JsonMapper().readTree(PLAN));
        Instant published = Instant.parse("2026-11-21T09:00:00Z");
        return new PlanReading(
                new PlanView(
                        plan,
                        new PlanVersionView(3, "why", "what", List.of(), null, null, "zhang-wei", published),
                        3,
                        7),
                Map.of(
                        "sold", light("sold", "cars", LightStatus.RED, "88420", "91000", null, null, "100000"),
                        "share", light("share", "%", LightStatus.GREEN, "41", null, "35", "55", null)),
                Map.of("zhang-wei", "Zhang Wei", "li-ming", "Li Ming"),
                ZoneId.of("Asia/Shanghai"),
                LocalDate.of(2026, 11, 22),
                Locale.ENGLISH);
    }

    private static Light light(
            String key,
            String unit,
            LightStatus status,
            String actual,
            String expected,
            String lower,
            String upper,
            String target) {
        return new Light(
                key,
                "Name of " + key,
                unit,
                status,
                new BigDecimal(actual),
                number(expected),
                number(lower),
                number(upper),
                number(target),
                new BigDecimal("0.9"),
                "li-ming");
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (var bundle = new InputStreamReader(
                PlanPageTest.class.getResourceAsStream("/i18n/plan_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(bundle);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static final class EnglishTexts implements I18NProvider {

        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.ENGLISH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... values) {
            String text = texts("en").getProperty(key);
            return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
        }
    }
}
