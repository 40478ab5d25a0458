package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The parts of the file and how they hang together, looked at without the library that made them. */
class PackPartsTest {

    private static final List<String> SHEET_ORDER = List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private static final Map<String, byte[]> PARTS = new LinkedHashMap<>();

    @BeforeAll
    static void write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Workbooks().write(SamplePacks.pack(40, 26), Locale.GERMAN, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(PARTS.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
    }

    @Test
    void every_part_has_a_content_type() throws Exception {
        Set<String> types = new HashSet<>();
        Set<String> overrides = new HashSet<>();
        each(xml("[Content_Types].xml").getDocumentElement(), type -> {
            if (type.getNodeName().equals("Default")) {
                types.add(type.getAttribute("Extension"));
            } else {
                overrides.add(type.getAttribute("PartName").substring(1));
            }
        });

        assertThat(PARTS.keySet()).containsAll(overrides);
        PARTS.keySet().stream()
                .filter(part -> !part.equals("[Content_Types].xml"))
                .forEach(part -> assertThat(overrides.contains(part) || types.contains(part.replaceAll(".*\\.", "")))
                        .as(part)
                        .isTrue());
        PARTS.keySet().forEach(part -> assertThat(part).doesNotContain("vbaProject", "externalLink"));
    }

    @Test
    void every_relation_leads_to_a_part_and_every_part_is_reached() throws Exception {
        Set<String> reached = new HashSet<>();
        for (String part :
                PARTS.keySet().stream().filter(name -> name.endsWith(".rels")).toList()) {
            String folder = part.replaceFirst("_rels/[^/]*$", "");
            each(xml(part).getDocumentElement(), relation -> {
                assertThat(relation.getAttribute("TargetMode")).isNotEqualTo("External");
                String target = relation.getAttribute("Target");
                reached.add(target.startsWith("/") ? target.substring(1) : normal(folder + target));
            });
        }

        assertThat(PARTS.keySet()).containsAll(reached);
        assertThat(PARTS.keySet().stream()
                        .filter(part -> !part.endsWith(".rels") && !part.equals("[Content_Types].xml")))
                .allMatch(reached::contains);
    }

    @Test
    void a_sheet_says_its_things_in_the_order_that_the_standard_wants() throws Exception {
        for (String part : PARTS.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet"))
                .toList()) {
            List<Integer> places = new ArrayList<>();
            Document sheet = xml(part);
            each(sheet.getDocumentElement(), child -> places.add(SHEET_ORDER.indexOf(child.getLocalName())));
            assertThat(places).as(part).doesNotContain(-1).isSorted();
            NodeList rows = sheet.getElementsByTagNameNS("*", "row");
            assertThat(rows.getLength()).as(part).isPositive();
            for (int i = 1; i < rows.getLength(); i++) {
                assertThat(number(rows.item(i))).isGreaterThan(number(rows.item(i - 1)));
            }
        }
    }

    @Test
    void charts_say_what_they_show_to_who_cannot_see_it() throws Exception {
        NodeList named = xml("xl/drawings/drawing1.xml").getElementsByTagNameNS("*", "cNvPr");

        assertThat(named.getLength()).isBetween(5, ChartsSheet.MOST);
        for (int i = 0; i < named.getLength(); i++) {
            assertThat(((Element) named.item(i)).getAttribute("descr")).contains("Liniendiagramm");
        }
    }

    private static int number(Node row) {
        return Integer.parseInt(((Element) row).getAttribute("r"));
    }

    private static String normal(String path) {
        return java.nio.file.Path.of(path).normalize().toString();
    }

    private static Document xml(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(PARTS.get(part)));
    }

    private static void each(Element parent, java.util.function.Consumer<Element> action) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                action.accept(element);
            }
        }
    }
}
