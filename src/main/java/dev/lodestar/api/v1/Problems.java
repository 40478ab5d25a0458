package dev.lodestar.api.v1;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every refusal as a problem with a stable type. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    static URI type(String name) {
        return URI.create("https://lodestar.dev/problems/" + name);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInputException e) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Some fields cannot be accepted; nothing was changed");
        problem.setProperty("errors", e.errors());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail versionNeeded(VersionNeededException e) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, "version-needed", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException e) {
        return problem(HttpStatus.PRECONDITION_FAILED, "conflict", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", "The token's scopes do not allow this");
    }

    @Override
    protected org.springframework.http.@org.jspecify.annotations.Nullable ResponseEntity<Object>
            handleHttpMessageNotReadable(
                    HttpMessageNotReadableException e,
                    org.springframework.http.HttpHeaders headers,
                    org.springframework.http.HttpStatusCode status,
                    org.springframework.web.context.request.WebRequest request) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "unreadable", "The body is not the JSON that is expected here");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(type));
        return problem;
    }
}
