package dev.lodestar.review.excel;

import dev.lodestar.review.TemplateEngine;
import dev.lodestar.review.TemplateProblem;
import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Templates that are workbooks. */
@Component
class WorkbookTemplates implements TemplateEngine {

    @Override
    public List<TemplateProblem> check(byte[] file) {
        return Template.check(file);
    }

    @Override
    public void fill(byte[] template, Pack pack, Locale language, OutputStream out) throws IOException {
        Template.fill(template, pack, language, out);
    }
}
