package dev.lodestar.plan.ui;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.dom.Element;
import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanDocumentYaml;
import dev.lodestar.plan.document.PlanEditFormat;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@ViewPackages(packages = "dev.lodestar.plan.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({DashboardWorld.Tuesday.class, StatementCount.class})
@SignedIn
class PlanFilesTest extends SpringBrowserlessTest {

    private static final AtomicInteger ROUND = new AtomicInteger();

    private final String key = "file-" + ROUND.incrementAndGet();

    @Autowired
    private DashboardWorld world;

    @Autowired
    private Plans plans;

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void a_draft() {
        world.build(SMALL, 4);
        as(() -> plans.putDraft(key, JsonMapper.shared().readTree("""
                        {"key": "%s", "name": "Sales plan", "unitKey": "sales", "year": 2026, "owner": "li-ming",
                         "objective": {"text": "Sell with joy"},
                         "goals": [{"key": "g0", "name": "Cars sold", "owner": "li-ming", "measure": "m0"}],
                         "strategies": []}""".formatted(key)), null));
        UI.getCurrent().navigate("plans/" + key + "/edit");
    }

    @Test
    void the_draft_is_saved_as_yaml_and_as_json() {
        assertThat(saved("Export as YAML"))
                .isEqualTo(text(PlanDocumentYaml.bytes(drafts.open(key).document())))
                .contains("\nobjective:\n  text: Sell with joy\n");
        assertThat(saved("Export as JSON"))
                .isEqualTo(PlanDocumentWriter.text(drafts.open(key).document()));
    }

    @Test
    void a_file_shows_what_it_changes_before_it_becomes_the_draft() {
        String yaml = saved("Export as YAML").replace("Sell with joy", "Sell with pride");

        upload("plan.yaml", yaml);
        assertThat(said()).contains("plan.yaml: 1 change", "Sell with joy → Sell with pride");
        assertThat(objective()).isEqualTo("Sell with joy");
        click("Replace the draft");

        assertThat(objective()).isEqualTo("Sell with pride");
        assertThat(said()).contains("The draft now says what the file said");
    }

    @Test
    void a_json_file_is_taken_as_well_and_may_be_left() {
        upload("plan.json", saved("Export as JSON").replace("Sell with joy", "Sell with pride"));
        click("Leave the draft as it is");
        assertThat(objective()).isEqualTo("Sell with joy");

        upload("plan.json", "\ufeff\n" + saved("Export as JSON"));
        assertThat(said()).contains("The file says what the draft says");
    }

    @Test
    void a_refused_file_names_its_lines_and_stores_nothing() {
        DraftView before = drafts.open(key);

        upload(
                "bad.yaml",
                saved("Export as YAML")
                        .replace("Sell with joy", "\"a\\u202eb\"")
                        .replace("year: 2026", "year: soon"));
        assertThat(said())
                .contains("bad.yaml cannot be a plan; nothing was stored")
                .contains("Line 4 /year: Write a whole number", "Line 7 /objective/text: Remove invisible characters");
        upload("bad.yaml", "a: 1\nb: [\n");
        assertThat(said()).contains("This is no YAML").doesNotContain("/year");
        upload("bad.yaml", "key: &x a");
        assertThat(said()).contains("Line 1 /key: Take the anchor (&) away");
        upload("bad.json", "{\"key\": 1,\n \"key\": 2}");
        assertThat(said()).contains("Line 2: This is no JSON");
        upload("other.json", saved("Export as JSON").replace(key, "other"));
        assertThat(said()).contains("/key: This is the key of another plan");
        upload("moved.yaml", saved("Export as YAML").replace("unitKey: sales", "unitKey: nowhere"));
        click("Replace the draft");
        assertThat(said()).contains("/unitKey: ");

        assertThat(drafts.open(key).revision()).isEqualTo(before.revision());
        assertThat(drafts.open(key).document()).isEqualTo(before.document());
    }

    @Test
    void what_others_wrote_since_the_comparison_is_not_overwritten() {
        upload("plan.yaml", saved("Export as YAML").replace("Sell with joy", "Sell with pride"));
        as(() -> drafts.edit(key, PlanEditFormat.read("""
                [{"op": "put", "node": "objective", "field": "text", "base": "Sell with joy", "value": "Sell with care"}]""")));

        click("Replace the draft");

        assertThat(said()).contains("Somebody changed the plan meanwhile; nothing was stored");
        assertThat(objective()).isEqualTo("Sell with care");
    }

    private String saved(String way) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Anchor anchor = find(Anchor.class).withText(way).single();
        test(anchor).download(file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private void upload(String name, String content) {
        String type = "application/" + name.substring(name.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        new UploadTester<>(find(Upload.class).single()).upload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private void click(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private String objective() {
        return drafts.open(key).document().objective().text();
    }

    private String said() {
        return said(find(PlanFiles.class).single().getElement()).replaceAll("\\s+", " ");
    }

    private static String said(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(PlanFilesTest::said).collect(Collectors.joining(" "));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void as(Runnable work) {
        DashboardWorld.as(SMALL, Role.PMO, "company", work);
    }
}
