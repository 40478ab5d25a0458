package dev.lodestar.review;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.tenancy.Tenants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes the files of reviews. */
@Service
public class PackFiles {

    private static final List<String> LANGUAGES = List.of("en", "zh", "de");

    private final Packs packs;
    private final Tenants tenants;
    private final Map<PackFile.Kind, PackWriter> writers;

    PackFiles(Packs packs, Tenants tenants, List<PackWriter> writers) {
        this.packs = packs;
        this.tenants = tenants;
        this.writers = writers.stream().collect(Collectors.toMap(PackWriter::kind, Function.identity()));
    }

    /**
     * Makes a file of a review as far as the caller may see it. No transaction is open while it is written.
     *
     * @param language en, zh or de; null for the company's
     * @throws NotFoundException when there is no such review in reach
     * @throws InvalidInputException naming {@code /lang} when the language is none of the three
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public PackFile make(long reviewId, PackFile.Kind kind, @Nullable Locale language) {
        Locale spoken = spoken(language);
        Pack pack = packs.of(reviewId);
        return new PackFile(name(pack, kind), kind, bytes(pack, kind, spoken));
    }

    byte[] bytes(Pack pack, PackFile.Kind kind, Locale language) {
        PackWriter writer = writers.get(kind);
        if (writer == null) {
            throw new NotFoundException("kind of file", kind.name());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(pack, language, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Locale spoken(@Nullable Locale language) {
        if (language == null) {
            Locale own = tenants.current().locale();
            return LANGUAGES.contains(own.getLanguage()) ? own : Locale.ENGLISH;
        }
        if (!LANGUAGES.contains(language.getLanguage())) {
            throw new InvalidInputException("/lang", "LANGUAGE", "Use one of " + String.join(", ", LANGUAGES));
        }
        return language;
    }

    static String name(Pack pack, PackFile.Kind kind) {
        Head head = pack.snapshot().head();
        String part = kind == PackFile.Kind.MINUTES ? "-minutes" : "";
        return head.plan() + "-" + head.period().replace('/', '_') + part + "." + kind.extension();
    }
}
