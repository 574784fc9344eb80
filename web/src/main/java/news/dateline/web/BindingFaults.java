package news.dateline.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// Every field at fault, out of what bean validation and data binding found.
final class BindingFaults {

    private BindingFaults() {}

    static List<FieldFault> of(MethodArgumentNotValidException invalid) {
        var inBody = invalid.getParameter().hasParameterAnnotation(RequestBody.class);
        return of(invalid.getBindingResult(), inBody).toList();
    }

    static List<FieldFault> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(BindingFaults::of)
                .toList();
    }

    private static Stream<FieldFault> of(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        if (result instanceof ParameterErrors errors) {
            return of(errors, parameter.hasParameterAnnotation(RequestBody.class));
        }
        return result.getResolvableErrors().stream()
                .map(error -> FieldFault.ofParameter(nameOf(parameter), messageOf(error)));
    }

    private static Stream<FieldFault> of(Errors errors, boolean inBody) {
        return errors.getAllErrors().stream().map(error -> of(error, inBody));
    }

    private static FieldFault of(ObjectError error, boolean inBody) {
        if (!(error instanceof FieldError field)) {
            return new FieldFault("", messageOf(error));
        }
        // A binding failure's own message names Java classes.
        var message = field.isBindingFailure() ? "is not of the expected form" : messageOf(field);
        return inBody
                ? FieldFault.ofProperty(field.getField(), message)
                : FieldFault.ofParameter(field.getField(), message);
    }

    private static String messageOf(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    private static String nameOf(MethodParameter parameter) {
        var header = Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
                .map(RequestHeader::name)
                .filter(name -> !name.isEmpty());
        return header.or(() -> Optional.ofNullable(parameter.getParameterName()))
                .orElse("request");
    }
}
