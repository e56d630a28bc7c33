# Newsreader as one image, for the services of docker-compose.yml. It holds code and packages; what an installation
# keeps (key, static files, first password) lies in /data, its database beside it.
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 NEWSREADER_DATA=/data

# A number that is nobody's on the host. /data is theirs before a volume is put there, which takes the owner over.
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin newsreader \
    && install --directory --owner newsreader --group newsreader --mode 0700 /data

WORKDIR /app
# Alone first: code changes more often than packages.
COPY requirements.lock ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY manage.py ./
COPY newsreader newsreader
COPY articles articles
COPY templates templates
COPY static static
COPY seeds seeds

USER newsreader
VOLUME /data
EXPOSE 8000
CMD ["python", "manage.py", "serve", "--host", "0.0.0.0", "--port", "8000"]
