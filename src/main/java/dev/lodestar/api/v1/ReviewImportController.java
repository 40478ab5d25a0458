package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.review.ImportDecision;
import dev.lodestar.review.ImportPreview;
import dev.lodestar.review.PackImports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Filled-in packs of reviews, read back. */
@RestController
@RequestMapping("/api/v1/reviews/{review}")
@Tag(name = "Reviews")
class ReviewImportController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PackImports imports;

    ReviewImportController(PackImports imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Read a filled-in pack back",
            description =
                    "The body is the workbook. With dryRun=true, the default, nothing is changed and every change,"
                            + " conflict and error is listed; with dryRun=false it is applied as well: mode=ALL_OR_NOTHING, the"
                            + " default, changes nothing when there is an error or a conflict, mode=GOOD_ROWS leaves those out.")
    @PostMapping(
            path = "/import",
            consumes = {XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ReviewImportJson read(
            @PathVariable long review,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportDecision.Mode mode,
            @RequestParam(defaultValue = "import.xlsx") String name,
            InputStream body) {
        ImportPreview preview = kept(body, file -> imports.dryRun(review, file, name));
        return dryRun
                ? ReviewImportJson.of(preview)
                : ReviewImportJson.of(imports.apply(preview.view().id(), ImportDecision.everything(mode)));
    }

    @Operation(
            summary = "Read a filled-in pack back, sent as a form",
            description = "The same with the workbook as the part \"file\".")
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReviewImportJson upload(
            @PathVariable long review,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportDecision.Mode mode,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream body = file.getInputStream()) {
            return read(review, dryRun, mode, name == null || name.isBlank() ? "import.xlsx" : name, body);
        }
    }

    @Operation(summary = "Show what an import would change by now")
    @GetMapping("/imports/{id}")
    ReviewImportJson preview(@PathVariable long review, @PathVariable long id) {
        return ReviewImportJson.of(imports.preview(id));
    }

    @Operation(
            summary = "Apply an import",
            description = "Takes {mode?, rows?, choices?}: rows lists the ids of the rows to change, all without it;"
                    + " choices maps ids of rows in conflict to MINE or THEIRS.")
    @PostMapping("/imports/{id}/apply")
    ReviewImportJson apply(@PathVariable long review, @PathVariable long id, @RequestBody JsonNode body) {
        return ReviewImportJson.of(imports.apply(id, decision(body)));
    }

    @Operation(summary = "Put back what an import changed, where nobody changed it since")
    @PostMapping("/imports/{id}/undo")
    ReviewImportJson undo(@PathVariable long review, @PathVariable long id) {
        return ReviewImportJson.of(imports.undo(id));
    }

    private static ImportPreview kept(InputStream body, Function<Path, ImportPreview> work) {
        try {
            Path file = Files.createTempFile("lodestar-import", ".xlsx");
            try {
                // One byte more than is read tells that it is too large.
                try (OutputStream out = Files.newOutputStream(file)) {
                    out.write(body.readNBytes((int) PackImports.MOST_BYTES + 1));
                }
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportDecision decision(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInputException("", "NOT_AN_OBJECT", "Send a JSON object");
        }
        JsonNode mode = body.path("mode");
        return new ImportDecision(
                choice("/mode", mode.isMissingNode() ? "ALL_OR_NOTHING" : mode.asString(""), ImportDecision.Mode.class),
                rows(body.path("rows")),
                choices(body.path("choices")));
    }

    private static @Nullable Set<String> rows(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isArray()) {
            throw new InvalidInputException("/rows", "NOT_A_LIST", "Give a list of row ids");
        }
        Set<String> rows = new HashSet<>();
        node.forEach(row -> rows.add(row.asString("")));
        return rows;
    }

    private static Map<String, ImportDecision.Choice> choices(JsonNode node) {
        Map<String, ImportDecision.Choice> choices = new HashMap<>();
        if (!node.isObject()) {
            return choices;
        }
        node.properties()
                .forEach(entry -> choices.put(
                        entry.getKey(),
                        choice("/choices", entry.getValue().asString(""), ImportDecision.Choice.class)));
        return choices;
    }

    private static <E extends Enum<E>> E choice(String pointer, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    pointer, "NOT_A_CHOICE", "Give one of " + java.util.Arrays.toString(type.getEnumConstants()));
        }
    }
}
