package dev.lodestar.review.ui;

import dev.lodestar.organisation.Organisation;
import dev.lodestar.review.KeptFiles;
import dev.lodestar.review.PackFiles;
import dev.lodestar.review.PackTemplates;
import dev.lodestar.review.ReviewCalendars;
import dev.lodestar.review.ReviewDetails;
import dev.lodestar.review.ReviewTalk;
import dev.lodestar.review.Reviews;
import org.springframework.stereotype.Component;

/** What the screen of a review asks. */
@Component
record ReviewDesk(
        Reviews reviews,
        ReviewDetails details,
        ReviewTalk talk,
        PackFiles files,
        KeptFiles kept,
        PackTemplates templates,
        ReviewCalendars calendars,
        Organisation organisation) {}
