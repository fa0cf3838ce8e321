# syntax=docker/dockerfile:1
# The site as one image: docker build -t diplomacynews .   (compose.yaml runs it behind a proxy.)
# tests/package.sh proves these steps without Docker; it reads the publish command, the environment and the health check from this file.

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source

# Packages are restored from the project files alone, so that a change of code does not fetch them again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/DiplomacyNews.Analysis/DiplomacyNews.Analysis.csproj src/DiplomacyNews.Analysis/
COPY src/DiplomacyNews.Reader/DiplomacyNews.Reader.csproj src/DiplomacyNews.Reader/
COPY src/DiplomacyNews.Web/DiplomacyNews.Web.csproj src/DiplomacyNews.Web/
RUN dotnet restore src/DiplomacyNews.Web --arch $TARGETARCH

COPY seeds seeds
COPY src src
COPY LICENSE THIRD-PARTY-NOTICES.md ./
RUN dotnet publish src/DiplomacyNews.Web --configuration Release --arch $TARGETARCH --no-restore --output /app

# Ubuntu, not Alpine: reading text needs the culture data that Alpine's images leave out.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .

# /data is the only place that is written: the rest of the file system may be read-only.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Data__Directory=/data \
    TMPDIR=/data/tmp \
    DOTNET_EnableDiagnostics=0 \
    ORT_DISABLE_TELEMETRY=1
RUN install --directory --owner=$APP_UID --group=$APP_UID /data
VOLUME /data
EXPOSE 8080
USER $APP_UID

HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["dotnet", "DiplomacyNews.Web.dll", "health"]
ENTRYPOINT ["dotnet", "DiplomacyNews.Web.dll"]
