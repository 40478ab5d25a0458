package dev.lodestar.api.v1;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contract says about itself beyond its operations. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Lodestar")
                        .version("v1")
                        .description("Strategies on one page, judged and watched. Judged numbers are decimal strings,"
                                + " times are ISO-8601 instants, lists page by limit and cursor. A token belongs to one"
                                + " tenant; nothing of another exists for it.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    @Bean
    OpenApiCustomizer everyOperation() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().forEach(path -> {
                path.readOperations().forEach(ApiDescription::mayBeRefused);
                if (path.getPost() != null) {
                    path.getPost().addParametersItem(idempotencyKey());
                }
            });
        };
    }

    private static void mayBeRefused(Operation operation) {
        MediaType type = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused, and why")
                                .content(new Content().addMediaType("application/problem+json", type)));
    }

    private static Schema<?> problem() {
        StringSchema type = new StringSchema();
        Arrays.stream(ProblemKind.values()).map(ProblemKind::type).forEach(type::addEnumItem);
        Schema<?> field = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("The field, as a JSON pointer"))
                .addProperty("code", new StringSchema().description("Stable, for programs"))
                .addProperty("message", new StringSchema().description("What is wrong and the way out"));
        Schema<?> conflict = new ObjectSchema()
                .addProperty("node", new StringSchema().description("Such as strategy:s1"))
                .addProperty("field", new StringSchema().description("Empty when it is about the node as a whole"))
                .addProperty("base", new Schema<>().description("What the caller saw"))
                .addProperty("mine", new Schema<>().description("What the caller wants"))
                .addProperty("theirs", new Schema<>().description("What is there"));
        return new ObjectSchema()
                .description("RFC 9457; the type is stable")
                .addProperty("type", type)
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field))
                .addProperty("conflicts", new ArraySchema().items(conflict).description("Of edit-conflict"));
    }

    private static HeaderParameter idempotencyKey() {
        return (HeaderParameter) new HeaderParameter()
                .name(IdempotencyFilter.KEY)
                .description("The same call under the same key is done once and answered the same for 24 hours")
                .required(false)
                .schema(new StringSchema().maxLength(255));
    }
}
