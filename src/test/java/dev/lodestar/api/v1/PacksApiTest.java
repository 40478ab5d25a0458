package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A pack goes out, is filled in, and comes back. */
@ApiTest
class PacksApiTest {

    private static final int CODES = 2;
    private static final int FIRST = 4;

    @Autowired
    private ApiWorld world;

    @Autowired
    private Environment environment;

    @Test
    void what_comes_back_as_it_went_out_changes_nothing() throws Exception {
        String id = frozen(world.amber(), "pack-same");
        byte[] pack = download(id, "pack.xlsx");

        Answer read = world.amber()
                .send("POST", path(id), BodyPublishers.ofByteArray(pack), "Content-Type", ReviewImportController.XLSX);

        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        assertThat(read.json().get("changes")).isEmpty();
        assertThat(read.json().get("errors")).isEmpty();
        assertThat(read.json().get("conflicts")).isEmpty();
    }

    @Test
    void a_number_that_was_filled_in_is_listed_and_then_applied_from_a_form() throws Exception {
        ApiClient client = world.amber();
        String id = frozen(client, "pack-filled");
        byte[] filled = filled(download(id, "pack.xlsx"), 77);

        Answer listed =
                client.send("POST", path(id), form(filled), "Content-Type", "multipart/form-data; boundary=lodestar");
        assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
        assertThat(listed.json().get("changes")).as(listed.toString()).hasSize(1);
        assertThat(listed.at("/changes/0/after")).isEqualTo("77");
        assertThat(client.get("/api/v1/measures/plan-measure/observations").text())
                .doesNotContain("\"77\"");

        Answer applied = client.send(
                "POST",
                "/api/v1/reviews/" + id + "/import?dryRun=false",
                form(filled),
                "Content-Type",
                "multipart/form-data; boundary=lodestar");
        assertThat(applied.status()).as(applied.toString()).isEqualTo(200);
        assertThat(client.get("/api/v1/measures/plan-measure/observations").text())
                .contains("\"77\"");
    }

    @Test
    void the_pack_of_another_company_is_not_known_here() throws Exception {
        byte[] foreign = download(frozen(world.amber(), "pack-foreign"), "pack.xlsx");
        String id = frozen(world.birch(), "pack-own");

        Answer read = world.birch()
                .send(
                        "POST",
                        path(id),
                        BodyPublishers.ofByteArray(foreign),
                        "Content-Type",
                        ReviewImportController.XLSX);

        assertThat(read.status()).as(read.toString()).isIn(200, 422);
        assertThat(read.text()).doesNotContain("amber");
        if (read.status() == 200) {
            assertThat(read.json().get("errors")).isNotEmpty();
            assertThat(read.json().get("changes")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"pack.xlsx", "pack.pdf", "pack.pptx", "pack.csv", "minutes.pdf"})
    void every_file_of_a_frozen_review_is_the_same_whenever_it_is_asked_for(String file) throws Exception {
        String id = frozen(world.amber(), "pack-" + file.replace(".", "-"));
        assertThat(download(id, file)).isNotEmpty().isEqualTo(download(id, file));
    }

    private static String frozen(ApiClient client, String plan) {
        LinksApiTest.publish(client, plan);
        Answer frozen = client.post("/api/v1/reviews", "{\"plan\": \"%s\", \"period\": \"2026-03\"}".formatted(plan));
        assertThat(frozen.status()).as(frozen.toString()).isIn(200, 201);
        return frozen.at("/review/id");
    }

    private static String path(String id) {
        return "/api/v1/reviews/" + id + "/import?dryRun=true";
    }

    private static BodyPublisher form(byte[] workbook) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--lodestar\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pack.xlsx\"\r\n"
                        + "Content-Type: " + ReviewImportController.XLSX + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes("\r\n--lodestar--\r\n".getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private byte[] download(String id, String file) throws IOException, InterruptedException {
        world.client(ApiWorld.AMBER, TokenScope.ADMIN);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getProperty("local.server.port") + "/api/v1/reviews/" + id + "/" + file))
                .header("Authorization", "Bearer " + ApiWorld.AMBER + "-" + TokenScope.ADMIN)
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Writes a number into the last row of the sheet that asks for a value. */
    private static byte[] filled(byte[] pack, double number) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(pack));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet(workbook.getName("LODESTAR_INPUT").getSheetName());
            int id = column(sheet, "id");
            int value = column(sheet, "value");
            Row row = null;
            for (int i = FIRST; i <= sheet.getLastRowNum(); i++) {
                if (sheet.getRow(i) != null
                        && sheet.getRow(i).getCell(id).getStringCellValue().startsWith("value:plan-measure/")) {
                    row = sheet.getRow(i);
                }
            }
            assertThat(row).isNotNull();
            row.getCell(value, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(number);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static int column(Sheet sheet, String code) {
        for (var cell : sheet.getRow(CODES)) {
            if (cell.getStringCellValue().equals(code)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("No column " + code);
    }
}
