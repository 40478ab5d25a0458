package dev.lodestar.ingest;

import dev.lodestar.tenancy.TenantScope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Encrypts passwords of sources and secrets like them with AES-GCM; what is encrypted for one name is of no use for another. */
@Component
public class Passwords {

    private static final String FORMAT = "v1:";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeyFile key;
    private final SecureRandom random = new SecureRandom();

    Passwords(SecretKeyFile key) {
        this.key = key;
    }

    /** Encrypts a password for a source, or a secret for whatever has a name that no source can have. */
    public String encrypt(String sourceKey, String password) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] hidden =
                    cipher(Cipher.ENCRYPT_MODE, sourceKey, iv).doFinal(password.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(iv.length + hidden.length)
                    .put(iv)
                    .put(hidden)
                    .array();
            return FORMAT + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws {@link IllegalStateException} when it was encrypted by another key or for another name. */
    public String decrypt(String sourceKey, String encrypted) {
        try {
            byte[] both = Base64.getDecoder().decode(encrypted.substring(FORMAT.length()));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, sourceKey, Arrays.copyOf(both, IV_BYTES));
            return new String(cipher.doFinal(both, IV_BYTES, both.length - IV_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The password of the source cannot be read, because the secret key is not the one it was stored with; "
                            + "restore that key, or enter the password again",
                    e);
        }
    }

    private Cipher cipher(int mode, String sourceKey, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD((TenantScope.current() + "/" + sourceKey).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
