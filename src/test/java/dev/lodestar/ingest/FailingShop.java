package dev.lodestar.ingest;

import java.util.List;

/** A customer's database that lets the product in when it is to. */
public final class FailingShop {

    private static final Shop SHOP = new Shop();

    private FailingShop() {}

    /** The source {@code shop} of this owner and unit, asked for these measures. */
    public static SourceSpec spec(String owner, String unit, boolean works, String... measures) {
        return new SourceSpec(
                "shop",
                "Shop",
                SourceKind.JDBC,
                new SourceConnection(SHOP.url(), SHOP.user(), works ? SHOP.password() : "changed"),
                List.of(measures).stream()
                        .map(measure -> new SourceQuery(measure, ShopTenant.ORDERS))
                        .toList(),
                "0 15 6 * * ?",
                owner,
                unit,
                true,
                new SourceLimits(2, 2));
    }
}
