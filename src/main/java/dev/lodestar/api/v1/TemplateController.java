package dev.lodestar.api.v1;

import dev.lodestar.review.PackFile;
import dev.lodestar.review.PackTemplateView;
import dev.lodestar.review.PackTemplates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The company's own workbooks that packs are filled into. */
@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Reviews")
class TemplateController {

    private final PackTemplates templates;

    TemplateController(PackTemplates templates) {
        this.templates = templates;
    }

    @Operation(summary = "List the company's own templates")
    @GetMapping("/templates")
    List<PackTemplateView> list() {
        return templates.all();
    }

    @Operation(
            summary = "Keep a template; one of the same name is replaced",
            description =
                    "The body is a workbook with placeholders such as {{plan.name}} or {{goal:g1.actual}}, and rows in"
                            + " ranges named such as LODESTAR_GOALS that are repeated. Whatever cannot be filled is named by its"
                            + " cell, and nothing is kept then.")
    @PostMapping(
            path = "/templates",
            consumes = {ReviewImportController.XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    PackTemplateView keep(@RequestParam String name, InputStream body) throws IOException {
        return templates.keep(name, body.readNBytes(PackTemplates.MOST_BYTES + 1));
    }

    @Operation(summary = "Throw a template away")
    @DeleteMapping("/templates/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable long id) {
        templates.drop(id);
    }

    @Operation(summary = "Fill a template from a review")
    @GetMapping("/{review}/templates/{id}.xlsx")
    ResponseEntity<byte[]> fill(@PathVariable long review, @PathVariable long id, @RequestParam @Nullable String lang) {
        PackFile file = templates.fill(id, review, lang == null || lang.isBlank() ? null : Locale.forLanguageTag(lang));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }
}
