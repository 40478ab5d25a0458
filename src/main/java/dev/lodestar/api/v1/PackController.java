package dev.lodestar.api.v1;

import dev.lodestar.review.PackFile;
import dev.lodestar.review.PackFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of a review: of a frozen one the same for ever. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
@Tag(name = "Reviews")
class PackController {

    private final PackFiles files;

    PackController(PackFiles files) {
        this.files = files;
    }

    @Operation(
            summary = "Export the pack as a workbook",
            description = "lang is en, zh or de; without it the company's language.")
    @GetMapping("/pack.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable long id, @RequestParam @Nullable String lang) {
        return file(id, PackFile.Kind.XLSX, lang);
    }

    @Operation(summary = "Export the pack as a document to print")
    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @RequestParam @Nullable String lang) {
        return file(id, PackFile.Kind.PDF, lang);
    }

    @Operation(summary = "Export the pack as one slide")
    @GetMapping("/pack.pptx")
    ResponseEntity<byte[]> pptx(@PathVariable long id, @RequestParam @Nullable String lang) {
        return file(id, PackFile.Kind.PPTX, lang);
    }

    @Operation(summary = "Export every period of every measure as tidy rows")
    @GetMapping("/pack.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id, @RequestParam @Nullable String lang) {
        return file(id, PackFile.Kind.CSV, lang);
    }

    @Operation(summary = "Export the minutes")
    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable long id, @RequestParam @Nullable String lang) {
        return file(id, PackFile.Kind.MINUTES, lang);
    }

    private ResponseEntity<byte[]> file(long id, PackFile.Kind kind, @Nullable String lang) {
        PackFile file = files.make(id, kind, lang == null || lang.isBlank() ? null : Locale.forLanguageTag(lang));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
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
