package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeRef;

/**
 * A link as it is stored.
 *
 * @param agreedVersion the version of the parent plan that the child last agreed to
 */
record Link(LinkView view, int agreedVersion) {

    long id() {
        return view.id();
    }

    Node parent() {
        return new Node(view.parentPlan(), view.parentNode());
    }

    Node child() {
        return new Node(view.childPlan(), view.childNode());
    }

    /** A node of a plan of the tenant. */
    record Node(String plan, NodeRef ref) {

        @Override
        public String toString() {
            return plan + " " + ref;
        }
    }
}
