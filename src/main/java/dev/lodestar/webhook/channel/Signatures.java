package dev.lodestar.webhook.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent as its receivers check it. */
public final class Signatures {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signatures() {}

    /** A new secret of the form that Standard Webhooks describes. */
    public static String newSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The signature of Standard Webhooks over the number of the message, the second it is sent in, and the body.
     *
     * @param secret begins with {@code whsec_}
     */
    public static String standard(String secret, String messageId, long seconds, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        return "v1," + hmac(key, messageId + "." + seconds + "." + body);
    }

    /** DingTalk's: the secret signs the millisecond and itself. */
    static String dingTalk(String secret, long millis) {
        return hmac(secret.getBytes(StandardCharsets.UTF_8), millis + "\n" + secret);
    }

    /** Feishu's: the second and the secret together are the key that signs nothing. */
    static String feishu(String secret, long seconds) {
        return hmac((seconds + "\n" + secret).getBytes(StandardCharsets.UTF_8), "");
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
