package dev.lodestar.notification;

import dev.lodestar.kernel.Period;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.PeriodLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes mails in the recipient's language. */
@Component
class Letters {

    private static final String HTML = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>\
            <body style="margin:0;background:#f6f6f3;color:#1d2126;font:15px/1.5 sans-serif">\
            <div style="max-width:560px;margin:24px auto;padding:24px;background:#ffffff;border:1px solid #e4e4df;border-radius:12px">\
            <p style="margin:0 0 16px;font-weight:600">&#10022; Lodestar</p>\
            <h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">%s</h1>%s\
            <p style="margin:20px 0"><a href="%s" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#1c5fd4;color:#ffffff;text-decoration:none">%s</a></p>\
            <p style="margin:16px 0 0;color:#5d636b;font-size:13px">%s</p></div></body></html>""";

    private static final String WEEK = "/my-week";

    private final String url;

    Letters(@Value("${lodestar.url:http://localhost:8080}") String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The pack or the minutes of a review. */
    Letter ofReview(String planName, String period, boolean minutes, long review, Locale language) {
        MailTexts texts = MailTexts.in(language);
        String shown = period.contains("/") ? period : new PeriodLabels(language).full(Period.parse(period));
        String kind = minutes ? "minutes" : "pack";
        return letter(
                texts,
                texts.get("notification." + kind + ".subject", planName, shown),
                List.of(texts.get("notification." + kind + ".text")),
                url + "/reviews/" + review,
                texts.get("notification.review.open"),
                texts.get("notification.review.why"));
    }

    /**
     * What somebody is asked to report until then.
     *
     * @param linked whether it will lead to a page that asks for no sign-in, see {@link #leadingTo}
     */
    Letter ofReminder(List<String> what, String until, boolean linked, Locale language) {
        MailTexts texts = MailTexts.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("notification.reminder.text", until));
        what.forEach(each -> lines.add("– " + each));
        return letter(
                texts,
                texts.get("notification.reminder.subject", what.size()),
                lines,
                url + WEEK,
                texts.get("notification.reminder.open"),
                (linked ? texts.get("notification.reminder.link") + " " : "") + texts.get("notification.reminder.why"));
    }

    /** A reminder that leads to the page of this secret in place of the sign-in. */
    Letter leadingTo(String secret, Letter reminder) {
        return reminder.leading(url + WEEK, url + "/r/" + TenantScope.current() + "/" + secret);
    }

    /** A letter in which whoever acknowledges this alert is led to the page of this secret in place of the sign-in. */
    Letter acknowledgingBy(String secret, long alert, Letter letter) {
        return letter.leading(acknowledging(alert), url + "/a/" + TenantScope.current() + "/" + secret);
    }

    /** Where somebody acknowledges an alert once they have signed in. */
    String acknowledging(long alert) {
        return alert(alert) + "?acknowledge";
    }

    /** Where an alert is shown. */
    String alert(long alert) {
        return address("/alerts/" + alert);
    }

    /** The address of a screen, such as {@code /inbox}. */
    String address(String path) {
        return url + path;
    }

    private static Letter letter(
            MailTexts texts, String subject, List<String> lines, String link, String action, String why) {
        String text =
                subject + "\n\n" + String.join("\n", lines) + "\n\n" + action + ":\n" + link + "\n\n" + why + "\n";
        StringBuilder paragraphs = new StringBuilder();
        lines.forEach(line -> paragraphs
                .append("<p style=\"margin:0 0 8px\">")
                .append(HtmlUtils.htmlEscape(line, "UTF-8"))
                .append("</p>"));
        String html = HTML.formatted(
                texts.locale().toLanguageTag(),
                HtmlUtils.htmlEscape(subject, "UTF-8"),
                HtmlUtils.htmlEscape(subject, "UTF-8"),
                paragraphs,
                HtmlUtils.htmlEscape(link, "UTF-8"),
                HtmlUtils.htmlEscape(action, "UTF-8"),
                HtmlUtils.htmlEscape(why, "UTF-8"));
        // A line break in a subject would begin another header.
        return new Letter(subject.replaceAll("[\\r\\n]+", " "), text, html);
    }
}
