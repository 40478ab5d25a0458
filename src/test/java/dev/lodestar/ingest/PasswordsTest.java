package dev.lodestar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    private static final TenantId ONE = new TenantId("one");
    private static final TenantId OTHER = new TenantId("other");

    @TempDir
    private Path home;

    @Test
    void a_password_comes_back_and_is_never_encrypted_alike() {
        Passwords passwords = passwords("");
        TenantScope.run(ONE, () -> {
            String encrypted = passwords.encrypt("shop", "geheim 密码");
            assertThat(encrypted).doesNotContain("geheim");
            assertThat(passwords.decrypt("shop", encrypted)).isEqualTo("geheim 密码");
            assertThat(passwords.encrypt("shop", "geheim 密码")).isNotEqualTo(encrypted);
        });
    }

    @Test
    void it_is_of_no_use_for_another_source_or_tenant() {
        Passwords passwords = passwords("");
        String encrypted = TenantScope.call(ONE, () -> passwords.encrypt("shop", "geheim"));
        assertThatThrownBy(() -> TenantScope.call(ONE, () -> passwords.decrypt("other", encrypted)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TenantScope.call(OTHER, () -> passwords.decrypt("shop", encrypted)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        String encrypted = TenantScope.call(ONE, () -> passwords("").encrypt("shop", "geheim"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret-key"))))
                .isEqualTo("rw-------");
        assertThat(TenantScope.call(ONE, () -> passwords("").decrypt("shop", encrypted)))
                .isEqualTo("geheim");
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void another_key_says_what_to_do() {
        String encrypted = TenantScope.call(ONE, () -> passwords("").encrypt("shop", "geheim"));
        Passwords other = passwords("QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=");
        assertThatThrownBy(() -> TenantScope.call(ONE, () -> other.decrypt("shop", encrypted)))
                .hasMessageContaining("enter the password again");
        assertThatThrownBy(() -> TenantScope.call(ONE, () -> passwords("short").encrypt("shop", "x")))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("short");
    }

    private Passwords passwords(String key) {
        return new Passwords(new SecretKeyFile(key, home));
    }
}
