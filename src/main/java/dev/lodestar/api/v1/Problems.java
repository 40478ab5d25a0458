package dev.lodestar.api.v1;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.plan.document.EditConflictException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers every refusal as a problem with a stable type; addresses outside the contract are none of its business. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail invalid(InvalidInputException e, HttpServletRequest request) {
        boolean asking = "GET".equals(request.getMethod());
        return asking
                ? fields(ProblemKind.BAD_REQUEST.problem("Some parameters cannot be understood"), e.errors())
                : fields(
                        ProblemKind.INVALID.problem("Some fields cannot be accepted; nothing was changed"), e.errors());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return ProblemKind.NOT_FOUND.problem(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail versionNeeded(VersionNeededException e) {
        return ProblemKind.VERSION_NEEDED.problem(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException e) {
        return ProblemKind.CONFLICT.problem(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail met(EditConflictException e) {
        ProblemDetail problem = ProblemKind.EDIT_CONFLICT.problem(String.valueOf(e.getMessage()));
        problem.setProperty(
                "conflicts", e.conflicts().stream().map(ConflictJson::of).toList());
        return problem;
    }

    @ExceptionHandler({ObjectOptimisticLockingFailureException.class, DataIntegrityViolationException.class})
    ProblemDetail overtaken() {
        return ProblemKind.CONFLICT.problem("Somebody else changed it at the same time; read it again, then decide");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(ConcurrencyFailureException e) {
        ProblemDetail problem = ProblemKind.BUSY.problem("Others change the same things just now; try again");
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
        return ProblemKind.NOT_ALLOWED.problem("The token's scopes do not allow this");
    }

    // The JSON reader says it of numbers whose exponents no decimal has.
    @ExceptionHandler({HttpMessageNotReadableException.class, NumberFormatException.class})
    ProblemDetail unreadable() {
        return ProblemKind.UNREADABLE.problem(
                "The body is not the JSON that is expected here: well-formed, UTF-8, every field once");
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException e) {
        Class<?> wanted = e.getRequiredType();
        String name = e.getName();
        FieldError error = new FieldError(
                "/" + name, "BAD_VALUE", "Give it as " + (wanted == null ? "documented" : wanted.getSimpleName()));
        return fields(ProblemKind.BAD_REQUEST.problem("'" + name + "' cannot be understood"), List.of(error));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/v1")) {
            throw e;
        }
        if (e instanceof ErrorResponse known) {
            ProblemKind kind = ProblemKind.of(known.getStatusCode());
            String detail = kind == ProblemKind.NOT_FOUND
                    ? "There is nothing at this address"
                    : known.getBody().getDetail();
            return ResponseEntity.of(kind.problem(detail == null ? kind.status().getReasonPhrase() : detail))
                    .headers(headers -> headers.addAll(known.getHeaders()))
                    .build();
        }
        LOG.error("A call failed: {} {}", request.getMethod(), request.getRequestURI(), e);
        return ResponseEntity.of(ProblemKind.INTERNAL.problem("Something failed here; nothing is wrong with the call"))
                .build();
    }

    private static ProblemDetail fields(ProblemDetail problem, List<FieldError> errors) {
        problem.setProperty("errors", errors);
        return problem;
    }
}
