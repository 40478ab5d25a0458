package dev.lodestar.api.v1;

import dev.lodestar.kernel.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers leave the product as plain decimal strings. */
final class PlainNumber {

    private PlainNumber() {}

    static @Nullable String of(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}
