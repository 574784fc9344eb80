# One image for every service: docker build --build-arg SERVICE=article-service .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
ARG SERVICE
RUN --mount=type=cache,target=/m2 mvn -q -B -Dmaven.repo.local=/m2 -pl "$SERVICE" -am package -DskipTests \
 && java -Djarmode=tools -jar "$SERVICE"/target/"$SERVICE"-*-exec.jar extract --destination /app --application-filename app.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 dateline
WORKDIR /app
COPY --from=build /app /app
USER dateline
ENV SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=8081
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "app.jar"]
