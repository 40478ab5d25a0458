package dev.lodestar.webhook.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages have the shape that the makers of chat systems describe. */
class ChatFormatTest {

    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00.123Z");
    private static final ChatMessage MESSAGE = new ChatMessage(
            "3 alerts & changes",
            List.of("Bookings: 24 % below", "Swaps <b>[x](http://evil)*"),
            "https://lodestar.example/alerts?a=1",
            "Open");

    @Test
    void dingtalk_gets_markdown_at_an_address_that_is_signed() throws GeneralSecurityException {
        Outgoing sent = ChatFormat.DINGTALK.write(
                MESSAGE, "https://oapi.dingtalk.com/robot/send?access_token=abc", "SECtop", NOW);

        JsonNode body = json(sent);
        assertThat(body.at("/msgtype").asString()).isEqualTo("markdown");
        assertThat(body.at("/markdown/title").asString()).isEqualTo("3 alerts & changes");
        assertThat(body.at("/markdown/text").asString())
                .contains("#### 3 alerts", "- Bookings: 24 % below", "[Open](https://lodestar.example/alerts?a=1)")
                .doesNotContain("[x]", "<b>");
        String sign = hmac("SECtop", "1772503200123\nSECtop");
        assertThat(sent.address().getRawQuery()).startsWith("access_token=abc&timestamp=1772503200123&sign=");
        assertThat(sent.address().getQuery()).endsWith("sign=" + sign);
        assertThat(sent.address().getRawQuery()).doesNotContain("+").doesNotContain("sign=" + sign + "=");
    }

    @Test
    void feishu_gets_a_card_and_the_signature_in_the_body() throws GeneralSecurityException {
        Outgoing sent = ChatFormat.FEISHU.write(MESSAGE, "https://open.feishu.cn/open-apis/bot/v2/hook/x", "top", NOW);

        JsonNode body = json(sent);
        assertThat(body.at("/msg_type").asString()).isEqualTo("interactive");
        assertThat(body.at("/timestamp").asString()).isEqualTo("1772503200");
        assertThat(body.at("/sign").asString()).isEqualTo(hmac("1772503200\ntop", ""));
        assertThat(body.at("/card/header/title/tag").asString()).isEqualTo("plain_text");
        assertThat(body.at("/card/header/title/content").asString()).isEqualTo("3 alerts & changes");
        assertThat(body.at("/card/elements/0/tag").asString()).isEqualTo("markdown");
        assertThat(body.at("/card/elements/1/actions/0/url").asString()).isEqualTo(MESSAGE.link());
        assertThat(json(ChatFormat.FEISHU.write(MESSAGE, "https://x.example", "", NOW))
                        .has("sign"))
                .isFalse();
    }

    @Test
    void wecom_gets_markdown_within_its_limit() {
        ChatMessage much =
                new ChatMessage("很多预警", Collections.nCopies(300, "试驾预约：低于预期 24 %，已持续 2 周"), MESSAGE.link(), "打开");
        JsonNode body =
                json(ChatFormat.WECOM.write(much, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k", "", NOW));

        assertThat(body.at("/msgtype").asString()).isEqualTo("markdown");
        String content = body.at("/markdown/content").asString();
        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4_096);
        assertThat(content).startsWith("**很多预警**").endsWith("[打开](" + MESSAGE.link() + ")");
    }

    @Test
    void slack_gets_blocks_and_a_text() {
        JsonNode body = json(ChatFormat.SLACK.write(MESSAGE, "https://hooks.slack.com/services/T/B/x", "", NOW));

        assertThat(body.at("/text").asString()).isEqualTo("3 alerts &amp; changes");
        assertThat(body.at("/blocks/0/type").asString()).isEqualTo("header");
        assertThat(body.at("/blocks/0/text/type").asString()).isEqualTo("plain_text");
        assertThat(body.at("/blocks/1/text/type").asString()).isEqualTo("mrkdwn");
        assertThat(body.at("/blocks/1/text/text").asString()).contains("• Bookings", "&lt;b&gt;");
        assertThat(body.at("/blocks/2/elements/0/type").asString()).isEqualTo("button");
        assertThat(body.at("/blocks/2/elements/0/url").asString()).isEqualTo(MESSAGE.link());
    }

    @Test
    void teams_gets_an_adaptive_card() {
        JsonNode body = json(ChatFormat.TEAMS.write(MESSAGE, "https://x.logic.azure.com/workflows/y", "", NOW));

        assertThat(body.at("/type").asString()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = body.at("/attachments/0/content");
        assertThat(card.at("/type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/version").asString()).isEqualTo("1.4");
        assertThat(card.at("/body/0/type").asString()).isEqualTo("TextBlock");
        assertThat(card.at("/actions/0/type").asString()).isEqualTo("Action.OpenUrl");
    }

    @ParameterizedTest
    @EnumSource(ChatFormat.class)
    void a_message_without_lines_has_no_empty_part(ChatFormat format) {
        ChatMessage one = new ChatMessage("Bookings", List.of(), MESSAGE.link(), "Open");

        assertThat(format.write(one, "https://x.example/y", "", NOW).body()).contains("Bookings", MESSAGE.link());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DINGTALK | {\"errcode\":0,\"errmsg\":\"ok\"} |",
                "DINGTALK | {\"errcode\":310000,\"errmsg\":\"sign not match\"} | 310000 sign not match",
                "WECOM | {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"} | 93000 invalid webhook url",
                "FEISHU | {\"code\":0,\"msg\":\"success\",\"data\":{}} |",
                "FEISHU | {\"code\":19021,\"msg\":\"sign match fail\"} | 19021 sign match fail",
                "FEISHU | <html> | The answer is not that of FEISHU",
                "SLACK | ok |",
                "TEAMS | '' |",
            })
    void a_friendly_answer_may_be_a_refusal(ChatFormat format, String answer, String refusal) {
        assertThat(format.refusal(answer)).isEqualTo(refusal);
    }

    private static JsonNode json(Outgoing sent) {
        return JsonMapper.shared().readTree(sent.body());
    }

    private static String hmac(String key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
