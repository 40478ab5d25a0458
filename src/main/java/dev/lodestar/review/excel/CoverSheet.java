package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.Head;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;

/** What this is about, how it stands, what is in the workbook and how to read it. */
final class CoverSheet extends Page {

    private static final int COLUMNS = 12;
    private static final int LINKS = 6;
    private static final List<LightStatus> COUNTED =
            List.of(LightStatus.GREEN, LightStatus.AMBER, LightStatus.RED, LightStatus.STALE, LightStatus.NO_DATA);

    private int sentence;
    private int firstLink;
    private int firstWord;
    private int coverageRow = 1;
    private final List<Integer> merged = new ArrayList<>();

    CoverSheet(Book book) {
        super(book, book.words.get("pack.sheet.cover"));
    }

    @Override
    void rows(Rows out) {
        Head head = book.head;
        out.row(18).text(0, Look.LABEL, head.tenant() + " · " + head.planName());
        out.row(32).text(0, Look.TITLE, book.pack.minutes().title());
        int lines = Measured.lines(head.objective(), 78);
        sentence = out.row(10 + 21d * lines)
                .text(0, Look.SENTENCE, head.objective())
                .number();
        out.row(10);
        counts(out);
        out.row(14);
        sides(out);
        commentary(out);
        legend(out);
    }

    /** How many measures stand how, counted on the scorecard. */
    private void counts(Rows out) {
        ScorecardSheet scorecard = scorecard();
        out.row(28);
        for (int i = 0; i < COUNTED.size(); i++) {
            LightStatus status = COUNTED.get(i);
            long count = book.snapshot.measures().stream()
                    .filter(one -> one.status() == status)
                    .count();
            Look look = switch (status) {
                case GREEN -> Look.COUNT_OK;
                case AMBER -> Look.COUNT_WARN;
                case RED -> Look.COUNT_BAD;
                default -> Look.COUNT;
            };
            String word = SheetXml.letters(i * 2) + (out.number() + 1);
            out.formula(i * 2, look, "0", scorecard.count(word), (double) count);
        }
        out.formula(10, Look.COUNT, Formats.PERCENT, "IF(LODESTAR_DUE=0,0,LODESTAR_REPORTED/LODESTAR_DUE)", coverage());
        firstWord = out.row(16).number();
        for (int i = 0; i < COUNTED.size(); i++) {
            out.text(i * 2, fact(COUNTED.get(i)), book.words.status(COUNTED.get(i)));
        }
        out.text(10, Look.FACT, book.words.get("pack.cover.coverage"));
    }

    private double coverage() {
        return book.head.expected() == 0 ? 0 : (double) book.head.reported() / book.head.expected();
    }

    /** Facts on the left, what is in the workbook on the right. */
    private void sides(Rows out) {
        List<Map.Entry<String, String>> facts = new ArrayList<>(facts().entrySet());
        List<Page> links = links();
        out.row(20)
                .text(0, Look.SECTION, book.words.get("pack.cover.facts"))
                .text(LINKS, Look.SECTION, book.words.get("pack.cover.contents"));
        firstLink = out.number() + 1;
        for (int i = 0; i < Math.max(facts.size() + 2, links.size()); i++) {
            out.row(17);
            if (i < facts.size()) {
                out.text(0, Look.LABEL, facts.get(i).getKey())
                        .text(2, Look.FACT, facts.get(i).getValue());
            } else if (i == facts.size()) {
                coverageRow = out.number();
                out.text(0, Look.LABEL, book.words.get("pack.cover.coverage"))
                        .whole(2, Look.FACT, book.head.reported());
            } else if (i == facts.size() + 1) {
                out.text(0, Look.LABEL, book.words.get("pack.cover.asked")).whole(2, Look.FACT, book.head.expected());
            }
            if (i < links.size()) {
                Page page = links.get(i);
                out.text(LINKS, Look.LINK, page.name());
                out.text(LINKS + 2, Look.LABEL, book.words.get("pack.about." + about(page)));
            }
        }
        out.row(12);
    }

    private Map<String, String> facts() {
        Head head = book.head;
        Words words = book.words;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.get("pack.cover.unit"), head.unit());
        facts.put(words.get("pack.cover.owner"), head.owner().name());
        facts.put(words.get("pack.cover.period"), book.day(head.from()) + " – " + book.day(head.to()));
        facts.put(words.get("pack.cover.at"), book.time(head.at()));
        facts.put(words.get("pack.cover.knownAt"), book.time(head.knownAt()) + " (" + head.zone() + ")");
        facts.put(
                words.get("pack.cover.since"),
                head.since() == null ? words.get("pack.cover.first") : book.time(head.since()));
        facts.put(
                words.get("pack.cover.version"),
                words.get(
                        "pack.cover.versionOf",
                        Integer.toString(head.version()),
                        book.time(head.publishedAt()),
                        head.publishedBy().name()));
        facts.put(
                words.get("pack.cover.frozen"),
                head.frozenBy() == null
                        ? words.get("pack.cover.open")
                        : head.frozenBy().name());
        return facts;
    }

    private void commentary(Rows out) {
        book.pack.minutes().commentary().stream()
                .filter(one -> one.node().equals("plan"))
                .forEach(one -> {
                    out.row(20).text(0, Look.SECTION, book.words.get("pack.cover.comment"));
                    int lines = Measured.lines(one.text(), 118);
                    out.row(4 + 15d * lines).text(0, Look.PROSE, one.text());
                    merged.add(out.number());
                    out.row(16).text(0, Look.LABEL, one.author().name() + " · " + book.time(one.at()));
                    out.row(12);
                });
    }

    private void legend(Rows out) {
        out.row(20).text(0, Look.SECTION, book.words.get("pack.cover.read"));
        for (LightStatus status : COUNTED) {
            out.row(17).text(0, fact(status), book.words.status(status));
            out.text(2, Look.LABEL, book.words.named("pack.legend.", status.name()));
        }
        out.row(17).text(0, Look.LABEL, book.words.get("pack.cover.notes"));
    }

    private static Look fact(LightStatus status) {
        return switch (status) {
            case GREEN -> Look.FACT_OK;
            case AMBER -> Look.FACT_WARN;
            case RED -> Look.FACT_BAD;
            default -> Look.FACT;
        };
    }

    private List<Page> links() {
        return book.pages.stream()
                .filter(page -> page != this && !(page instanceof KeySheet))
                .toList();
    }

    private ScorecardSheet scorecard() {
        return book.pages.stream()
                .filter(ScorecardSheet.class::isInstance)
                .map(ScorecardSheet.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String about(Page page) {
        return page.getClass().getSimpleName().replace("Sheet", "").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    void around(Measured measured) {
        int[] widths = new int[COLUMNS];
        java.util.Arrays.fill(widths, 12);
        widths(widths);
        sheet.addMergedRegion(new CellRangeAddress(sentence - 1, sentence - 1, 0, COLUMNS - 1));
        merged.stream()
                .distinct()
                .forEach(row -> sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, COLUMNS - 1)));
        List<Page> links = links();
        for (int i = 0; i < links.size(); i++) {
            var link = book.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(links.get(i).at("A1"));
            link.setLabel(links.get(i).name());
            link.setFirstRow(firstLink - 1 + i);
            link.setLastRow(firstLink - 1 + i);
            link.setFirstColumn(LINKS);
            link.setLastColumn(LINKS);
            sheet.addHyperlink(link);
        }
        book.define("LODESTAR_REPORTED", at("$C$" + coverageRow));
        book.define("LODESTAR_DUE", at("$C$" + (coverageRow + 1)));
        book.define("LODESTAR_STATUS_WORDS", at("$A$" + firstWord + ":$I$" + firstWord));
        print(PaperSize.A4_PAPER, true, 1);
        book.workbook.setActiveSheet(0);
    }
}
