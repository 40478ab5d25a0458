package dev.lodestar.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node stands, told by what is below it.
 *
 * @param status the worst counted child's; NOT_STARTED when none counts
 * @param spread how many of the counted children stand how
 * @param coverage the share of the counted weight that has a current value, 0 to 1; 0 when nothing counts
 * @param progress the weighted mean of the children that have a value, 0 to 1; null when none has
 */
public record NodeRollup(
        LightStatus status,
        Spread spread,
        BigDecimal coverage,
        @Nullable BigDecimal progress) {

    /**
     * How many stand how.
     *
     * @param red off track
     * @param amber at risk
     * @param green on track
     * @param silent without a current value
     */
    public record Spread(int red, int amber, int green, int silent) {

        /** Counts the statuses; those that don't count are in none of the four. */
        public static Spread of(List<LightStatus> statuses) {
            int silent = (int) statuses.stream().filter(LightStatus::silent).count();
            return new Spread(
                    count(statuses, LightStatus.RED),
                    count(statuses, LightStatus.AMBER),
                    count(statuses, LightStatus.GREEN),
                    silent);
        }

        private static int count(List<LightStatus> statuses, LightStatus status) {
            return (int) statuses.stream().filter(status::equals).count();
        }
    }

    /**
     * A child with the weight it has in the node above: 0 is shown but not counted.
     *
     * @param progress 0 to 1; null without a current value
     * @param coverage the share of it that has a current value, 0 to 1
     */
    public record Child(LightStatus status, @Nullable BigDecimal progress, BigDecimal coverage, BigDecimal weight) {

        /** A measure; without a weight it has 1. */
        public static Child of(Light light, @Nullable BigDecimal weight) {
            boolean current = light.actual() != null && !light.status().silent();
            return new Child(
                    light.status(),
                    current ? light.progress() : null,
                    current ? BigDecimal.ONE : BigDecimal.ZERO,
                    weight == null ? BigDecimal.ONE : weight);
        }

        /** A node that was rolled up itself; without a weight it has 1. */
        public static Child of(NodeRollup node, @Nullable BigDecimal weight) {
            return new Child(node.status, node.progress, node.coverage, weight == null ? BigDecimal.ONE : weight);
        }

        boolean counts() {
            return weight.signum() > 0 && status.counts();
        }
    }

    /** Rolls children up; their order makes no difference. */
    public static NodeRollup of(List<Child> children) {
        List<Child> counted = children.stream().filter(Child::counts).toList();
        List<LightStatus> statuses = counted.stream().map(Child::status).toList();
        LightStatus worst = statuses.stream().min(Comparator.naturalOrder()).orElse(LightStatus.NOT_STARTED);
        return new NodeRollup(worst, Spread.of(statuses), coverage(counted), progress(counted));
    }

    private static BigDecimal coverage(List<Child> counted) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal covered = BigDecimal.ZERO;
        for (Child child : counted) {
            all = all.add(child.weight);
            covered = covered.add(child.weight.multiply(child.coverage));
        }
        return all.signum() == 0 ? BigDecimal.ZERO : covered.divide(all, MathContext.DECIMAL128);
    }

    private static @Nullable BigDecimal progress(List<Child> counted) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal reached = BigDecimal.ZERO;
        for (Child child : counted) {
            if (child.progress != null) {
                all = all.add(child.weight);
                reached = reached.add(child.weight.multiply(child.progress));
            }
        }
        return all.signum() == 0 ? null : reached.divide(all, MathContext.DECIMAL128);
    }
}
