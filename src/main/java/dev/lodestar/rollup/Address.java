package dev.lodestar.rollup;

import dev.lodestar.plan.document.NodeRef;

/** Names what is rolled up across plans: a node by its plan and its place there, a measure by its key. */
final class Address {

    private static final char SLASH = '/';

    private Address() {}

    static String of(String planKey, NodeRef node) {
        return planKey + SLASH + node;
    }

    /** True when it names a measure: keys have no slash. */
    static boolean isMeasure(String id) {
        return id.indexOf(SLASH) < 0;
    }

    /** The key of the plan that a node belongs to. */
    static String plan(String id) {
        return id.substring(0, id.indexOf(SLASH));
    }

    /** The place of a node in its plan. */
    static NodeRef node(String id) {
        return NodeRef.parse(id.substring(id.indexOf(SLASH) + 1))
                .orElseThrow(() -> new IllegalStateException("Not a node: " + id));
    }
}
