package dev.lodestar.api.v1;

import dev.lodestar.cascade.Sheets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people answer for. */
@RestController
@RequestMapping("/api/v1/people/{key}/sheet")
@Tag(name = "Cascade")
class SheetController {

    private final Sheets sheets;

    SheetController(Sheets sheets) {
        this.sheets = sheets;
    }

    @Operation(summary = "Show a person's measures and actions, with the plans that hand them down")
    @GetMapping
    SheetJson sheet(@PathVariable String key) {
        return SheetJson.of(sheets.sheet(key));
    }
}
