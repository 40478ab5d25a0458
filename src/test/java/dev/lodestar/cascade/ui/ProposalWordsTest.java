package dev.lodestar.cascade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.ProposedEdit;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanEdit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ProposalWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ProposalWords words = new ProposalWords(
            new Phrases(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), NOW),
            (key, values) -> key + (values.length == 0 ? "" : Arrays.toString(values)));

    @Test
    void it_says_since_when_it_waits_and_until_when_it_should_be_answered() {
        assertThat(words.waiting(proposal(ProposalState.OPEN)))
                .isEqualTo("cascade.proposal.since[17 Mar] · cascade.proposal.until[31 Mar]");
    }

    @Test
    void what_nobody_answered_in_time_says_so() {
        assertThat(words.waiting(proposal(ProposalState.STALE))).endsWith("cascade.proposal.stale[31 Mar]");
    }

    @Test
    void it_says_what_each_edit_changes() {
        PlanEdit deadline = new PlanEdit.Put(NodeRef.action("a1"), "deadline", null, JSON.stringNode("2026-04-30"));
        ProposedEdit moved = new ProposedEdit(deadline, "Train", "2026-03-31", "2027-04-30");

        assertThat(words.what(moved)).isEqualTo("cascade.field.deadline[cascade.node.ACTION[Train]]");
        assertThat(words.before(moved)).isEqualTo("31 Mar");
        assertThat(words.after(moved)).isEqualTo("30 April 2027");
    }

    @Test
    void it_names_what_comes_and_what_goes() {
        PlanEdit add = new PlanEdit.Add(NodeRef.goal("g"), null, 0, JSON.objectNode());

        assertThat(words.what(new ProposedEdit(add, "Sold", null, "Sold"))).isEqualTo("cascade.edit.add.GOAL");
        assertThat(words.what(new ProposedEdit(new PlanEdit.Remove(NodeRef.strategy("s")), "Drive", "Drive", null)))
                .isEqualTo("cascade.edit.remove.STRATEGY");
    }

    private static ProposalView proposal(ProposalState state) {
        return new ProposalView(
                1,
                2,
                LinkKind.STRATEGY_OBJECTIVE,
                "company",
                "Company",
                NodeRef.strategy("drive"),
                "Drive",
                "sales",
                "Sales",
                NodeRef.OBJECTIVE,
                1,
                2,
                "why",
                false,
                null,
                List.of(),
                state,
                Instant.parse("2026-03-17T01:00:00Z"),
                Instant.parse("2026-03-24T01:00:00Z"),
                Instant.parse("2026-03-31T01:00:00Z"),
                null,
                null,
                null);
    }
}
