package dev.lodestar.platform.database;

import java.util.List;

/** What the embedded database trades. */
public enum Tuning {
    /** Every commit survives a killed process and a power cut. */
    DURABLE,
    /** For tests, whose data nobody misses: a killed database may lose its last second. */
    FAST;

    List<String> arguments() {
        return switch (this) {
            case DURABLE -> List.of("--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M");
            case FAST ->
                List.of(
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-doublewrite=0",
                        "--innodb-fast-shutdown=2",
                        "--innodb-buffer-pool-size=128M");
        };
    }
}
