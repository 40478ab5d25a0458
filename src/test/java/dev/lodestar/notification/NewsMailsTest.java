package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.MailTiming;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** News goes by mail: one to a person, however much there is, when they want it. */
class NewsMailsTest extends NewsMailsFixture {

    @Test
    void one_alert_is_one_mail_with_its_message_its_evidence_and_its_picture() throws Exception {
        TenantId tenant = lagging(1);
        after(tenant, Duration.ofMinutes(1));

        MimeMessage message = only();
        assertThat(message.getSubject()).isEqualTo("Measure m0: 30\u00a0% below expectation for 2 weeks");
        MimeMultipart related = related(message);
        MimeMultipart bodies = (MimeMultipart) related.getBodyPart(0).getContent();
        String text = bodies.getBodyPart(0).getContent().toString();
        String html = bodies.getBodyPart(1).getContent().toString();
        long alert = alert(tenant);
        assertThat(text)
                .contains("W9 2026: 70\u00a0drives, expected 100\u00a0drives, gap \u221230")
                .contains("New · Plan car-2026")
                .contains("http://localhost:8080/alerts/" + alert);
        assertThat(html)
                .contains("<html lang=\"en\">", "cid:alert-" + alert, "alt=\"Measure m0, W5 2026 to W9 2026, last 70")
                .contains("30\u00a0% below expectation");
        BodyPart picture = related.getBodyPart(1);
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(picture.getHeader("Content-ID")[0]).isEqualTo("<alert-" + alert + ">");
        BufferedImage drawn = ImageIO.read(picture.getInputStream());
        assertThat(drawn.getWidth()).isEqualTo(520);
        assertThat(jdbc.sql("select count(*) from mail_picture where tenant = ?")
                        .param(tenant.value())
                        .query(Integer.class)
                        .single())
                .as("pictures are kept no longer than they are needed")
                .isZero();
    }

    @Test
    void the_mail_carries_a_link_to_acknowledge_that_works_and_is_nowhere_kept() throws Exception {
        TenantId tenant = lagging(1);
        world.on(BEGIN.plus(Duration.ofMinutes(1)).toString());
        write(tenant);
        String kept = jdbc.sql("select concat(body_text, body_html) from outgoing_mail where tenant = ?")
                .param(tenant.value())
                .query(String.class)
                .single();
        assertThat(kept).contains("?acknowledge").doesNotContain("/a/");
        send(tenant);

        MimeMultipart bodies = (MimeMultipart) related(only()).getBodyPart(0).getContent();
        String text = bodies.getBodyPart(0).getContent().toString();
        Matcher link = Pattern.compile("http://localhost:8080/a/" + tenant + "/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        assertThat(bodies.getBodyPart(1).getContent().toString()).contains("href=\"" + link.group() + "\"");
        assertThat(TenantScope.call(tenant, () -> links.open(link.group(1)))).hasValueSatisfying(opened -> {
            assertThat(opened.person()).isEqualTo("li-ming");
            assertThat(opened.alert()).isEqualTo(alert(tenant));
        });
        assertThat(TenantScope.call(world.begin(1), () -> links.open(link.group(1))))
                .isEmpty();
    }

    @Test
    void what_belongs_together_goes_together_and_waits_no_longer_than_a_minute() {
        TenantId tenant = lagging(3);
        after(tenant, Duration.ofSeconds(59));
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        after(tenant, Duration.ofSeconds(60));

        assertThat(subject(only())).isEqualTo("3 measures need you");
        after(tenant, Duration.ofMinutes(30));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void it_speaks_the_language_of_its_reader() {
        TenantId tenant = lagging(1);
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            organisation.prefer("zh-CN", null);
            return 0;
        });
        after(tenant, Duration.ofMinutes(1));

        assertThat(subject(only())).isEqualTo("Measure m0：低于预期 30\u00a0%，已持续 2 周");
    }

    @Test
    void a_daily_digest_goes_in_the_morning_and_leaves_out_what_was_read() {
        TenantId tenant = lagging(2);
        prefer(tenant, new NewsPreference(true, MailTiming.DAILY, null, null, null));
        long first = as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.list(10, null, false))
                .items()
                .getLast()
                .id();
        as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.readAll(first));
        after(tenant, Duration.ofHours(21));
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        // eight in the morning of the next day in Shanghai
        after(tenant, Duration.ofHours(22));

        assertThat(subject(only())).contains("Measure m", "below expectation for 2 weeks");
    }

    @Test
    void quiet_hours_hold_it_back_until_they_end() {
        TenantId tenant = lagging(1);
        // it is ten in the morning
        prefer(tenant, new NewsPreference(true, MailTiming.AT_ONCE, LocalTime.of(9, 0), LocalTime.of(12, 0), null));
        after(tenant, Duration.ofMinutes(119));
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        after(tenant, Duration.ofMinutes(120));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }
}
