package dev.lodestar.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its content says, whatever it is called, and what is not known is not taken. */
class NewFileTest {

    static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\nendobj\n%%EOF");
    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0");
    private static final byte[] EXE = bytes("MZ\u0090\0\3\0\0\0\4\0\0\0This program cannot be run in DOS mode");

    @Test
    void known_kinds_are_taken() throws IOException {
        assertThat(NewFile.of("a.pdf", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(NewFile.of("a.png", PNG).mediaType()).isEqualTo("image/png");
        assertThat(NewFile.of("a.JPEG", bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"))
                        .mediaType())
                .isEqualTo("image/jpeg");
        assertThat(NewFile.of("a.webp", bytes("RIFF\1\2\0\0WEBPVP8 ")).mediaType())
                .isEqualTo("image/webp");
        assertThat(NewFile.of("a.txt", bytes("Rain")).mediaType()).isEqualTo("text/plain");
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16", "windows-1252"}) {
            byte[] rows = "日期;Größe\n1;2 < 3".getBytes(Charset.forName(charset));
            assertThat(NewFile.of("a.csv", rows).name()).as(charset).isEqualTo("a.csv");
        }
    }

    @Test
    void files_of_the_office_are_told_by_their_parts() throws IOException {
        assertThat(NewFile.of("a.xlsx", made(new XSSFWorkbook())).mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(NewFile.of("a.pptx", made(new XMLSlideShow())).mediaType()).endsWith("presentationml.presentation");
        assertThat(NewFile.of("a.docx", office("wordprocessingml.document.main+xml", "word/document.xml"))
                        .mediaType())
                .endsWith("wordprocessingml.document");

        assertThat(code("a.xlsx", zip("readme.txt", "Not a workbook"))).isEqualTo("file.kind");
        assertThat(code("a.xlsx", bytes("PK\3\4 broken"))).isEqualTo("file.kind");
        assertThat(code("a.jar", zip("META-INF/MANIFEST.MF", "Main-Class: Evil")))
                .isEqualTo("file.kind");
    }

    @Test
    void parts_that_only_the_directory_names_are_not_overlooked() throws IOException {
        byte[] seen = office("spreadsheetml.sheet.main+xml", "xl/workbook.xml");
        byte[] behind = zip("xl/embeddings/oleObject1.bin", "MZ");
        byte[] both = Arrays.copyOf(seen, seen.length + behind.length);
        System.arraycopy(behind, 0, both, seen.length, behind.length);

        assertThat(NewFile.of("a.xlsx", seen).mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(code("a.xlsx", both)).isEqualTo("file.kind");
    }

    @Test
    void programs_within_are_refused() throws IOException {
        assertThat(code("a.xlsx", made(new XSSFWorkbook(XSSFWorkbookType.XLSM))))
                .isEqualTo("file.macros");
        for (String part : new String[] {
            "xl/vbaProject.bin",
            "xl/macrosheets/sheet1.xml",
            "xl/activeX/activeX1.bin",
            "xl/embeddings/oleObject1.bin",
            "xl/media/setup.exe"
        }) {
            assertThat(code("a.xlsx", office("spreadsheetml.sheet.main+xml", part)))
                    .as(part)
                    .isEqualTo("file.macros");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!DOCTYPE html><title>x</title>",
                "\u00ef\u00bb\u00bf  <HTML>",
                "<?xml version='1.0'?><svg/>",
                "text, then <ScRiPt>",
                "GIF89a\1\0\1\0",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                "#!/bin/sh\0"
            })
    void what_a_browser_might_run_or_nobody_knows_is_not_taken(String content) {
        assertThat(code("harmless.txt", bytes(content))).isEqualTo("file.kind");
    }

    @Test
    void a_program_called_a_document_is_none() {
        assertThat(code("report.pdf", EXE)).isEqualTo("file.kind");
        InvalidInputException refusal = refusal("report.pdf", EXE);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/files");
            assertThat(error.message()).contains("report.pdf", "PDF, PNG, JPEG, WebP, XLSX");
        });
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(code("a.pdf", new byte[0])).isEqualTo("file.empty");
        byte[] large = Arrays.copyOf(PDF, NewFile.LARGEST);
        assertThat(NewFile.of("a.pdf", large).size()).isEqualTo(NewFile.LARGEST);
        assertThat(code("a.pdf", Arrays.copyOf(PDF, NewFile.LARGEST + 1))).isEqualTo("file.large");
    }

    @ParameterizedTest
    @CsvSource({
        "报告 März.pdf, 报告 März.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Temp\\a.pdf, a.pdf",
        "a\u202efdp.exe, afdp.exe.pdf",
        "'a\r\nX-Evil: 1.pdf', 'aX-Evil_ 1.pdf'",
        "'x\";y.pdf', x__y.pdf",
        "con.pdf, _con.pdf",
        "..., file.pdf",
        "picture.png, picture.png.pdf"
    })
    void a_name_is_made_harmless(String called, String name) {
        assertThat(NewFile.of(called, PDF).name()).isEqualTo(name);
    }

    @Test
    void a_name_is_not_longer_than_it_may_be() {
        assertThat(NewFile.of("x".repeat(500) + ".pdf", PDF).name())
                .hasSizeLessThan(130)
                .endsWith("x.pdf");
    }

    private static String code(String name, byte[] content) {
        return refusal(name, content).errors().getFirst().code();
    }

    private static InvalidInputException refusal(String name, byte[] content) {
        return catchThrowableOfType(InvalidInputException.class, () -> NewFile.of(name, content));
    }

    private static byte[] office(String main, String part) throws IOException {
        return zip(
                "[Content_Types].xml", "<Types><Override ContentType='application/vnd." + main + "'/></Types>", part);
    }

    private static byte[] zip(String part, String content, String... more) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            for (String one : more) {
                zip.putNextEntry(new ZipEntry(one));
                zip.write(1);
            }
        }
        return file.toByteArray();
    }

    private static byte[] made(POIXMLDocument document) throws IOException {
        try (document;
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            document.write(file);
            return file.toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
