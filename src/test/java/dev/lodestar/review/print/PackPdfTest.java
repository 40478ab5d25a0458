package dev.lodestar.review.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.review.pack.Pack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PackPdfTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de"})
    void a_pack_tells_all_its_parts_in_the_readers_language(String language) throws IOException {
        byte[] pdf = pack(BoardPack.in(language), language);
        Files.createDirectories(Path.of("target/paper"));
        Files.write(Path.of("target/paper/pack_" + language + ".pdf"), pdf);

        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isBetween(8, 20);
            String cover = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(cover.replaceAll("\\s", ""))
                    .contains(
                            BoardWords.of(language).get(17).replaceAll("\\s", ""),
                            BoardWords.of(language).get(19).replaceAll("\\s", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de"})
    void minutes_tell_what_was_decided(String language) throws IOException {
        byte[] pdf = minutes(BoardPack.in(language), language);
        Files.createDirectories(Path.of("target/paper"));
        Files.write(Path.of("target/paper/minutes_" + language + ".pdf"), pdf);

        try (var reader = new PdfReader(pdf)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            assertThat(text.toString().replaceAll("\\s", ""))
                    .contains(BoardWords.of(language).get(23).replaceAll("\\s", ""));
        }
    }

    @Test
    void the_same_pack_gives_the_same_bytes() throws IOException {
        assertThat(pack(BoardPack.in("zh"), "zh")).isEqualTo(pack(BoardPack.in("zh"), "zh"));
        assertThat(minutes(BoardPack.in("de"), "de")).isEqualTo(minutes(BoardPack.in("de"), "de"));
    }

    @Test
    void a_document_says_its_language_and_title_and_is_tagged() throws IOException {
        try (var reader = new PdfReader(pack(BoardPack.in("de"), "de"))) {
            PdfDictionary catalog = reader.getCatalog();
            assertThat(catalog.getAsString(PdfName.LANG)).hasToString("de");
            assertThat(catalog.getAsDict(new PdfName("MarkInfo")).getAsBoolean(new PdfName("Marked")))
                    .hasToString("true");
            assertThat(catalog.getAsDict(new PdfName("StructTreeRoot"))).isNotNull();
            assertThat(reader.getInfo().get("Title")).startsWith("Volksauto 2026");
            assertThat(reader.getInfo().get("CreationDate")).startsWith("D:20261124023000");
        }
    }

    @Test
    void a_plan_that_is_too_large_for_a4_takes_an_a3_sheet_and_stays_one_page() throws IOException {
        try (var small = new PdfReader(pack(BoardPack.of(3, 3, 2), "en"));
                var large = new PdfReader(pack(BoardPack.of(6, 8, 6), "en"))) {
            assertThat(small.getPageSizeWithRotation(2).getHeight()).isBetween(500f, 600f);
            assertThat(large.getPageSizeWithRotation(2).getHeight()).isGreaterThan(800);
            assertThat(large.getPageSizeWithRotation(3).getHeight()).isBetween(500f, 600f);
        }
    }

    @Test
    void an_empty_plan_can_be_written() throws IOException {
        byte[] pdf = pack(BoardPack.of(1, 0, 0), "en");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static byte[] pack(Pack pack, String language) throws IOException {
        var out = new ByteArrayOutputStream();
        PackPdf.write(pack, Locale.forLanguageTag(language), out);
        return out.toByteArray();
    }

    private static byte[] minutes(Pack pack, String language) throws IOException {
        var out = new ByteArrayOutputStream();
        MinutesPdf.write(pack, Locale.forLanguageTag(language), out);
        return out.toByteArray();
    }
}
