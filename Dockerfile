# Two images from one source:
#   docker build --target site .     the static site behind nginx
#   docker build --target serveur .  the server, which delivers the contact form's messages itself
# docs/deploiement.md says how to run each.

FROM node:24-bookworm-slim AS source
# Pages are dated by the commits that changed them.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund
COPY . .
# Any other value builds a site that asks search engines to stay away.
ARG SITE_ENV=production
ENV SITE_ENV=$SITE_ENV NEXT_TELEMETRY_DISABLED=1

FROM source AS export
RUN npm run export

FROM source AS standalone
RUN npm run standalone

FROM alpine:3.22 AS site
RUN apk add --no-cache nginx nginx-mod-http-brotli
COPY docker/nginx.conf /etc/nginx/nginx.conf
COPY --from=export /site/hosts/nginx.conf /etc/nginx/site.conf
COPY --from=export /site/out /srv/site
USER nginx
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s \
    CMD wget -q -O /dev/null http://127.0.0.1:8080/robots.txt
ENTRYPOINT ["nginx", "-e", "/dev/stderr", "-g", "daemon off;"]

FROM node:24-bookworm-slim AS serveur
WORKDIR /site
ENV NODE_ENV=production PORT=3000 HOSTNAME=0.0.0.0 NEXT_TELEMETRY_DISABLED=1
COPY --from=standalone /site/.next/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/robots.txt`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
