package dev.lodestar.review;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.workbook.WorkbookGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's own workbooks that packs are filled into. */
@Service
public class PackTemplates {

    /** How many a tenant may have. */
    public static final int MOST = 5;

    /** The largest file that can be one, in bytes. */
    public static final int MOST_BYTES = WorkbookGuard.LARGEST;

    private static final int LONGEST_NAME = 80;

    private final PackTemplateRepository templates;
    private final TemplateEngine engine;
    private final Packs packs;
    private final PackFiles files;
    private final Access access;
    private final Clock clock;

    PackTemplates(
            PackTemplateRepository templates,
            TemplateEngine engine,
            Packs packs,
            PackFiles files,
            Access access,
            Clock clock) {
        this.templates = templates;
        this.engine = engine;
        this.packs = packs;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** All there are. */
    @PreAuthorize("@access.may('READ_PLAN')")
    @Transactional(readOnly = true)
    public List<PackTemplateView> all() {
        return templates.all(Limit.of(MOST));
    }

    /** What is wrong with a file before it is kept, by sheet and cell; nothing for one that can be used. */
    @PreAuthorize("@access.may('SET_METHOD')")
    public List<TemplateProblem> check(byte[] file) {
        return engine.check(file);
    }

    /**
     * Keeps a template; one of the same name is replaced.
     *
     * @throws TemplateRefusedException when it cannot be filled, naming every place
     * @throws InvalidInputException when the name is none or there are too many
     * @throws ConflictException when somebody else keeps one at the same moment
     */
    @PreAuthorize("@access.may('SET_METHOD')")
    @Transactional
    public PackTemplateView keep(String name, byte[] file) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("/name", "NAME", "Give it a name of 1 to " + LONGEST_NAME + " characters");
        }
        List<TemplateProblem> problems = engine.check(file);
        if (!problems.isEmpty()) {
            throw new TemplateRefusedException(problems);
        }
        try {
            return store(called, file);
        } catch (DataIntegrityViolationException taken) {
            throw new ConflictException("Somebody else keeps a template at this moment; try again");
        }
    }

    /** Throws one away; throws {@link NotFoundException} when it is not there. */
    @PreAuthorize("@access.may('SET_METHOD')")
    @Transactional
    public void drop(long id) {
        templates.delete(template(id));
    }

    /**
     * Fills a template from a review, as far as the caller may see it.
     *
     * @param language en, zh or de; null for the company's
     * @throws NotFoundException when there is no such review in reach, or no such template
     * @throws InvalidInputException naming {@code /lang} when the language is none of the three
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public PackFile fill(long id, long reviewId, @Nullable Locale language) {
        Locale spoken = files.spoken(language);
        PackTemplate template = template(id);
        Pack pack = packs.of(reviewId);
        var bytes = new ByteArrayOutputStream();
        try {
            engine.fill(template.content(), pack, spoken, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Head head = pack.snapshot().head();
        String file = head.plan() + "-" + head.period().replace('/', '_') + "-" + template.slot() + ".xlsx";
        return new PackFile(file, PackFile.Kind.XLSX, bytes.toByteArray());
    }

    private PackTemplateView store(String name, byte[] file) {
        templates.findByName(name).ifPresent(before -> {
            templates.delete(before);
            templates.flush();
        });
        Set<Integer> taken = templates.all(Limit.of(MOST)).stream()
                .map(PackTemplateView::slot)
                .collect(Collectors.toSet());
        int slot = IntStream.rangeClosed(1, MOST)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "/file", "TOO_MANY", "There are " + MOST + " templates already; throw one away first"));
        return templates
                .saveAndFlush(new PackTemplate(
                        slot, name, file, access.caller().key(), clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .view();
    }

    private PackTemplate template(long id) {
        return templates.findById(id).orElseThrow(() -> new NotFoundException("template", Long.toString(id)));
    }
}
