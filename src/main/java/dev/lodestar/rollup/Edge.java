package dev.lodestar.rollup;

import java.math.BigDecimal;

/**
 * That a node is rolled up from something.
 *
 * @param parent the address of the node
 * @param child the address of a node or a measure, which need not be there
 * @param weight of the child; 0 is shown but not counted
 */
record Edge(String parent, String child, BigDecimal weight) {}
