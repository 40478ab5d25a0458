package dev.lodestar.webhook.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is signed is what receivers check. */
class SignaturesTest {

    @Test
    void the_example_of_standard_webhooks_is_signed_as_it_says() {
        assertThat(Signatures.standard(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_new_each_time_and_of_the_described_form() {
        String secret = Signatures.newSecret();

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(Signatures.newSecret());
        assertThat(Signatures.standard(secret, "msg_1", 1, "{}")).startsWith("v1,");
    }
}
