package dev.lodestar.response.ui;

import dev.lodestar.kernel.Period;
import dev.lodestar.response.AdviceLine;
import dev.lodestar.response.AdviceLine.Change;
import dev.lodestar.response.AdviceLine.Connection;
import dev.lodestar.response.AdviceLine.Fall;
import dev.lodestar.response.AdviceLine.Past;
import dev.lodestar.response.AdviceLine.Playbook;
import dev.lodestar.response.AdviceLine.SourceFailure;
import dev.lodestar.response.AdviceLine.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in sentences what there is to look at: what, and below it by which figures, whom and when. */
record AdviceWords(Words words) {

    private static final int LONGEST = 240;

    /**
     * A line to read.
     *
     * @param tag what kind of thing it is, in a word
     * @param title what it says
     * @param details the figures, who and when
     */
    record Said(String tag, String title, List<String> details) {}

    Said said(AdviceLine line) {
        return switch (line) {
            case Playbook playbook -> playbook(playbook);
            case Upstream upstream -> upstream(upstream);
            case Change changed -> changed(changed);
            case SourceFailure failed ->
                new Said(
                        words.say("advice.tag.source"),
                        words.say("advice.source", failed.name()),
                        List.of(words.say(
                                "advice.source.when",
                                words.moment(failed.first()),
                                words.moment(failed.last()),
                                failed.pulls())));
            case Past past -> past(past);
        };
    }

    private Said playbook(Playbook playbook) {
        return new Said(
                words.say("advice.tag.playbook"),
                playbook.text(),
                List.of(words.say(
                        "advice.playbook.of",
                        playbook.strategyName(),
                        words.name(playbook.by()),
                        words.day(playbook.at()))));
    }

    private Said upstream(Upstream line) {
        List<String> details = new ArrayList<>();
        Connection connection = line.connection();
        if (connection != null) {
            details.add(words.say(
                    "advice.connection", connection.pairs(), connection.lead(), words.correlation(connection.r())));
        }
        if (line.linked()) {
            details.add(words.say("advice.linked"));
        }
        return new Said(words.say("advice.tag.upstream"), moved(line), details);
    }

    private String moved(Upstream line) {
        Fall fall = line.fall();
        Double latest = line.latest();
        if (latest == null && fall == null) {
            return words.say("advice.silent", line.name());
        }
        if (fall == null) {
            return words.say(
                    line.lags() ? "advice.below" : "advice.held",
                    line.name(),
                    words.signedPercent(Objects.requireNonNullElse(latest, 0.0)));
        }
        String gap = words.signedPercent(fall.gap());
        return fall.earlier() == 0
                ? words.say("advice.fell.together", line.name(), words.period(fall.period()), gap)
                : words.say("advice.fell.before", line.name(), earlier(fall), words.period(fall.period()), gap);
    }

    private String earlier(Fall fall) {
        String frequency = Period.parse(fall.period()).frequency().name().toLowerCase(Locale.ROOT);
        return words.say("earlier." + frequency, fall.earlier());
    }

    private Said changed(Change line) {
        List<String> details = new ArrayList<>();
        if (line.before() != null || line.after() != null) {
            details.add(words.say(
                    "advice.values",
                    words.number(line.unit(), line.before()),
                    words.number(line.unit(), line.after())));
        }
        if (line.reason() != null && !line.reason().isBlank()) {
            details.add(words.say("advice.reason", line.reason()));
        }
        details.add(words.say("advice.who", words.name(line.by()), words.moment(line.at())));
        String period = line.period() == null ? "" : words.period(line.period());
        return new Said(
                words.say("advice.tag", line.what()),
                words.say("advice.changed", line.what(), line.name(), period),
                details);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    private Said past(Past past) {
        List<String> details = new ArrayList<>();
        if (!past.done().isEmpty()) {
            details.add(past.done().stream()
                    .map(one -> one.verdict() == null
                            ? one.title()
                            : words.say("advice.done", one.title(), words.say("verdict", one.verdict())))
                    .collect(Collectors.joining("; ")));
        }
        if (past.said() != null) {
            details.add(words.say("advice.said", past.said()));
        }
        past.comments()
                .forEach(comment -> details.add(words.say(
                        "advice.comment", words.by(comment.by()), words.day(comment.at()), shortened(comment.text()))));
        if (details.isEmpty()) {
            details.add(words.say("advice.past.nothing"));
        }
        String frequency = Period.parse(past.start()).frequency().name().toLowerCase(Locale.ROOT);
        String span = words.say("span." + frequency, past.streak());
        return new Said(
                words.say("advice.tag.past"),
                words.say(
                        past.same() ? "advice.past.same" : "advice.past.other",
                        past.name(),
                        words.full(Period.parse(past.start())),
                        span),
                details);
    }
}
