# syntax=docker/dockerfile:1
# Production image: no embedded database, no build tools, not root.
#   docker build -t lodestar .

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY bin bin
COPY pom.xml package.json* package-lock.json* ./
COPY src/main src/main
COPY frontend frontend
ENV LODESTAR_MAVEN_ARGS=-P-embedded-db
# a proxy or an own npm registry comes in as a build argument: --build-arg NPM_CONFIG_REGISTRY=...
ARG NPM_CONFIG_REGISTRY
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.cache \
    bin/run --build-only
RUN java -Djarmode=tools -jar target/lodestar.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 lodestar \
    && useradd --uid 10001 --gid lodestar --home-dir /app --no-create-home --shell /usr/sbin/nologin lodestar \
    && install -d -o lodestar -g lodestar /app /app/data
WORKDIR /app
# from what seldom changes to what always does
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY config/application-production.yaml config/
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=production \
    LODESTAR_HOME=/app/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
VOLUME ["/app/config", "/app/data"]
EXPOSE 8080 8081
STOPSIGNAL SIGTERM
# the image has bash, and is not promised to have curl
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
