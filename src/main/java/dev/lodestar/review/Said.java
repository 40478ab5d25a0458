package dev.lodestar.review;

import dev.lodestar.checkin.CheckInView;
import dev.lodestar.review.pack.CommentPart;

/** Reads what people said for a snapshot. */
final class Said {

    private Said() {}

    static CommentPart comment(CheckInView said, People people) {
        return new CommentPart(
                said.note(),
                said.confidence(),
                said.blockers(),
                said.nextSteps(),
                said.period(),
                people.person(said.author()),
                said.at());
    }
}
