package dev.lodestar.api.v1;

import dev.lodestar.plan.document.PlanDocumentYaml;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.stereotype.Component;

/**
 * Writes plans as YAML and nothing else: in place of the framework's own, which would read and write all calls as YAML,
 * without the limits that plans have.
 */
@Component
class YamlAnswers implements ServerHttpMessageConvertersCustomizer {

    @Override
    public void customize(ServerBuilder converters) {
        converters.withYamlConverter(new Converter());
    }

    private static final class Converter extends AbstractHttpMessageConverter<YamlAnswer> {

        private Converter() {
            super(MediaType.APPLICATION_YAML);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return YamlAnswer.class.isAssignableFrom(type);
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        protected YamlAnswer readInternal(Class<? extends YamlAnswer> type, HttpInputMessage input) {
            throw new UnsupportedOperationException("Plans are read from the bytes themselves");
        }

        @Override
        protected void writeInternal(YamlAnswer answer, HttpOutputMessage output) throws IOException {
            output.getBody().write(PlanDocumentYaml.bytes(answer.plan()));
        }
    }
}
