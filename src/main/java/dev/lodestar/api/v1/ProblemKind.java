package dev.lodestar.api.v1;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Everything that can go wrong with a call, each with a type that programs may rely on. */
enum ProblemKind {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request"),
    UNREADABLE(HttpStatus.BAD_REQUEST, "unreadable"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "unauthorized"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "not-allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"),
    BUSY(HttpStatus.CONFLICT, "busy"),
    EDIT_CONFLICT(HttpStatus.CONFLICT, "edit-conflict"),
    CONFLICT(HttpStatus.PRECONDITION_FAILED, "conflict"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "invalid"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused"),
    VERSION_NEEDED(HttpStatus.PRECONDITION_REQUIRED, "version-needed"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal");

    private static final String BASE = "https://lodestar.dev/problems/";

    private final HttpStatus status;
    private final String slug;

    ProblemKind(HttpStatus status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return BASE + slug;
    }

    ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(type()));
        return problem;
    }

    /** The first kind of that status; other client errors are bad requests. */
    static ProblemKind of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL);
    }
}
