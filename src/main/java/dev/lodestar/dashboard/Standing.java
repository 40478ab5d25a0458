package dev.lodestar.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the goals and strategies stand.
 *
 * @param coverage the share of the counted weight that has a current number, 0 to 1
 */
record Standing(List<GoalRow> goals, List<StrategyRow> strategies, Grid grid, BigDecimal coverage) {}
