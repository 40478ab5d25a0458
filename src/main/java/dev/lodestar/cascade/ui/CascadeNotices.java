package dev.lodestar.cascade.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.plan.PlanNotice;
import dev.lodestar.plan.PlanNotices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells readers of a plan that changes above wait for its answer. */
@Component
class CascadeNotices implements PlanNotices {

    private static final int SHOWN = 2;

    private final Proposals proposals;

    CascadeNotices(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<PlanNotice> notices(String planKey, Locale locale) {
        List<ProposalView> waiting = proposals.of(planKey).stream()
                .filter(proposal -> proposal.state().isOpen())
                .toList();
        String href = "plans/" + planKey + "/links";
        String answer = I18NProvider.translate(locale, "cascade.notice.answer");
        List<PlanNotice> notices = new ArrayList<>();
        waiting.stream().limit(SHOWN).forEach(proposal -> {
            String title = I18NProvider.translate(
                    locale,
                    "cascade.proposal.title",
                    proposal.parentPlanName(),
                    Integer.toString(proposal.toVersion()),
                    proposal.parentNodeName());
            String text = I18NProvider.translate(locale, "cascade.notice", title, proposal.reason());
            notices.add(new PlanNotice(text, answer, href));
        });
        if (waiting.size() > SHOWN) {
            String more = I18NProvider.translate(locale, "cascade.notice.more", waiting.size() - SHOWN);
            notices.add(new PlanNotice(more, answer, href));
        }
        return notices;
    }
}
