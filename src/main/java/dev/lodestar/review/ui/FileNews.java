package dev.lodestar.review.ui;

import dev.lodestar.review.FileMade;
import dev.lodestar.review.ReviewFrozen;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import org.springframework.stereotype.Component;

/** Tells open screens that a file is there, or that numbers were frozen. */
@Component
class FileNews {

    private final LiveChannel live;

    FileNews(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "review.file-news")
    void on(FileMade made) {
        TenantScope.run(made.tenant(), () -> live.tell(made.tenant().value()));
    }

    @AfterCommit(id = "review.frozen-news")
    void on(ReviewFrozen frozen) {
        TenantScope.run(frozen.tenant(), () -> live.tell(frozen.tenant().value()));
    }
}
