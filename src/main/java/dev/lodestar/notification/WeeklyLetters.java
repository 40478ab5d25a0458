package dev.lodestar.notification;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the parts of a mail of the week together, as text and as HTML. */
@Component
class WeeklyLetters {

    private static final int SHOWN = 8;
    private static final String UTF_8 = "UTF-8";
    private static final String PAGE = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>%s</title></head><body style="margin:0;background:#f6f6f3;color:#1d2126;font:15px/1.5 sans-serif">\
            <div style="max-width:600px;margin:24px auto;padding:24px;background:#ffffff;border:1px solid #e4e4df;border-radius:12px">\
            <p style="margin:0 0 16px;font-weight:600">&#10022; Lodestar</p>\
            <h1 style="margin:0 0 14px;font-size:20px;line-height:1.3">%s</h1>%s\
            <p style="margin:20px 0"><a href="%s" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#1c5fd4;color:#ffffff;text-decoration:none">%s</a></p>\
            <p style="margin:16px 0 0;color:#5d636b;font-size:13px">%s \
            <a href="%s" style="color:#1c5fd4">%s</a></p></div></body></html>""";
    private static final String PART = """
            <div style="padding:14px 0;border-top:1px solid #e4e4df"><h2 style="margin:0 0 6px;font-size:16px">%s</h2>%s</div>""";
    private static final String LINE = """
            <p style="margin:0 0 6px"><a href="%s" style="color:#1c5fd4">%s</a>%s</p>""";
    private static final String ABOUT = "<br><span style=\"color:#5d636b;font-size:13px\">%s</span>";

    private final Letters letters;

    WeeklyLetters(Letters letters) {
        this.letters = letters;
    }

    /**
     * A letter.
     *
     * @param path where its button leads
     * @param action the words of the button
     * @param why its reader gets it
     */
    Letter letter(MailTexts texts, String subject, List<WeeklyPart> parts, String path, String action, String why) {
        StringBuilder text = new StringBuilder(subject).append("\n\n");
        StringBuilder html = new StringBuilder();
        for (WeeklyPart part : parts) {
            text.append(part.title()).append("\n");
            StringBuilder lines = new StringBuilder();
            for (WeeklyLine line :
                    part.lines().subList(0, Math.min(SHOWN, part.lines().size()))) {
                add(line, text, lines);
            }
            if (part.lines().size() > SHOWN) {
                String rest = texts.get("notification.week.rest", part.lines().size() - SHOWN);
                add(new WeeklyLine(rest, "", part.path()), text, lines);
            }
            text.append("\n");
            html.append(PART.formatted(escaped(part.title()), lines));
        }
        String settings = letters.address("/settings/notifications");
        text.append(action).append(":\n").append(letters.address(path)).append("\n\n");
        text.append(why).append("\n").append(settings).append("\n");
        String page = PAGE.formatted(
                texts.locale().toLanguageTag(),
                escaped(subject),
                escaped(subject),
                html,
                escaped(letters.address(path)),
                escaped(action),
                escaped(why),
                escaped(settings),
                escaped(texts.get("notification.alert.settings")));
        // A line break in a subject would begin another header.
        return new Letter(subject.replaceAll("[\\r\\n]+", " "), text.toString(), page);
    }

    private void add(WeeklyLine line, StringBuilder text, StringBuilder html) {
        String address = letters.address(line.path());
        text.append("– ").append(line.text());
        if (!line.about().isEmpty()) {
            text.append(" (").append(line.about()).append(")");
        }
        text.append("\n  ").append(address).append("\n");
        html.append(LINE.formatted(
                escaped(address),
                escaped(line.text()),
                line.about().isEmpty() ? "" : ABOUT.formatted(escaped(line.about()))));
    }

    private static String escaped(String text) {
        return htmlEscape(text, UTF_8);
    }
}
