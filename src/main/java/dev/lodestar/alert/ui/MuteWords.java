package dev.lodestar.alert.ui;

import dev.lodestar.alert.MuteBoard.End;
import dev.lodestar.alert.MuteBoard.Row;
import dev.lodestar.alert.MuteWindow;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Mute windows in the reader's words.
 *
 * @param people names by key
 */
record MuteWords(Locale locale, ZoneId zone, Map<String, String> people, RuleWords.Texts texts) {

    private static final Set<String> KNOWN =
            Set.of("key.out-of-reach", "field.missing", "text.too-long", "text.hidden-characters", "windows.too-many");

    String say(String key, Object... values) {
        return texts.get("alert.mutes." + key, values);
    }

    String kind(MuteWindow.Kind kind) {
        return say("kind." + kind);
    }

    /** What it mutes, from when and until when. */
    String span(MuteWindow window, boolean begun) {
        return begun
                ? say("until.day", kind(window.kind()), day(window.until()))
                : say("fromUntil", kind(window.kind()), day(window.from()), day(window.until()));
    }

    String setBy(MuteWindow window) {
        return say("setBy", name(window.by()), day(window.at()));
    }

    /** How one ended that is over. */
    String over(Row row) {
        MuteWindow window = row.window();
        End ended = row.ended();
        String span = say("fromUntil", kind(window.kind()), day(window.from()), day(window.until()));
        return ended == null ? span : span + " · " + say("endedBy", name(ended.by()), day(ended.at()));
    }

    /** What was refused, by field and in the reader's words; empty for a fault. */
    List<FieldError> refused(RuntimeException e) {
        if (e instanceof InvalidInputException invalid) {
            return invalid.errors().stream()
                    .map(error -> new FieldError(error.pointer(), error.code(), message(error)))
                    .toList();
        }
        return e instanceof NotFoundException || e instanceof AccessDeniedException
                ? List.of(new FieldError("", "GONE", say("error.gone")))
                : List.of();
    }

    private String message(FieldError error) {
        if (error.code().equals("day.range")) {
            return say("error" + error.pointer().replace('/', '.'));
        }
        return KNOWN.contains(error.code()) ? say("error." + error.code()) : error.message();
    }

    private String name(String key) {
        return people.getOrDefault(key, key);
    }

    private String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
