package dev.lodestar.review;

import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Knows what a customer's template may hold, and fills it. */
public interface TemplateEngine {

    /** What cannot be filled; nothing for a template that can be used. */
    List<TemplateProblem> check(byte[] file);

    /** Fills a template that was checked and leaves the stream open. */
    void fill(byte[] template, Pack pack, Locale language, OutputStream out) throws IOException;
}
