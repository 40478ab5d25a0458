package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.review.input.EditReader;
import dev.lodestar.review.input.Edits;
import dev.lodestar.review.pack.InputRow;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.review.pack.Pack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a spreadsheet repairs or refuses is in no pack, however odd what it tells of. */
class PackStructureTest {

    private static final int LONGEST_FOOTER = 255;
    private static final Map<String, byte[]> PACKS = new LinkedHashMap<>();

    @BeforeAll
    static void write() throws IOException {
        for (String language : List.of("en", "zh", "de")) {
            PACKS.put(language, written(SamplePacks.pack(14, 26), language));
        }
        for (Map.Entry<String, Pack> pack : UnusualPacks.all().entrySet()) {
            PACKS.put(pack.getKey(), written(pack.getValue(), "de"));
        }
        PACKS.put("overlong", written(UnusualPacks.overlong(), "zh"));
    }

    static Stream<String> packs() {
        return Stream.of(
                "en",
                "zh",
                "de",
                "empty",
                "without-measures",
                "nothing-closed",
                "long",
                "odd",
                "many-strategies",
                "typed",
                "overlong");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void parts_are_whole_known_and_reached(String name) throws Exception {
        Map<String, byte[]> parts = RawPack.of(PACKS.get(name)).parts();
        Map<String, Document> read = new HashMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            read.put(part.getKey(), xml(part.getValue()));
        }
        Set<String> reached = new HashSet<>(Set.of("[Content_Types].xml"));
        read.forEach((part, document) -> {
            if (part.endsWith(".rels")) {
                reached.add(part);
                String folder = part.replaceFirst("_rels/[^/]*$", "");
                elements(document, "Relationship").forEach(relation -> {
                    assertThat(relation.getAttribute("TargetMode")).as(part).isNotEqualTo("External");
                    String target = relation.getAttribute("Target");
                    reached.add(
                            target.startsWith("/")
                                    ? target.substring(1)
                                    : Path.of(folder + target).normalize().toString());
                });
            }
        });
        assertThat(parts.keySet()).containsExactlyInAnyOrderElementsOf(reached);
        Set<String> types = new HashSet<>();
        elements(read.get("[Content_Types].xml"), "Override")
                .forEach(type -> types.add(type.getAttribute("PartName").substring(1)));
        Set<String> endings = new HashSet<>();
        elements(read.get("[Content_Types].xml"), "Default")
                .forEach(type -> endings.add(type.getAttribute("Extension")));
        assertThat(parts.keySet()).containsAll(types);
        assertThat(parts.keySet())
                .filteredOn(part -> !part.equals("[Content_Types].xml"))
                .allMatch(part -> types.contains(part) || endings.contains(part.replaceAll(".*\\.", "")));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void tables_names_links_and_checks_are_as_a_spreadsheet_wants_them(String name) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PACKS.get(name)))) {
            Set<String> sheets = new HashSet<>();
            book.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets).hasSize(book.getNumberOfSheets()).allMatch(sheet -> sheet.length() <= 31);
            book.getAllNames()
                    .forEach(one -> assertThat(one.getRefersToFormula())
                            .doesNotContain("#REF")
                            .matches(formula -> sheets.stream().anyMatch(sheet -> formula.contains(sheet))));
            for (Sheet sheet : book) {
                XSSFSheet own = (XSSFSheet) sheet;
                own.getTables().forEach(table -> table(own, table));
                own.getHyperlinkList()
                        .forEach(link -> assertThat(sheets)
                                .contains(
                                        link.getAddress().replaceAll("!.*", "").replace("'", "")));
                own.getDataValidations().forEach(check -> {
                    assertThat(check.getPromptBoxTitle()).hasSizeLessThanOrEqualTo(32);
                    assertThat(check.getErrorBoxTitle()).hasSizeLessThanOrEqualTo(32);
                    assertThat(check.getPromptBoxText()).hasSizeLessThanOrEqualTo(255);
                    assertThat(check.getErrorBoxText()).hasSizeLessThanOrEqualTo(225);
                });
                String footer = own.getCTWorksheet().isSetHeaderFooter()
                        ? own.getCTWorksheet().getHeaderFooter().getOddFooter()
                        : "";
                assertThat(footer).hasSizeLessThan(LONGEST_FOOTER).doesNotContainPattern("^&L&8\\d");
                for (Row row : sheet) {
                    row.forEach(
                            cell -> assertThat(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                                    .hasSizeLessThanOrEqualTo(32_767));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void heads_are_as_wide_as_their_longest_word_and_as_high_as_their_lines(String name) throws IOException {
        List<String> narrow = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PACKS.get(name)))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (isHead(cell) && !sheet.isColumnHidden(cell.getColumnIndex()) && !isSpread(cell)) {
                            String text = cell.getStringCellValue();
                            // heads are set in nine points; a column's width counts letters of ten
                            double width = sheet.getColumnWidth(cell.getColumnIndex()) / 256d * 10 / 9;
                            double word = Stream.of(text.split("[\\s\\u2e80-\\uffff]|(?<=[-/])"))
                                    .mapToDouble(Measured::width)
                                    .max()
                                    .orElse(0);
                            double lines = Math.ceil(Measured.width(text) / width);
                            if (word > width || lines * 12 > row.getHeightInPoints() + 2) {
                                narrow.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + text);
                            }
                        }
                    }
                }
            }
        }
        assertThat(narrow).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de", "empty", "without-measures", "nothing-closed", "long", "typed"})
    void what_nobody_touched_comes_back_without_a_change(String name, @TempDir Path folder) {
        Pack pack = UnusualPacks.all().getOrDefault(name, SamplePacks.pack(14, 26));
        List<InputRow> rows = InputRows.of(pack.snapshot());
        Edits edits = EditReader.read(new InputReader().read(InputBook.save(folder, PACKS.get(name))), rows);

        assertThat(edits.errors()).isEmpty();
        assertThat(edits.edits()).isEmpty();
    }

    @Test
    void of_many_strategies_each_is_on_the_sheet_and_of_many_measures_it_says_how_many_more() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(written(UnusualPacks.strategies(SamplePacks.pack(14, 26), 31, 12), "en")))) {
            XSSFSheet ogsm = book.getSheetAt(1);
            List<String> texts = new ArrayList<>();
            ogsm.forEach(row -> row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell))));

            assertThat(texts)
                    .containsAll(IntStream.range(0, 31)
                            .mapToObj(number -> "Strategy number " + number)
                            .toList());
            assertThat(texts).filteredOn(text -> text.endsWith(" · 4 more")).hasSize(31);
            assertThat(ogsm.getPrintSetup().getFitHeight()).isZero();
            assertThat(ogsm.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        }
    }

    private static void table(XSSFSheet sheet, XSSFTable table) {
        Row heads = sheet.getRow(table.getStartRowIndex());
        List<String> names = new ArrayList<>();
        table.getColumns().forEach(column -> {
            names.add(column.getName());
            assertThat(heads.getCell(table.getStartColIndex() + column.getColumnIndex())
                            .getStringCellValue())
                    .isEqualTo(column.getName());
        });
        assertThat(names).doesNotHaveDuplicates();
    }

    private static boolean isHead(Cell cell) {
        return cell.getCellType() == CellType.STRING
                && cell.getSheet() instanceof XSSFSheet sheet
                && sheet.getWorkbook()
                        .getFontAt(cell.getCellStyle().getFontIndex())
                        .getBold()
                && cell.getCellStyle() instanceof org.apache.poi.xssf.usermodel.XSSFCellStyle style
                && style.getFillForegroundXSSFColor() != null
                && "FFF6F6F3".equals(style.getFillForegroundXSSFColor().getARGBHex());
    }

    /** The heads of a plan's four parts run over the blank head beside them. */
    private static boolean isSpread(Cell cell) {
        Cell next = cell.getRow().getCell(cell.getColumnIndex() + 1);
        return next != null && next.getCellType() == CellType.BLANK;
    }

    private static byte[] written(Pack pack, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Workbooks().write(pack, Locale.forLanguageTag(language), out);
        return out.toByteArray();
    }

    private static Document xml(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
