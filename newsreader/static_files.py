"""How static files are stored: compressed, named by their content, ES modules' imports included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """whitenoise's storage, with the imports inside our own JavaScript modules renamed too.

    Django's own switch (`support_js_module_import_aggregation`) reads every `.js` file and breaks on comments in
    django_htmx's, so the pattern is limited to our folder.
    """

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        (
            "js/*.js",
            (
                (
                    r"""(?P<matched>import(?s:(?P<import>[\s\{].*?))\s*from\s*['"](?P<url>[./].*?)["']\s*;)""",
                    """import%(import)s from "%(url)s";""",
                ),
            ),
        ),
    )
